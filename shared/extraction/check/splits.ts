import type { FigureMention } from '../mention.ts';
import type { ValueFacts } from './value-rule.ts';

/** A figure and the figures it is split into, as printed. */
export interface PrintedSplit {
  readonly whole: FigureMention;
  readonly parts: readonly FigureMention[];
  /** What stands between the whole and its first part. */
  readonly between: string;
}

/** The splits of a document whose parts are all counts or sums. */
export function splitsOf({ figures, pages }: ValueFacts): PrintedSplit[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const raws = new Map(pages.map(({ page, raw }) => [page, raw]));
  return figures.flatMap((whole) => {
    const linked = (whole.parts ?? []).map((id) => byId.get(id)).filter((one) => one !== undefined);
    const parts = linked.filter((part) => part.start > whole.start && SUMMED.includes(part.value.kind));
    const [first] = parts;
    if (first === undefined || parts.length < linked.length) return [];
    return [{ whole, parts, between: raws.get(whole.page)?.slice(whole.end, first.start) ?? '' }];
  });
}

const SUMMED: readonly string[] = ['count', 'money'];
