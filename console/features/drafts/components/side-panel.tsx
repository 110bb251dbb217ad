import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import type { OpenDraft } from '../hooks/use-draft.ts';
import type { Place } from '../hooks/use-place.ts';
import { SIDE_TABS, type Side, type SideTab } from '../hooks/use-side.ts';
import type { Draft } from '../model/pieces.ts';
import { CommentsTab } from './comments-tab.tsx';
import { GapsTab } from './gaps-tab.tsx';
import { HeadTab } from './head-tab.tsx';
import { InsertTab } from './insert-tab.tsx';
import { ProofTab } from './proof-tab.tsx';
import styles from './side.module.css';
import { VersionsTab } from './versions-tab.tsx';

/** Tabs that change the draft. */
const WRITING: readonly SideTab[] = ['insert', 'layout'];

interface SidePanelProps {
  readonly open: OpenDraft;
  readonly resource: DraftResource;
  readonly draft: Draft;
  readonly place: Place;
  readonly side: Side;
  readonly isEditable: boolean;
  /** Binds these values anew, or all; absent where nothing may be refreshed. */
  readonly onRefresh?: ((fields?: readonly string[]) => void) | undefined;
}

/** Beside the paper: the proof of the chosen value, values and quotes to put in, what people said, older versions. */
export function SidePanel(props: SidePanelProps) {
  const { open, resource, draft, place, side, isEditable, onRefresh } = props;
  const { choice, tab, part, about, setTab, setAbout, go } = side;
  const { t } = useTranslation();
  const said = resource.draft.comments.length;
  return (
    <aside className={styles.panel} aria-label={t('drafts.panel')}>
      <Tabs
        value={tab}
        onChange={(next) => setTab(SIDE_TABS.find((one) => one === next) ?? 'proof')}
        keepMounted={false}
      >
        <Tabs.List>
          {SIDE_TABS.filter((one) => !WRITING.includes(one) || isEditable).map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`drafts.tab.${one}`)}
              {one === 'comments' && said > 0 && <span className={styles.count}>{said}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="proof">
          <ProofTab
            draft={draft}
            standings={open.standings}
            pieceId={choice?.pieceId ?? null}
            {...(onRefresh ? { onRefresh: (id) => onRefresh([id]) } : {})}
          />
        </Tabs.Panel>
        {isEditable && (
          <Tabs.Panel value="insert">
            <InsertTab draft={draft} place={place} isActing={open.isActing} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="gaps">
          <GapsTab id={draft.id} place={place} isEditable={isEditable} onGo={go} />
        </Tabs.Panel>
        {isEditable && (
          <Tabs.Panel value="layout">
            <HeadTab draft={draft} part={part} onEdit={open.edit} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="comments">
          <CommentsTab
            open={open}
            draft={resource.draft}
            about={about.paragraphId}
            turn={about.turn}
            onAbout={setAbout}
            onGo={(paragraphId) => go({ paragraphId, pieceId: null })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <VersionsTab id={draft.id} version={resource.draft.version} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}
