import { useMemo, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../../shared/contracts/api-documents.ts';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { formatFinding } from '../../../lib/format-finding.ts';
import { useUser } from '../../../lib/session-context.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import type { Act } from '../model/acts.ts';
import { isStop, isSureAndOpen, nextStop, sortFindings, waitsForOther } from '../model/findings.ts';
import { arrangeRows } from '../model/list-rows.ts';
import type { Passage } from '../model/page-geometry.ts';
import type { TypedValue } from '../model/read-draft.ts';
import {
  addFinding,
  confirmFocused,
  confirmSure,
  correctFocused,
  moveFocus,
  type ReviewContext,
  rejectFocused,
  takeLikely,
  takeReading,
  undoLast,
} from '../model/review-acts.ts';
import { FIRST_VIEW, type Mode, type ReviewView, reduceView } from '../model/review-state.ts';
import { useClaim } from './use-claim.ts';
import { type Decisions, useDecisions } from './use-decisions.ts';

export type Review = ReturnType<typeof useReview>;

/** The review of one document: what is shown, what is focused, and every act a reviewer can make. */
export function useReview(detail: DocumentDetail) {
  const user = useUser();
  const [view, dispatch] = useReducer(reduceView, detail, (opened) => firstView(opened, user.id));
  const { announcement, announce } = useAnnouncement();
  const undoStack = useRef<(readonly string[])[]>([]);
  const onAdded = (added: readonly FindingResource[]) => {
    undoStack.current.push(added.map(({ id }) => id));
    dispatch({ type: 'focus', key: added[0]!.id });
    announce('add', added[0]!);
  };
  const decisions = useDecisions(detail, onAdded);
  const findings = useMemo(() => sortFindings(decisions.findings), [decisions.findings]);
  const rows = useMemo(() => arrangeRows(findings, view.unfolded), [findings, view.unfolded]);
  const hand = useClaim(detail, decisions);
  const context: ReviewContext = {
    findings,
    rows,
    focused: findings.find(({ id }) => id === view.focused) ?? null,
    view,
    warnings: detail.warnings,
    canDecide: hand.state === 'mine' || hand.state === 'asking',
    me: user.id,
    dispatch,
    enqueue: (acts) => enqueueSeen(decisions, findings, acts),
    remember: (ids) => undoStack.current.push(ids),
    recall: () => undoStack.current.pop(),
    announce,
  };
  return {
    ...context,
    ...useActs(context),
    detail,
    decisions,
    announcement,
    hand,
    stops: findings.filter((finding) => isStop(finding, user.id)),
    waiting: findings.filter((finding) => waitsForOther(finding, user.id)),
    sure: findings.filter(isSureAndOpen),
  };
}

/** The acts of `model/review-acts.ts` as callbacks of this render. */
function useActs(context: ReviewContext) {
  const { t } = useTranslation();
  const show = useToast();
  const latest = useRef(context);
  latest.current = context;
  const confirmAllSure = () => {
    const count = confirmSure(context);
    if (count === 0) return;
    // The button of the message is pressed later: it must undo over the findings as they are then.
    const action = { label: t('action.undo'), onClick: () => undoLast(latest.current) };
    show({ tone: 'done', text: t('review.confirmedSure', { count }), action });
  };
  return {
    focus: (key: string | null) => context.dispatch({ type: 'focus', key }),
    setMode: (mode: Mode) => context.dispatch({ type: 'mode', mode }),
    confirm: () => confirmFocused(context),
    correct: (typed: TypedValue) => correctFocused(context, typed),
    takeReading: (position: 1 | 2 | 3) => takeReading(context, position),
    takeLikely: () => takeLikely(context),
    reject: (reason: string) => rejectFocused(context, reason),
    add: (passage: Passage, typed: TypedValue) => addFinding(context, passage, typed),
    undo: () => undoLast(context),
    confirmSure: confirmAllSure,
    move: (step: 1 | -1, stopsAtFolds: boolean) => moveFocus(context, step, stopsAtFolds),
  };
}

function useAnnouncement() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [announcement, setAnnouncement] = useState('');
  const announce = (
    what: 'confirm' | 'correct' | 'reject' | 'undo' | 'add',
    finding: Pick<FindingResource, 'kind' | 'value'>,
  ) => setAnnouncement(t(`review.announce.${what}`, { value: formatFinding(finding, language) }));
  return { announcement, announce };
}

/** Each act leaves with the finding as the reviewer saw it: a conflict can then be told from a repetition. */
function enqueueSeen({ queue }: Decisions, findings: readonly FindingResource[], acts: readonly Act[]): void {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  queue.enqueue(acts.map((act) => ({ act, seen: act.type === 'add' ? null : (byId.get(act.findingId) ?? null) })));
}

function firstView(detail: DocumentDetail, me: string): ReviewView {
  return { ...FIRST_VIEW, focused: nextStop(sortFindings(detail.findings), null, me)?.id ?? null };
}
