import { type Claim, claimExpiry, holdingClaim } from '../../../shared/domain/claim.ts';
import { ReviewError } from '../../../shared/domain/errors.ts';
import type { ClaimRepository } from '../../../shared/ports/claim-repository.ts';
import type { Clock } from '../../../shared/ports/clock.ts';

export interface ClaimDependencies {
  readonly claims: ClaimRepository;
  readonly clock: Clock;
}

/** Milliseconds after which a renewal is worth a write. */
const RENEWED_FOR = 60_000;

/** A claim made or renewed by a person now. */
export function claimRequest(documentId: string, by: string, clock: Clock) {
  const now = clock.now();
  return { documentId, by, now: now.toISOString(), expiresAt: claimExpiry(now) };
}

/** Claims that hold, by document. */
export async function holdingClaims(
  documentIds: readonly string[],
  { claims, clock }: ClaimDependencies,
): Promise<ReadonlyMap<string, Claim>> {
  const now = clock.now();
  const held = (await claims.findMany(documentIds)).flatMap((claim) => holdingClaim(claim, now) ?? []);
  return new Map(held.map((claim) => [claim.documentId, claim]));
}

/**
 * Refuses a command on a report that somebody else has in hand (`ReviewError` with who and since when); an own claim is
 * renewed. A report nobody holds may be written: programs decide without claiming.
 */
export async function requireFreeHand(documentId: string, by: string, deps: ClaimDependencies): Promise<void> {
  const held = (await holdingClaims([documentId], deps)).get(documentId);
  if (!held) return;
  if (held.by !== by) throw new ReviewError('claimed', { by: held.by, since: held.since });
  // Somebody who decides every second need not write it down every second.
  const request = claimRequest(documentId, by, deps.clock);
  if (Date.parse(request.expiresAt) - Date.parse(held.expiresAt) > RENEWED_FOR) await deps.claims.claim(request);
}
