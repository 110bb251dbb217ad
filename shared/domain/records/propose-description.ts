import { lookupType } from '../../extraction/directive/type-lookup.ts';
import type { DirectiveValue } from '../../extraction/mention.ts';
import type { Document } from '../document.ts';
import type { ReviewedFinding } from '../review.ts';
import type { DescribedValue, FieldSource } from './description.ts';
import type { DocumentFieldName, FileFieldName } from './fields.ts';

type Proposed<N extends string> = Readonly<Partial<Record<N, DescribedValue | null>>>;

const READING: FieldSource = { kind: 'reading' };
const SYSTEM: FieldSource = { kind: 'system' };
const DEFAULT: FieldSource = { kind: 'default' };
const LANGUAGE = 'Tiếng Việt';
/** A digitised paper, in the regulation's word. */
const DIGITISED = 'Số hóa';

/**
 * What the system can say of a document by itself. A value that a confirmed finding of the header bears out carries that
 * finding; what the machine read beside it is marked as read only.
 */
export function proposeDescription(
  document: Document,
  reviewed: readonly ReviewedFinding[],
  officeName: string,
): Proposed<DocumentFieldName> {
  const { own, pageCount, fileName } = document;
  const header = headerOf(document, reviewed);
  const sourced = (value: string | null | undefined, confirmed: string | null | undefined): DescribedValue | null =>
    value ? { value, source: header && confirmed === value ? header.source : READING } : null;
  const [number, symbol] = splitNumber(own?.number ?? null);
  const typeName = own?.type ? (lookupType(own.type)?.type.names[0] ?? own.type) : null;
  const said = header?.value;
  const saidType = said?.typeName ?? said?.type;
  return {
    typeName: sourced(typeName, saidType && (lookupType(saidType)?.type.names[0] ?? saidType)),
    number: sourced(number, own?.number === said?.number ? number : null),
    symbol: sourced(symbol, own?.number === said?.number ? symbol : null),
    date: sourced(own?.date, said?.date),
    issuer: sourced(own?.issuer, said?.issuer) ?? { value: officeName, source: SYSTEM },
    subject: sourced(own?.title, null),
    language: { value: LANGUAGE, source: DEFAULT },
    pageCount: pageCount === null ? null : { value: String(pageCount), source: SYSTEM },
    access: { value: 'open', source: DEFAULT },
    reliability: { value: DIGITISED, source: DEFAULT },
    path: { value: fileName, source: SYSTEM },
  };
}

/** What the system can say of a file by itself. */
export function proposeFileDescription(documents: number): Proposed<FileFieldName> {
  return {
    access: { value: 'open', source: DEFAULT },
    language: { value: LANGUAGE, source: DEFAULT },
    documentCount: { value: String(documents), source: SYSTEM },
    reliability: { value: DIGITISED, source: DEFAULT },
  };
}

/** `412-BC/BTCTU` is number 412 and symbol BC/BTCTU; `30/2020/NĐ-CP` is 30 and 2020/NĐ-CP. */
export function splitNumber(number: string | null): readonly [number: string | null, symbol: string | null] {
  const { digits, symbol } = /^(?<digits>\d+[A-Za-zĐđ]?)\s*[-–/]\s*(?<symbol>\S.*)$/su.exec(number ?? '')?.groups ?? {};
  return digits && symbol ? [digits, symbol] : [number, null];
}

function headerOf({ status, ownSource }: Document, reviewed: readonly ReviewedFinding[]) {
  const found = reviewed.find(({ finding }) => finding.id === ownSource?.findingId);
  const isProven = found?.state === 'confirmed' || found?.state === 'corrected';
  if (status !== 'confirmed' || !isProven || !found.decision || found.finding.kind !== 'directive') return null;
  const { page, quote } = found.finding.evidence;
  const { by, at } = found.decision;
  const source: FieldSource = { kind: 'finding', findingId: found.finding.id, page, quote, by, at };
  return { source, value: found.value as DirectiveValue };
}
