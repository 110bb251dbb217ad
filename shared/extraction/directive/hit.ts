import type { Span } from '../../text/span.ts';
import type { ReasonCode } from '../mention.ts';
import type { NamedBody } from './body.ts';
import type { NumberLead } from './lead.ts';
import type { DirectiveSymbol } from './symbol.ts';

/** A place that names a document, while it is being read. Later steps fill what earlier ones left null. */
export interface DirectiveHit {
  readonly page: number;
  readonly lead: NumberLead;
  /** Null for a number without its symbol (`Chỉ thị 05`) and for a blank number. */
  symbol: DirectiveSymbol | null;
  /** The digits (or the blank) and the symbol after them. */
  readonly numberSpan: Span;
  /** From the type word to the last thing that belongs to the citation. */
  start: number;
  end: number;
  /** The digits as printed; `''` for a blank number. */
  readonly digits: string;
  number: string | null;
  /** A year printed with digits that bear no symbol: `30/2020`, `02 năm 2023`. */
  readonly year: number | null;
  type: string | null;
  typeName: string | null;
  date: string | null;
  /** Where the date stands; null where there is none beside this number. */
  dateSpan: Span | null;
  issuer: NamedBody | null;
  subject: string | null;
  readonly reasons: Set<ReasonCode>;
  /** 0..1: how certain the pattern is, before the reading is weighed. */
  certainty: number;
  /** A later short name (`Chỉ thị nêu trên`) that stands for another hit. */
  readonly short?: boolean;
  /** The number as printed, where a code of it was repaired. */
  printed?: string;
  /** The document's own number, from its header. */
  own?: boolean;
}
