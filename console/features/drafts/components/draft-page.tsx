import { Drawer } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { useDraft } from '../hooks/use-draft.ts';
import { useIsNarrow } from '../hooks/use-is-narrow.ts';
import { usePlace } from '../hooks/use-place.ts';
import { elementId, useWriting } from '../hooks/use-writing.ts';
import type { Draft } from '../model/pieces.ts';
import { type StopKind, stopAfter, stopsOf } from '../model/stops.ts';
import { DraftHeadBar } from './draft-head-bar.tsx';
import { DraftSheet } from './draft-sheet.tsx';
import styles from './editor.module.css';
import type { HeadPart } from './head-tab.tsx';
import { OutdatedNotice } from './outdated-notice.tsx';
import { SidePanel, type SideTab } from './side-panel.tsx';
import { SignedScan } from './signed-scan.tsx';

/** What was chosen in the paper: a bound value to see, or a place to put one. */
export interface Choice {
  readonly paragraphId: string;
  /** A field or a blank. */
  readonly pieceId: string | null;
}

/** One draft: the paper left, its proof and tools right. */
export function DraftPage() {
  const { id = '' } = useParams();
  return <OpenDraftPage key={id} id={id} />;
}

function OpenDraftPage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const open = useDraft(id);
  const { data, draft, error } = open;
  useTitle(draft?.title ?? t('drafts.title'));
  if (error && !data) return <ErrorState error={error} onRetry={() => void open.refetch()} />;
  if (!data || !draft) return <RowsSkeleton rows={12} />;
  return <Editor open={open} resource={data} draft={draft} />;
}

interface EditorProps {
  readonly open: ReturnType<typeof useDraft>;
  readonly resource: DraftResource;
  readonly draft: Draft;
}

function Editor({ open, resource, draft }: EditorProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<Choice | null>(null);
  // What was asked for comes first when a draft came back.
  const [tab, setTab] = useState<SideTab>(draft.status === 'returned' ? 'comments' : 'proof');
  const [part, setPart] = useState<HeadPart | null>(null);
  const [about, setAbout] = useState<{ paragraphId: string | null; turn: number }>({ paragraphId: null, turn: 0 });
  const [isPanelOpen, setPanelOpen] = useState(false);
  const isNarrow = useIsNarrow();
  const show = (next: SideTab) => {
    setTab(next);
    setPanelOpen(true);
  };
  const comment = (paragraphId: string) => {
    setAbout(({ turn }) => ({ paragraphId, turn: turn + 1 }));
    show('comments');
  };
  const writing = useWriting(open, comment);
  const place = usePlace(open, writing, choice);
  const isEditable = draft.status === 'drafting' || draft.status === 'returned';
  const mayRefresh = isEditable || draft.status === 'submitted';
  const refresh = (fields?: readonly string[]) =>
    void open.act({ name: 'refresh', ...(fields ? { fields } : {}) }).catch(() => undefined);
  const choose = (next: Choice, kind: 'field' | 'blank') => {
    setChoice(next);
    if (kind === 'field') show('proof');
    else if (isEditable) show('insert');
  };
  const go = (next: Choice) => {
    setChoice(next);
    setPanelOpen(false);
    requestAnimationFrame(() => showPlace(next));
  };
  const goToNext = (kind: StopKind) => {
    const stop = stopAfter(stopsOf(draft, open.standings), kind, choice);
    if (!stop) return;
    go(stop);
    if (stop.kind === 'outdated') setTab('proof');
    if (stop.kind === 'blank' && isEditable) setTab('insert');
  };
  useEditorKeys(open, writing.acts.stop, goToNext);
  const panel = (
    <SidePanel
      open={open}
      resource={resource}
      draft={draft}
      choice={choice}
      place={place}
      tab={tab}
      part={part}
      about={about}
      isEditable={isEditable}
      onRefresh={mayRefresh ? refresh : undefined}
      onTab={setTab}
      onAbout={(paragraphId) => setAbout(({ turn }) => ({ paragraphId, turn }))}
      onGo={go}
    />
  );
  return (
    <div className={styles.editor}>
      <DraftHeadBar
        open={open}
        resource={resource}
        isEditable={isEditable}
        onNext={goToNext}
        {...(isNarrow ? { onPanel: () => setPanelOpen(true) } : {})}
      />
      {draft.issue && !draft.issue.hasSignedScan && <SignedScan open={open} id={draft.id} />}
      <OutdatedNotice
        resource={resource}
        isActing={open.isActing}
        onGo={go}
        {...(mayRefresh ? { onRefresh: refresh } : {})}
      />
      <div className={styles.columns}>
        <DraftSheet
          draft={draft}
          standings={open.standings}
          choice={choice}
          isEditable={isEditable}
          mayComment={draft.status !== 'issued'}
          writing={writing}
          onChoose={choose}
          onHead={(next) => {
            setPart(null);
            requestAnimationFrame(() => setPart(next));
            show('layout');
          }}
        />
        {isNarrow ? (
          <Drawer
            opened={isPanelOpen}
            onClose={() => setPanelOpen(false)}
            position="bottom"
            size="70%"
            title={t('drafts.panel')}
            closeButtonProps={{ 'aria-label': t('action.close') }}
          >
            {panel}
          </Drawer>
        ) : (
          panel
        )}
      </div>
    </div>
  );
}

/** Undo and redo of the paper's parts, and the next place to settle; inside a field the keys are the field's. */
function useEditorKeys(open: ReturnType<typeof useDraft>, stop: () => void, goToNext: (kind: StopKind) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = (event.target as Element).closest?.('input, textarea, select, [contenteditable="true"]');
      const key = event.key.toLowerCase();
      if (event.key === 'F8') goToNext(event.shiftKey ? 'outdated' : 'blank');
      else if (isTyping || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      else if (key === 'z' || key === 'y') open.step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
      else if (key === 's') stop();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

/** Brings a place of the paper before the eyes and the keyboard. */
function showPlace({ paragraphId, pieceId }: Choice): void {
  const paragraph = document.getElementById(elementId(paragraphId));
  const piece =
    pieceId && paragraph?.querySelector<HTMLElement>(`[data-piece="${pieceId}"], [data-blank="${pieceId}"]`);
  const target = piece || paragraph;
  target?.scrollIntoView({ block: 'center' });
  (piece || paragraph?.querySelector<HTMLElement>('[data-edit], button'))?.focus({ preventScroll: true });
}
