import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import { compareQuery, versionsQuery } from '../api/drafts.ts';
import { DraftStatus } from './marks.tsx';
import styles from './side.module.css';

/** Every saved version; any of them beside the present one. */
export function VersionsTab({ id, version }: { readonly id: string; readonly version: number }) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const { data } = useQuery(versionsQuery(id));
  const [compared, setCompared] = useState<number | null>(null);
  return (
    <section className={styles.tab} aria-label={t('drafts.versions')}>
      <ul className={styles.list}>
        {data?.items.map((kept) => (
          <li key={kept.version}>
            <p>
              <b>{t('drafts.version', { version: kept.version })}</b> <DraftStatus status={kept.status} />
            </p>
            <p className={styles.hint}>
              {personName(kept.by)}, {formatTime(kept.at)}
            </p>
            {kept.version !== version && (
              <Button
                size="compact-xs"
                variant="default"
                aria-expanded={compared === kept.version}
                onClick={() => setCompared(compared === kept.version ? null : kept.version)}
              >
                {t('drafts.compare')}
              </Button>
            )}
            {compared === kept.version && <Changes id={id} from={kept.version} to={version} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ id, from, to }: { readonly id: string; readonly from: number; readonly to: number }) {
  const { t } = useTranslation();
  const { data } = useQuery(compareQuery(id, from, to));
  if (!data) return null;
  if (data.changes.length === 0) return <p className={styles.hint}>{t('drafts.noChanges')}</p>;
  return (
    <ul className={styles.changes}>
      {data.changes.map(({ paragraphId, before, after }) => (
        <li key={paragraphId}>
          {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
        </li>
      ))}
    </ul>
  );
}
