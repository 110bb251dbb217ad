import type { OwnHeader } from './read-own.ts';

export { type OwnHeader, readOwn } from './read-own.ts';

/** Gives the hit of the document's own number what the header says of it. */
export function applyOwn({ identity, hit, typeName }: OwnHeader): void {
  if (!hit) return;
  hit.date = identity.date;
  hit.subject = identity.title;
  hit.typeName = typeName ?? hit.typeName;
  // The header names the body in its own place, not beside the number.
  hit.issuer ??=
    identity.issuer === null
      ? null
      : { name: identity.issuer, kind: 'other', level: 'any', start: hit.start, end: hit.start };
}
