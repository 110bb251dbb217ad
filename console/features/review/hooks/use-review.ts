import { useCallback, useMemo, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail, FindingResource } from '../../../../shared/contracts/api.ts';
import { mayReview } from '../../../../shared/domain/account.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { formatFinding } from '../../../lib/format-finding.ts';
import { useUser } from '../../../lib/session-context.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import type { Act } from '../model/acts.ts';
import { isStop, isSureAndOpen, nextStop, sortFindings, warningsOf } from '../model/findings.ts';
import { arrangeRows, focusableKeys, foldOfKey } from '../model/list-rows.ts';
import type { Passage } from '../model/page-geometry.ts';
import type { TypedValue } from '../model/read-draft.ts';
import { FIRST_VIEW, type Mode, type ReviewAction, reduceView } from '../model/review-state.ts';
import { useDecisions } from './use-decisions.ts';

export type Review = ReturnType<typeof useReview>;

/** The review of one document: what is shown, what is focused, and every act a reviewer can make. */
export function useReview(detail: DocumentDetail) {
  const { t } = useTranslation();
  const language = useLanguage();
  const show = useToast();
  const user = useUser();
  const [announcement, setAnnouncement] = useState('');
  const undoStack = useRef<(readonly string[])[]>([]);
  const [view, dispatch] = useReducer(reduceView, detail, (first) => ({
    ...FIRST_VIEW,
    focused: nextStop(sortFindings(first.findings), null)?.id ?? null,
  }));

  const announce = useCallback(
    (what: 'confirm' | 'correct' | 'reject' | 'undo' | 'add', finding: Pick<FindingResource, 'kind' | 'value'>) =>
      setAnnouncement(t(`review.announce.${what}`, { value: formatFinding(finding, language) })),
    [t, language],
  );
  const onAdded = (added: readonly FindingResource[]) => {
    undoStack.current.push(added.map(({ id }) => id));
    dispatch({ type: 'focus', key: added[0]!.id });
    announce('add', added[0]!);
  };
  const decisions = useDecisions(detail, onAdded);
  const { status } = detail.document;
  const canDecide = mayReview(user) && (status === 'awaiting-review' || status === 'in-review');
  const findings = useMemo(() => sortFindings(decisions.findings), [decisions.findings]);
  const rows = useMemo(() => arrangeRows(findings, view.unfolded), [findings, view.unfolded]);
  const focused = findings.find(({ id }) => id === view.focused) ?? null;
  const stops = findings.filter(isStop);
  const sure = findings.filter(isSureAndOpen);

  const enqueue = (acts: readonly Act[]) => {
    const byId = new Map(findings.map((finding) => [finding.id, finding]));
    decisions.queue.enqueue(
      acts.map((act) => ({ act, seen: act.type === 'add' ? null : (byId.get(act.findingId) ?? null) })),
    );
  };
  const decideAndGoOn = (finding: FindingResource, act: Act) => {
    undoStack.current.push([finding.id]);
    enqueue([act]);
    dispatch({ type: 'focus', key: nextStop(findings, finding.id)?.id ?? null });
  };
  const focus = (key: string | null) => dispatch({ type: 'focus', key });
  const setMode = (mode: Mode) => dispatch({ type: 'mode', mode });

  const confirm = () => {
    const fold = foldOfKey(view.focused);
    if (fold) return dispatch({ type: 'fold', kind: fold });
    if (!focused || !canDecide || focused.state !== 'open') return focus(nextStop(findings, view.focused)?.id ?? null);
    announce('confirm', focused);
    decideAndGoOn(focused, { type: 'confirm', findingId: focused.id });
  };
  const correct = (typed: TypedValue) => {
    if (!focused || !canDecide) return;
    const corrected = typed as Extract<Act, { type: 'correct' }>['corrected'];
    announce('correct', typed);
    decideAndGoOn(focused, { type: 'correct', findingId: focused.id, corrected });
  };
  const takeReading = (position: 1 | 2 | 3) => {
    if (!focused || !canDecide) return;
    const value = position === 1 ? focused.proposed : focused.alternatives[position - 2]?.value;
    if (value === undefined) return;
    if (focused.state === 'open' && JSON.stringify(value) === JSON.stringify(focused.value)) return confirm();
    correct({ kind: focused.kind, value } as TypedValue);
  };
  const reject = (reason: string) => {
    if (!focused || !canDecide) return;
    announce('reject', focused);
    decideAndGoOn(focused, { type: 'reject', findingId: focused.id, reason });
  };
  const add = (passage: Passage, typed: TypedValue) => {
    const added = typed as Extract<Act, { type: 'add' }>['added'];
    enqueue([{ type: 'add', added, page: passage.page, offset: [...passage.offset] }]);
    setMode({ name: 'look' });
  };
  const takeLikely = () => {
    const likely = focused && warningsOf(detail.warnings, focused.id).find((warning) => warning.likely)?.likely;
    if (canDecide && likely) setMode({ name: 'edit', prefill: likely });
  };
  const undo = () => {
    if (!canDecide) return;
    const ofFocused = focused && focused.state !== 'open' ? [focused.id] : [];
    const ids = (undoStack.current.pop() ?? ofFocused).filter((id) =>
      findings.some((f) => f.id === id && f.state !== 'open'),
    );
    const first = findings.find(({ id }) => id === ids[0]);
    if (!first) return;
    announce('undo', first);
    enqueue(ids.map((findingId) => ({ type: 'undo', findingId })));
    focus(first.id);
  };
  const confirmSure = () => {
    if (!canDecide || sure.length === 0) return;
    undoStack.current.push(sure.map(({ id }) => id));
    enqueue(sure.map(({ id }) => ({ type: 'confirm', findingId: id })));
    show({
      tone: 'done',
      text: t('review.confirmedSure', { count: sure.length }),
      action: { label: t('action.undo'), onClick: () => latest.current.undo() },
    });
  };
  const move = (step: 1 | -1, isEveryRow: boolean) => {
    const keys = focusableKeys(rows).filter((key) => isEveryRow || !foldOfKey(key));
    const at = keys.indexOf(view.focused ?? '');
    const next = keys[at < 0 ? (step > 0 ? 0 : keys.length - 1) : Math.min(keys.length - 1, Math.max(0, at + step))];
    if (next) focus(next);
  };

  const latest = useRef({ undo });
  latest.current = { undo };
  return {
    detail,
    view,
    dispatch: dispatch as (action: ReviewAction) => void,
    decisions,
    findings,
    rows,
    focused,
    stops,
    sure,
    canDecide,
    announcement,
    focus,
    setMode,
    confirm,
    correct,
    takeReading,
    takeLikely,
    reject,
    add,
    undo,
    confirmSure,
    move,
  };
}
