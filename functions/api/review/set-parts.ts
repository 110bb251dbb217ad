import { pageKey } from '../../../shared/contracts/object-keys.ts';
import type { User } from '../../../shared/domain/account.ts';
import { type DecisionAction, sealDecision } from '../../../shared/domain/decision.ts';
import { ReviewError } from '../../../shared/domain/errors.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { standingOwn } from '../../../shared/domain/own-identity.ts';
import { arePartsWhole, type Part } from '../../../shared/domain/part.ts';
import { reviewFindings } from '../../../shared/domain/review.ts';
import type { Page } from '../../../shared/ocr/page.ts';
import { readJson } from '../../runtime/json-objects.ts';
import { nameDocument } from '../../runtime/name-document.ts';
import { enterReview, type ReviewDependencies, type ReviewOutcome } from './decide-findings.ts';
import { loadReview } from './load-review.ts';

export interface SetPartsRequest {
  readonly documentId: string;
  readonly version: number;
  readonly parts: readonly Pick<Part, 'firstPage' | 'lastPage' | 'kind' | 'title'>[];
}

/**
 * Puts a reviewer's parts in the place of those that stood, as one decision that keeps both. The document's own name is
 * read anew from the main part. Throws `ReviewError` for parts that do not cover the pages; otherwise like `decideFindings`.
 */
export async function setParts(request: SetPartsRequest, user: User, deps: ReviewDependencies): Promise<ReviewOutcome> {
  const { document, raised, history, rule } = await loadReview(request, user, deps);
  if (document.status !== 'awaiting-review' && document.status !== 'in-review') throw new ReviewError('not-in-review');
  if (!arePartsWhole(request.parts, document.pageCount ?? 0)) throw new ReviewError('value-invalid');
  const parts = request.parts.map((part): Part => ({ ...part, confidence: 1, reasons: ['set-by-reviewer'] }));
  const action: DecisionAction = { type: 'set-parts', parts, previous: document.parts ?? [] };
  const at = deps.clock.now().toISOString();
  const decision = sealDecision(history, {
    ...{ documentId: document.id, findingId: null, action, by: user.id, at, before: null },
  });
  const pages: Page[] = [];
  for (let page = 1; page <= (document.pageCount ?? 0); page++)
    pages.push(await readJson<Page>(deps.objects, pageKey(document.id, page)));
  const name = nameDocument({ parts, pages, fileName: document.fileName }, directivesOf(raised.findings));
  const reviewed = reviewFindings(raised.findings, history, rule);
  const named = { ...document, ...enterReview(document, deps.clock), ...name, parts };
  const saved = await deps.documents.saveReview({
    document: { ...named, own: standingOwn(named, reviewed) },
    decisions: [decision],
    events: [],
  });
  return { document: saved, reviewed, touched: [] };
}

const directivesOf = (findings: readonly Finding[]) =>
  findings.flatMap((finding) =>
    finding.kind === 'directive' ? [{ id: finding.id, page: finding.evidence.page, value: finding.value }] : [],
  );
