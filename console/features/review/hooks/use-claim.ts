import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { ClaimResource } from '../../../../shared/contracts/api-claims.ts';
import type { DocumentDetail } from '../../../../shared/contracts/api-documents.ts';
import { mayReview } from '../../../../shared/domain/account.ts';
import { claimReport, releaseReport, takeOverReport } from '../../../lib/api/desk.ts';
import { documentKeys } from '../../../lib/api/documents.ts';
import { useUser } from '../../../lib/session-context.ts';
import type { Decisions } from './use-decisions.ts';

/** Whether the report is mine to work on. `asking`: nobody was seen to hold it, the answer is on its way. */
export interface Hand {
  readonly state: 'mine' | 'asking' | 'other' | 'none';
  readonly claim: ClaimResource | null;
  readonly takeOver: () => void;
}

/** While one works the claim is renewed this often; it ends after ten minutes without a sign. */
const RENEW_MILLISECONDS = 2 * 60_000;
/** While somebody else holds it, this often it is asked whether it became free. */
const ASK_MILLISECONDS = 30_000;
const SIGNS_OF_WORK = ['keydown', 'pointerdown', 'wheel'] as const;

/** Takes the report in hand when it is opened, keeps it while one works, gives it free when one leaves. */
export function useClaim(detail: DocumentDetail, decisions: Decisions): Hand {
  const user = useUser();
  const { id, status } = detail.document;
  const isReviewable = mayReview(user) && (status === 'awaiting-review' || status === 'in-review');
  const claim = detail.document.claim ?? null;
  const store = useStoreClaim(id);
  const ask = useCallback(() => void claimReport(id).then(store, () => undefined), [id, store]);
  useClaimWhileOpen(id, isReviewable, ask);
  const state = handOf(isReviewable, claim, user.id);
  useEffect(() => {
    if (state !== 'other' && state !== 'asking') return;
    if (state === 'asking') ask();
    const timer = setInterval(ask, ASK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [state, ask]);
  const takeOver = useCallback(() => {
    if (!claim) return ask();
    void takeOverReport(id, claim.by).then(
      (next) => {
        store(next);
        decisions.queue.retryNow();
      },
      () => undefined,
    );
  }, [id, claim, store, ask, decisions.queue]);
  return { state, claim, takeOver };
}

function handOf(isReviewable: boolean, claim: ClaimResource | null, me: string): Hand['state'] {
  if (!isReviewable) return 'none';
  if (!claim) return 'asking';
  return claim.by === me ? 'mine' : 'other';
}

function useClaimWhileOpen(id: string, isReviewable: boolean, ask: () => void): void {
  const lastSign = useRef(Date.now());
  useEffect(() => {
    if (!isReviewable) return;
    ask();
    const notice = () => {
      lastSign.current = Date.now();
    };
    for (const sign of SIGNS_OF_WORK) addEventListener(sign, notice, { passive: true });
    const timer = setInterval(() => {
      if (Date.now() - lastSign.current < RENEW_MILLISECONDS) ask();
    }, RENEW_MILLISECONDS);
    const leave = () => void releaseReport(id).catch(() => undefined);
    addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      removeEventListener('pagehide', leave);
      for (const sign of SIGNS_OF_WORK) removeEventListener(sign, notice);
      leave();
    };
  }, [id, isReviewable, ask]);
}

/** Shows a claim at once in the open report and in every list. */
function useStoreClaim(id: string): (claim: ClaimResource | null) => void {
  const client = useQueryClient();
  return useCallback(
    (claim) => {
      client.setQueryData<DocumentDetail>(
        documentKeys.detail(id),
        (held) => held && { ...held, document: { ...held.document, claim } },
      );
    },
    [client, id],
  );
}
