import type { CleanText } from '../../text/clean-text.ts';
import type { DirectiveMention } from '../mention.ts';
import { repairCode } from '../refine/repair-code.ts';
import { findHits } from './find-hits.ts';
import { groupHits } from './group.ts';
import type { DirectiveHit } from './hit.ts';
import { shareInLists } from './lists.ts';
import { markRepaired, withDigits } from './repaired-page.ts';
import { toMention } from './to-mention.ts';

export { resolveHits } from './resolve.ts';

/** Directives of a document in reading order, before the document's own number is set apart. */
export function findDirectiveHits(pages: readonly CleanText[]): DirectiveHit[] {
  return pages.flatMap((page) => {
    const read = withDigits(page);
    const hits = findHits(read);
    for (const hit of hits) markRepaired(page, hit);
    shareInLists(read.text, hits);
    for (const hit of hits) repairCode(page, hit);
    return hits;
  });
}

/** The hits as mentions, grouped and weighed, with the quote their span cuts out of the page. */
export function toMentions(pages: readonly CleanText[], hits: readonly DirectiveHit[]): DirectiveMention[] {
  const byPage = new Map(pages.map((page) => [page.page, page]));
  const groups = groupHits(hits);
  const members = new Map<string | undefined, number>();
  for (const hit of hits) if (hit.symbol) members.set(groups.get(hit), (members.get(groups.get(hit)) ?? 0) + 1);
  return hits.map((hit) => {
    const group = groups.get(hit) ?? null;
    const same = group === null ? 0 : (members.get(group) ?? 0);
    const agreeing = hit.symbol ? Math.max(0, same - 1) : same;
    return toMention(byPage.get(hit.page)!, hit, agreeing, group);
  });
}
