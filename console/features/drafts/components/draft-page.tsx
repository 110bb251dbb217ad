import '../words.ts';
import { Drawer } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { useDraft } from '../hooks/use-draft.ts';
import { useIsNarrow } from '../hooks/use-is-narrow.ts';
import { usePlace } from '../hooks/use-place.ts';
import { useSide } from '../hooks/use-side.ts';
import { useWriting } from '../hooks/use-writing.ts';
import type { Draft } from '../model/pieces.ts';
import { type StopKind, stopAfter, stopsOf } from '../model/stops.ts';
import { DraftHeadBar } from './draft-head-bar.tsx';
import { DraftSheet } from './draft-sheet.tsx';
import styles from './editor.module.css';
import { OutdatedNotice } from './outdated-notice.tsx';
import { SidePanel } from './side-panel.tsx';
import { SignedScan } from './signed-scan.tsx';

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
  const isEditable = draft.status === 'drafting' || draft.status === 'returned';
  const side = useSide(draft, isEditable);
  const writing = useWriting(open, side.comment);
  const place = usePlace(open, writing, side.choice);
  const isNarrow = useIsNarrow();
  const refresh = (fields?: readonly string[]) =>
    void open.act({ name: 'refresh', ...(fields ? { fields } : {}) }).catch(() => undefined);
  const onRefresh = isEditable || draft.status === 'submitted' ? refresh : undefined;
  const goToNext = (kind: StopKind) => side.goToStop(stopAfter(stopsOf(draft, open.standings), kind, side.choice));
  useEditorKeys(open, writing.acts.stop, goToNext);
  const panel = (
    <SidePanel
      open={open}
      resource={resource}
      draft={draft}
      place={place}
      side={side}
      isEditable={isEditable}
      onRefresh={onRefresh}
    />
  );
  return (
    <div className={styles.editor}>
      <DraftHeadBar
        open={open}
        resource={resource}
        isEditable={isEditable}
        onNext={goToNext}
        {...(isNarrow ? { onPanel: side.openPanel } : {})}
      />
      {draft.issue && !draft.issue.hasSignedScan && <SignedScan open={open} id={draft.id} />}
      <OutdatedNotice resource={resource} isActing={open.isActing} onGo={side.go} {...(onRefresh && { onRefresh })} />
      <div className={styles.columns}>
        <DraftSheet
          draft={draft}
          standings={open.standings}
          choice={side.choice}
          isEditable={isEditable}
          mayComment={draft.status !== 'issued'}
          writing={writing}
          onChoose={side.choose}
          onHead={side.showHead}
        />
        {isNarrow ? (
          <Drawer
            opened={side.isOpen}
            onClose={side.closePanel}
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
