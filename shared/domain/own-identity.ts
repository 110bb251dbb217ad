import type { DirectiveValue, OwnIdentity } from '../extraction/mention.ts';
import type { Document, OwnSource } from './document.ts';
import type { ReviewedFinding } from './review.ts';

/** A directive, and the page it stands on. */
export interface DirectiveOnPage {
  readonly id: string;
  readonly page: number;
  readonly value: DirectiveValue;
}

/**
 * The mention in the header that names the document itself; null when the header has no readable number. `headPage` is
 * the page with that header: the first one of the main part.
 */
export function findOwnSource(
  own: OwnIdentity | null,
  directives: readonly DirectiveOnPage[],
  headPage = 1,
): OwnSource | null {
  if (own?.number == null) return null;
  const mention = directives.find(({ page, value }) => page === headPage && value.number === own.number);
  return mention ? { findingId: mention.id, asRead: own } : null;
}

/**
 * What the document is called once people have looked: a corrected header number, date, type or issuer takes the
 * place of the machine's, an undone correction gives it back, a rejected one leaves the number open.
 */
export function standingOwn({ own, ownSource }: Document, reviewed: readonly ReviewedFinding[]): OwnIdentity | null {
  const target = reviewed.find(({ finding }) => finding.id === ownSource?.findingId);
  if (!ownSource || target?.finding.kind !== 'directive') return own;
  const { asRead } = ownSource;
  if (target.state === 'rejected') return { ...asRead, number: null };
  if (target.state !== 'corrected') return asRead;
  const value = target.value as DirectiveValue;
  return {
    ...asRead,
    number: value.number,
    type: value.type === target.finding.value.type ? asRead.type : (value.typeName ?? value.type),
    date: value.date ?? asRead.date,
    issuer: value.issuer ?? asRead.issuer,
  };
}
