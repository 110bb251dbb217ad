import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { Page, PageHead, Panel } from '../../../components/ui/page.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { formatNumber } from '../../../lib/vietnamese-number.ts';
import { checkHistories } from '../model/check-histories.ts';
import { DailyRoots } from './daily-roots.tsx';
import styles from './integrity.module.css';
import { Verdict } from './verdict.tsx';

/** Whether anybody touched what people decided: every chain checked, every day summed up, kept roots compared. */
export function IntegrityPage() {
  const { t } = useTranslation();
  const { check, checked } = useCheck();
  useTitle(t('integrity.title'));
  const button = (
    <Button leftSection={<IconShieldCheck size={16} />} loading={check.isPending} onClick={() => check.mutate()}>
      {t(check.data ? 'integrity.again' : 'integrity.check')}
    </Button>
  );
  return (
    <Page width={980}>
      <PageHead title={t('integrity.title')} lead={t('integrity.lead')}>
        {(check.data || check.isPending) && button}
      </PageHead>
      {check.isIdle && (
        <Panel>
          <EmptyState
            icon={<IconShieldCheck size={22} />}
            title={t('integrity.start')}
            hint={t('integrity.startHint')}
            action={button}
          />
        </Panel>
      )}
      {check.isPending && (
        <p role="status" className={styles.progress}>
          {t('integrity.checked', { documents: formatNumber(checked) })}
        </p>
      )}
      {check.error && <ErrorState error={check.error} onRetry={() => check.mutate()} />}
      {check.data && (
        <>
          <Verdict report={check.data} />
          <DailyRoots report={check.data} />
        </>
      )}
    </Page>
  );
}

function useCheck() {
  const [checked, setChecked] = useState(0);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const own = new AbortController();
    leaving.current = own;
    return () => own.abort();
  }, []);
  const check = useMutation({
    mutationFn: () => {
      setChecked(0);
      return checkHistories(setChecked, leaving.current.signal);
    },
  });
  return { check, checked };
}
