/** Who works on a report just now. It ends by itself unless it is renewed: nobody can forget a report in their hands. */
export interface Claim {
  readonly documentId: string;
  /** User id. */
  readonly by: string;
  /** ISO 8601, UTC: when this person took the report in hand. */
  readonly since: string;
  readonly expiresAt: string;
  /** Whom it was taken over from; null when it was free. */
  readonly takenFrom: string | null;
}

/** A person thinks, telephones, fetches a coffee; after this long without a sign they are away. */
export const CLAIM_MINUTES = 10;

/** When a claim made or renewed now ends. */
export function claimExpiry(now: Date): string {
  return new Date(now.getTime() + CLAIM_MINUTES * 60_000).toISOString();
}

/** The claim while it holds; null when there is none or its time is over. */
export function holdingClaim(claim: Claim | undefined, now: Date): Claim | null {
  return claim && Date.parse(claim.expiresAt) > now.getTime() ? claim : null;
}
