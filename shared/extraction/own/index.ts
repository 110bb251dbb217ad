import type { DirectiveHit } from '../directive/hit.ts';
import type { OwnHeader } from './read-own.ts';

export { type OwnHeader, readOwn } from './read-own.ts';

/** Gives the hit of the document's own number what the header says of it; a number only the header shows joins the hits. */
export function applyOwn({ identity, hit, dateSpan, typeName }: OwnHeader, hits: DirectiveHit[]): void {
  if (!hit) return;
  if (!hits.includes(hit)) {
    const at = hits.findIndex(({ page, start }) => page > hit.page || (page === hit.page && start > hit.start));
    hits.splice(at === -1 ? hits.length : at, 0, hit);
  }
  hit.own = true;
  hit.date = identity.date;
  hit.dateSpan = dateSpan;
  hit.subject = identity.title;
  hit.typeName = typeName ?? hit.typeName;
  if (typeName === 'Công văn') hit.type = 'CV';
  // The header names the body in its own place, not beside the number.
  hit.issuer ??=
    identity.issuer === null
      ? null
      : { name: identity.issuer, kind: 'other', level: 'any', start: hit.start, end: hit.start };
}
