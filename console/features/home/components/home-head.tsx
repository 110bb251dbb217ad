import { Button } from '@mantine/core';
import { IconArrowRight, IconFileUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Role } from '../../../../shared/domain/account.ts';
import type { DocumentStatus } from '../../../../shared/domain/lifecycle.ts';
import { documentListQuery } from '../../../lib/api/documents.ts';
import { useOfficeName, useUser } from '../../../lib/session-context.ts';
import { formatDay } from '../../../lib/vietnam-time.ts';
import { READY_TASK, TASKS, taskFilter } from '../tasks.ts';
import styles from './home.module.css';

const FIGURES: Readonly<Record<Role, readonly DocumentStatus[]>> = {
  reviewer: ['awaiting-review', 'in-review', 'failed', 'confirmed'],
  admin: ['failed', 'awaiting-review', 'in-review', 'confirmed'],
  office: ['awaiting-review', 'in-review', 'rejected', 'confirmed'],
  archivist: ['confirmed', 'awaiting-review'],
};

/** Title, the day, the counts that lead to their lists, and the one thing to do next. */
export function HomeHead() {
  const { t } = useTranslation();
  const user = useUser();
  const officeName = useOfficeName();
  const { data } = useInfiniteQuery(documentListQuery(taskFilter(TASKS[user.role][0]!)));
  const totals = data?.pages[0]?.totals;
  return (
    <header className={styles.head}>
      <div>
        <h1>{t('home.title')}</h1>
        <p className="numbers">
          {formatDay(new Date().toISOString())}
          {user.office && ` · ${officeName(user.office)}`}
        </p>
      </div>
      <nav className={styles.figures} aria-label={t('home.overview')}>
        {FIGURES[user.role].map((status) => (
          <Link key={status} to={`/bao-cao?trang-thai=${status}`} className={styles.figure}>
            <strong className="numbers">{totals ? (totals[status] ?? 0) : '–'}</strong>
            <span>{t(`status.${status}`)}</span>
          </Link>
        ))}
      </nav>
      <PrimaryAction />
    </header>
  );
}

function PrimaryAction() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { role } = useUser();
  const isReviewer = role === 'reviewer' || role === 'admin';
  const { data } = useInfiniteQuery({ ...documentListQuery(taskFilter(READY_TASK)), enabled: isReviewer });
  const oldest = data?.pages[0]?.items[0];
  if (role === 'office') {
    return (
      <Button leftSection={<IconFileUpload size={16} />} onClick={() => void navigate('/nop')}>
        {t('home.uploadReport')}
      </Button>
    );
  }
  if (!isReviewer || !oldest) return null;
  return (
    <Button rightSection={<IconArrowRight size={16} />} onClick={() => void navigate(`/bao-cao/${oldest.id}`)}>
      {t('home.startReview')}
    </Button>
  );
}
