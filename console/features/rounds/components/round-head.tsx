import '../../drafts/words.ts';
import { Button } from '@mantine/core';
import { IconArrowRight, IconChevronLeft, IconFileText, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RoundPageResource } from '../../../../shared/contracts/api-rounds.ts';
import { ROUND_STATUSES, type RoundStatus } from '../../../../shared/domain/round/round.ts';
import { PageHead } from '../../../components/ui/page.tsx';
import { formatDate } from '../../../lib/vietnam-time.ts';
import styles from './rounds.module.css';

interface RoundHeadProps {
  readonly resource: RoundPageResource;
  readonly isActing: boolean;
  readonly onMove: (status: RoundStatus) => void;
  readonly onEdit: () => void;
}

/** What the round is, where it stands, and what can be done with it. */
export function RoundHead({ resource, isActing, onMove, onEdit }: RoundHeadProps) {
  const { t } = useTranslation();
  const { round, next, suggested, units } = resource;
  // What its drafts suggest is offered beside them.
  const offered = next.filter((status) => status !== suggested);
  const confirmed = units.filter(({ state }) => state === 'confirmed').flatMap(({ reports }) => reports);
  const isForward = (status: RoundStatus) => ROUND_STATUSES.indexOf(status) > ROUND_STATUSES.indexOf(round.status);
  return (
    <PageHead
      title={round.name}
      back={
        <Link to="/dot-giam-sat" className={styles.back}>
          <IconChevronLeft size={16} aria-hidden /> {t('rounds.back')}
        </Link>
      }
      lead={
        <>
          <p>
            <b>{t(`rounds.status.${round.status}`)}</b> ·{' '}
            {round.due === null ? t('rounds.noDue') : `${t('rounds.due')}: ${formatDate(round.due)}`}
            {round.period && ` · ${round.period.text}`}
          </p>
          {round.founding && <p>{round.founding.text}</p>}
          {round.directives.map(({ text }) => (
            <p key={text}>{text}</p>
          ))}
        </>
      }
    >
      <div className={styles.acts}>
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={onEdit}>
          {t('rounds.edit')}
        </Button>
        {offered.map((status) => (
          <Button
            key={status}
            variant="default"
            loading={isActing}
            leftSection={isForward(status) ? <IconArrowRight size={16} /> : <IconChevronLeft size={16} />}
            onClick={() => onMove(status)}
          >
            {t(isForward(status) ? 'rounds.moveTo' : 'rounds.moveBack', { status: t(`rounds.status.${status}`) })}
          </Button>
        ))}
        {confirmed.length > 0 && (
          <Button
            component={Link}
            to={`/du-thao?dot=${round.id}&bao-cao=${confirmed.join(',')}&ten=${encodeURIComponent(round.name)}`}
            leftSection={<IconFileText size={16} />}
          >
            {t('rounds.draft')}
          </Button>
        )}
      </div>
    </PageHead>
  );
}

/** Its drafts, and the status they say has come: offered, never set. */
export function RoundDrafts({ resource, isActing, onMove }: Omit<RoundHeadProps, 'onEdit'>) {
  const { t } = useTranslation();
  const { drafts, suggested } = resource;
  if (drafts.length === 0) return null;
  return (
    <section className={styles.drafts} aria-label={t('rounds.drafts')}>
      <ul>
        {drafts.map(({ id, title, status }) => (
          <li key={id}>
            <Link to={`/du-thao/${id}`}>{title}</Link>{' '}
            <span className={styles.quiet}>{t(`drafts.status.${status}`)}</span>
          </li>
        ))}
      </ul>
      {suggested && (
        <p className={styles.offer}>
          {t('rounds.suggest', { status: t(`rounds.status.${suggested}`) })}
          <Button size="xs" variant="light" loading={isActing} onClick={() => onMove(suggested)}>
            {t('rounds.moveTo', { status: t(`rounds.status.${suggested}`) })}
          </Button>
        </p>
      )}
    </section>
  );
}
