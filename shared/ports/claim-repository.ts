import type { Claim } from '../domain/claim.ts';

export interface ClaimRequest {
  readonly documentId: string;
  readonly by: string;
  /** ISO 8601, UTC. A claim that ends at or before this time is free. */
  readonly now: string;
  readonly expiresAt: string;
}

/** Who works on which report. Each call is one atomic step: of two people who ask at once, one gets the report. */
export interface ClaimRepository {
  /** Takes a free report or renews an own claim (`since` stays). Returns the claim that holds then, maybe another's. */
  claim(request: ClaimRequest): Promise<Claim>;
  /** Takes the report from `from`, whose claim was seen. Returns the claim that holds then: another's when it moved on. */
  takeOver(request: ClaimRequest & { readonly from: string }): Promise<Claim>;
  /** Gives the report free; does nothing when somebody else holds it. */
  release(documentId: string, by: string): Promise<void>;
  /** Claims as stored, also those whose time is over; documents without one are left out. */
  findMany(documentIds: readonly string[]): Promise<readonly Claim[]>;
}
