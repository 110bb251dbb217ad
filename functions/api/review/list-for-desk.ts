import type { User } from '../../../shared/domain/account.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { dayInVietnam } from '../../../shared/domain/vietnam-clock.ts';
import type { DocumentQuery, DocumentRepository } from '../../../shared/ports/document-repository.ts';
import { type ClaimDependencies, holdingClaims } from './claims.ts';

/**
 * Whose turn it is: `ready` for me to begin (not put off, not in another's hand, not sent to another), `mine` in my hand,
 * `held` in another's, `forwarded` to me, `postponed` until a later day.
 */
export const DESKS = ['ready', 'mine', 'held', 'forwarded', 'postponed'] as const;
export type Desk = (typeof DESKS)[number];

interface DeskPage {
  readonly items: readonly { readonly document: Document; readonly claim: Claim | undefined }[];
  readonly nextCursor: string | null;
}

/** One page of a list with who holds what. With a desk it may hold more than `limit`: it ends where a page of all ends. */
export async function listForDesk(
  desk: Desk | undefined,
  user: User,
  deps: ClaimDependencies & { readonly documents: DocumentRepository },
  query: DocumentQuery,
): Promise<DeskPage> {
  const today = dayInVietnam(deps.clock.now().toISOString());
  const items: DeskPage['items'][number][] = [];
  let { cursor } = query;
  do {
    const page = await deps.documents.list({ ...query, cursor });
    const held = await holdingClaims(
      page.items.map(({ id }) => id),
      deps,
    );
    const claimed = page.items.map((document) => ({ document, claim: held.get(document.id) }));
    items.push(...claimed.filter((one) => desk === undefined || isOnDesk(desk, one, user.id, today)));
    cursor = page.nextCursor;
  } while (desk !== undefined && cursor !== null && items.length < query.limit);
  return { items, nextCursor: cursor };
}

function isOnDesk(
  desk: Desk,
  { document: { postponed, forwarded }, claim }: DeskPage['items'][number],
  me: string,
  today: string,
): boolean {
  const isLater = postponed ? postponed.until > today : false;
  switch (desk) {
    case 'mine':
      return claim?.by === me;
    case 'held':
      return claim !== undefined && claim.by !== me;
    case 'forwarded':
      return forwarded?.to === me && !isLater;
    case 'postponed':
      return isLater;
    case 'ready':
      return !isLater && (claim === undefined || claim.by === me) && (!forwarded || forwarded.to === me);
  }
}
