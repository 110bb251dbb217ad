import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import type { OpenDraft } from '../hooks/use-draft.ts';
import { CommentsTab } from './comments-tab.tsx';
import type { Choice } from './draft-page.tsx';
import { InsertTab } from './insert-tab.tsx';
import { LayoutTab } from './layout-tab.tsx';
import { ProofTab } from './proof-tab.tsx';
import styles from './side.module.css';
import { VersionsTab } from './versions-tab.tsx';

const TABS = ['proof', 'insert', 'layout', 'comments', 'versions'] as const;
/** Tabs that change the draft. */
const WRITING: readonly SideTab[] = ['insert', 'layout'];
export type SideTab = (typeof TABS)[number];

interface SidePanelProps {
  readonly open: OpenDraft;
  readonly resource: DraftResource;
  readonly draft: DraftResource['draft'];
  readonly choice: Choice | null;
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
}

/** Beside the paper: the proof of the chosen value, values and quotes to put in, what people said, older versions. */
export function SidePanel({ open, resource, draft, choice, tab, onTab }: SidePanelProps) {
  const { t } = useTranslation();
  const isEditable = draft.status === 'drafting' || draft.status === 'returned';
  return (
    <aside className={styles.panel} aria-label={t('drafts.panel')}>
      <Tabs value={tab} onChange={(next) => onTab(TABS.find((one) => one === next) ?? 'proof')} keepMounted={false}>
        <Tabs.List>
          {TABS.filter((one) => !WRITING.includes(one) || isEditable).map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`drafts.tab.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="proof">
          <ProofTab resource={resource} pieceId={choice?.pieceId ?? null} />
        </Tabs.Panel>
        {isEditable && (
          <Tabs.Panel value="insert">
            <InsertTab open={open} draft={draft} choice={choice} />
          </Tabs.Panel>
        )}
        {isEditable && (
          <Tabs.Panel value="layout">
            <LayoutTab draft={draft} onEdit={open.edit} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="comments">
          <CommentsTab open={open} draft={resource.draft} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <VersionsTab id={draft.id} version={resource.draft.version} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}
