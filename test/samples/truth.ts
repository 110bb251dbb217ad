import type { Block } from './typeset/blocks.ts';
import type { Fact } from './typeset/marked.ts';
import { pageLines } from './typeset/page-html.ts';
import type { OwnTruth, SampleDocument } from './typeset/sample-document.ts';

type Paged<T> = T & { readonly page: number };

interface FactLists {
  readonly directives: readonly Paged<{ number: string; date: string | null; issuer: string | null }>[];
  readonly dates: readonly Paged<{ edtf: string | readonly string[] }>[];
  readonly figures: readonly Paged<{ value: number; unit: string | null; kind: string; of?: number; max?: number }>[];
}

/** What `<name>.truth.json` holds: everything a perfect reader and extractor would say of one paper. */
export interface Truth extends FactLists {
  readonly files: readonly string[];
  /** Text in reading order, columns one after the other; one line a paragraph. */
  readonly pages: readonly string[];
  /** The same with side-by-side columns read row by row. */
  readonly pagesByRow: readonly string[];
  readonly own: OwnTruth | null;
  /** Right to find, right to leave out: the paper's own number and date, cells of a table. */
  readonly optional: FactLists;
  /** Contradictions planted on purpose. */
  readonly flags: readonly Paged<{ rule: string; number: string; likely: string | null }>[];
}

/** Facts in reading order, pages counted from 1. */
export function truthOf(document: SampleDocument, files: readonly string[]): Truth {
  const paged = (facts: (block: Block) => readonly Fact[]) =>
    document.pages.flatMap((blocks, index) => blocks.flatMap(facts).map((fact) => ({ fact, page: index + 1 })));
  const facts = paged((block) => block.facts);
  const textOf = (byRow: boolean) =>
    document.pages.map((blocks, index) => pageLines(blocks, index, byRow).join('\n').normalize('NFC'));
  return {
    files,
    own: document.own,
    ...listsOf(facts),
    optional: listsOf(paged((block) => block.optional ?? [])),
    flags: facts.flatMap(({ fact, page }) =>
      fact.kind === 'plant' ? [{ rule: fact.rule, number: fact.about, likely: fact.likely, page }] : [],
    ),
    pages: textOf(false),
    pagesByRow: textOf(true),
  };
}

function listsOf(facts: readonly { readonly fact: Fact; readonly page: number }[]): FactLists {
  return {
    directives: facts.flatMap(({ fact, page }) =>
      fact.kind === 'directive' ? [{ number: fact.number, date: fact.date, issuer: fact.issuer, page }] : [],
    ),
    dates: facts.flatMap(({ fact, page }) => (fact.kind === 'date' ? [{ edtf: fact.edtf, page }] : [])),
    figures: facts.flatMap(({ fact, page }) => {
      if (fact.kind !== 'figure') return [];
      const { kind: _, figureKind, value, unit, ...rest } = fact;
      return [{ value, unit, kind: figureKind, ...rest, page }];
    }),
  };
}
