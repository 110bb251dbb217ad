import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { useDraft } from '../hooks/use-draft.ts';
import { DraftHeadBar } from './draft-head-bar.tsx';
import { DraftSheet } from './draft-sheet.tsx';
import styles from './editor.module.css';
import { OutdatedNotice } from './outdated-notice.tsx';
import { SidePanel, type SideTab } from './side-panel.tsx';

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
  const [choice, setChoice] = useState<Choice | null>(null);
  const [tab, setTab] = useState<SideTab>('proof');
  const { data, draft, error } = open;
  useTitle(draft?.title ?? t('drafts.title'));
  if (error && !data) return <ErrorState error={error} onRetry={() => void open.refetch()} />;
  if (!data || !draft) return <RowsSkeleton rows={12} />;
  const choose = (next: Choice, nextTab: SideTab) => {
    setChoice(next);
    setTab(nextTab);
  };
  return (
    <div className={styles.editor}>
      <DraftHeadBar open={open} resource={data} />
      <OutdatedNotice open={open} resource={data} />
      <div className={styles.columns}>
        <DraftSheet
          draft={draft}
          standings={data.standings}
          choice={choice}
          isEditable={draft.status === 'drafting' || draft.status === 'returned'}
          onChoose={choose}
          onEdit={open.edit}
        />
        <SidePanel open={open} resource={data} draft={draft} choice={choice} tab={tab} onTab={setTab} />
      </div>
    </div>
  );
}
