import { Button } from '@mantine/core';
import { IconDownload, IconFileTypePdf, IconHourglass } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuedPaper } from '../../../../shared/contracts/api-issued-papers.ts';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { paperUrl } from '../api/papers.ts';
import styles from './papers.module.css';

const MOST_NAMED = 3;

interface PaperRowProps {
  readonly paper: IssuedPaper;
  /** Names whom it went to; an office reads its own papers only. */
  readonly hasOffices: boolean;
  /** A notice led here. */
  readonly isAsked?: boolean;
}

/** One issued paper: its number and day, what it is about, and the file itself. */
export function PaperRow({ paper, hasOffices, isAsked = false }: PaperRowProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  const { number, date, title, typeName, offices } = paper;
  useEffect(() => {
    if (isAsked) row.current?.scrollIntoView({ block: 'center' });
  }, [isAsked]);
  return (
    <li ref={row} className={styles.row} aria-current={isAsked || undefined}>
      <p className={styles.number}>
        <strong className="numbers">{number}</strong>
        <span className="numbers">{formatDate(date)}</span>
      </p>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p className={styles.quiet}>
          {typeName}
          {hasOffices && offices.length > 0 && <> · {t('papers.to', { offices: namesOf(offices, t) })}</>}
        </p>
      </div>
      <PaperFile paper={paper} />
    </li>
  );
}

/** The first few of many by name, the rest counted. */
function namesOf(offices: IssuedPaper['offices'], t: TFunction): string {
  const named = offices.slice(0, MOST_NAMED).map(({ name }) => name);
  const rest = offices.length - named.length;
  return [...named, ...(rest > 0 ? [t('papers.more', { count: rest })] : [])].join(', ');
}

function PaperFile({ paper: { id, number, file } }: Pick<PaperRowProps, 'paper'>) {
  const { t } = useTranslation();
  if (file === null) {
    return (
      <span className={styles.waiting} role="status">
        <IconHourglass size={16} stroke={1.7} aria-hidden /> {t('papers.beingMade')}
      </span>
    );
  }
  const isSigned = file === 'signed-scan';
  return (
    <Button
      component="a"
      href={paperUrl(id)}
      {...(isSigned ? { target: '_blank', rel: 'noopener' } : { download: true })}
      variant="default"
      size="sm"
      leftSection={isSigned ? <IconFileTypePdf size={16} stroke={1.7} /> : <IconDownload size={16} stroke={1.7} />}
      aria-label={t(`papers.open.${file}`, { number })}
    >
      {t(`papers.file.${file}`)}
    </Button>
  );
}
