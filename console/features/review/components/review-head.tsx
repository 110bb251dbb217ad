import { Button } from '@mantine/core';
import {
  IconArrowLeft,
  IconCheck,
  IconDownload,
  IconFileText,
  IconHistory,
  IconKeyboard,
  IconList,
  IconLockOpen,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayReview } from '../../../../shared/domain/account.ts';
import { StatusBadge } from '../../../components/document/status-badge.tsx';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { originalUrl } from '../../../lib/api/documents.ts';
import { useOfficeName, useUser } from '../../../lib/session-context.ts';
import type { Moving } from '../hooks/use-moving.ts';
import type { Review } from '../hooks/use-review.ts';
import { countLooked } from '../model/findings.ts';
import type { DeskDialog } from './desk-dialogs.tsx';
import { DeskMenu } from './desk-menu.tsx';
import { Holder } from './hand-notice.tsx';
import { KeyHint, useKeyWords } from './key-hint.tsx';
import styles from './review-head.module.css';
import { SaveState } from './save-state.tsx';

interface ReviewHeadProps {
  readonly review: Review;
  readonly moving: Moving;
  readonly isFinishing: boolean;
  readonly onFinish: () => void;
  readonly onOpen: (dialog: DeskDialog) => void;
}

/** Which report this is, how far its review has come, and the one primary act: finish. */
export function ReviewHead({ review, moving, isFinishing, onFinish, onOpen }: ReviewHeadProps) {
  const { t } = useTranslation();
  const user = useUser();
  const keyOf = useKeyWords();
  const { view, dispatch, detail, canDecide, decisions } = review;
  const { id, status } = detail.document;
  const otherSide = view.side === 'list' ? 'page' : 'list';
  return (
    <header className={styles.head}>
      <ReportName review={review} />
      <StatusBadge status={status} />
      {canDecide && <Progress review={review} />}
      <Holder review={review} />
      <SaveState decisions={decisions} />
      <div className={styles.tools}>
        <span className={styles.sideSwitch}>
          <IconButton
            label={t(otherSide === 'page' ? 'review.showPage' : 'review.showList')}
            onClick={() => dispatch({ type: 'side', side: otherSide })}
          >
            {otherSide === 'page' ? <IconFileText size={18} /> : <IconList size={18} />}
          </IconButton>
        </span>
        <IconButton label={t('review.history')} keyHint={keyOf('history').label} onClick={() => onOpen('history')}>
          <IconHistory size={18} stroke={1.7} />
        </IconButton>
        <a
          className={styles.download}
          href={originalUrl(id)}
          aria-label={t('action.download')}
          title={t('action.download')}
        >
          <IconDownload size={18} stroke={1.7} aria-hidden />
        </a>
        <IconButton
          className={styles.keys ?? ''}
          label={t('review.keys')}
          keyHint={keyOf('help').label}
          onClick={() => onOpen('keys')}
        >
          <IconKeyboard size={18} stroke={1.7} />
        </IconButton>
        {canDecide && <DeskMenu review={review} moving={moving} onOpen={onOpen} />}
        {canDecide && (
          <Button
            data-review-leave
            size="sm"
            variant={review.stops.length + review.waiting.length > 0 ? 'default' : 'filled'}
            leftSection={<IconCheck size={16} />}
            rightSection={<KeyHint of="finish" />}
            loading={isFinishing}
            aria-keyshortcuts={keyOf('finish').aria}
            onClick={onFinish}
          >
            {t('review.finish')}
          </Button>
        )}
        {status === 'confirmed' && mayReview(user) && (
          <Button
            data-review-leave
            variant="default"
            size="sm"
            leftSection={<IconLockOpen size={16} />}
            onClick={() => onOpen('reopen')}
          >
            {t('review.reopen')}
          </Button>
        )}
      </div>
    </header>
  );
}

function ReportName({ review }: { readonly review: Review }) {
  const { t } = useTranslation();
  const officeName = useOfficeName();
  const { own, fileName, office } = review.detail.document;
  return (
    <div className={styles.name}>
      <Link to="/bao-cao" className={styles.back} aria-label={t('review.backToList')} title={t('review.backToList')}>
        <IconArrowLeft size={18} aria-hidden />
      </Link>
      <h1 title={own?.title ?? fileName}>
        <span className="whole numbers">{own?.number ? t('review.report', { number: own.number }) : fileName}</span>
        <span className={styles.issuer}> · {own?.issuer ?? officeName(office)}</span>
      </h1>
    </div>
  );
}

function Progress({ review }: { readonly review: Review }) {
  const { t } = useTranslation();
  const { looked, total } = countLooked(review.findings, review.me);
  if (total === 0) return <span className={styles.progress}>{t('review.nothingToLook')}</span>;
  const words = t('review.lookedOf', { looked, total });
  return (
    <span className={styles.progress}>
      <progress max={total} value={looked} aria-label={words} />
      <span className="numbers">{words}</span>
    </span>
  );
}
