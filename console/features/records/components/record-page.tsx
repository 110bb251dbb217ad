import '../words.ts';
import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { RecordResource } from '../../../../shared/contracts/api-records.ts';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Page, PageHead, Panel } from '../../../components/ui/page.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { recordQuery } from '../api/records.ts';
import styles from './record.module.css';
import { RecordAside } from './record-aside.tsx';
import { RecordFields } from './record-fields.tsx';
import { StateMark } from './state-mark.tsx';
import { useRecordForm } from './use-record-form.ts';

/** The record of one document: its description with the source of every value, and what may become of it. */
export function RecordPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(recordQuery(id));
  useTitle(data?.number ?? data?.title ?? t('records.title'));
  if (data) return <Editor key={id} record={data} />;
  return (
    <Page width={1240}>
      <h1 className="visually-hidden">{t('records.title')}</h1>
      <Panel>
        {isPending && <RowsSkeleton rows={12} />}
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      </Panel>
    </Page>
  );
}

function Editor({ record }: { readonly record: RecordResource }) {
  const { t } = useTranslation();
  const form = useRecordForm(record);
  const isClosed = record.standing.state === 'disposed';
  return (
    <Page width={1240}>
      <PageHead
        title={record.number ?? record.title}
        lead={
          <span className={styles.lead}>
            <StateMark standing={record.standing} />
            <span>{record.title}</span>
            {!isClosed && (
              <Link to={`/bao-cao/${encodeURIComponent(record.documentId)}`}>{t('records.form.openReport')}</Link>
            )}
          </span>
        }
        back={
          <Link to="/luu-tru" className={styles.back!}>
            <IconChevronLeft size={16} aria-hidden />
            {t('records.title')}
          </Link>
        }
      >
        {!isClosed && (
          <div className={styles.save}>
            {form.count > 0 && <span className={styles.look}>{t('records.form.unsaved', { count: form.count })}</span>}
            <Button
              disabled={form.count === 0 || form.isWrong}
              loading={form.isPending}
              rightSection={<kbd>Ctrl S</kbd>}
              onClick={form.send}
            >
              {t('records.act.save')}
            </Button>
          </div>
        )}
      </PageHead>
      <Problem form={form} />
      <div className={styles.columns}>
        <RecordFields record={record} edits={form.edits} isClosed={isClosed} onEdit={form.setEdits} />
        <RecordAside record={record} edits={form.edits} isClosed={isClosed} onEdit={form.setEdits} />
      </div>
    </Page>
  );
}

function Problem({ form }: { readonly form: ReturnType<typeof useRecordForm> }) {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  if (!form.error) return null;
  return (
    <div className={styles.problem} role="alert">
      <p>{form.isConflict ? t('records.form.conflict') : toSentence(form.error)}</p>
      {form.isConflict && (
        <Button size="xs" variant="default" onClick={() => void form.reload()}>
          {t('records.form.reload')}
        </Button>
      )}
    </div>
  );
}
