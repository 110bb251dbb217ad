import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUser } from '../../../lib/session-context.ts';
import { roundListQuery, roundOffersQuery } from '../api/rounds.ts';
import styles from './round-of-report.module.css';
import { useLinkOwn } from './use-link-own.ts';

/** For an office: the round its report is in, or the open one whose directive it cites, to be put into. */
export function RoundOfReport({ documentId }: { readonly documentId: string }) {
  const isOffice = useUser().role === 'office';
  return isOffice ? <OwnReport documentId={documentId} /> : null;
}

function OwnReport({ documentId }: { readonly documentId: string }) {
  const { t } = useTranslation();
  const rounds = useQuery(roundListQuery).data?.items ?? [];
  const offers = useQuery({ ...roundOffersQuery(null), enabled: rounds.length > 0 }).data?.items ?? [];
  const linking = useLinkOwn();
  const held = rounds.find(({ own }) => own?.reports.includes(documentId));
  if (held) {
    return (
      <p className={styles.held}>
        <IconListDetails size={15} aria-hidden /> {t('rounds.inRound', { round: held.name })}
      </p>
    );
  }
  return offers
    .filter((offer) => offer.documentId === documentId)
    .map(({ round: { id, name } }) => (
      <p key={id} className={styles.offer}>
        <span>{t('rounds.offerToOffice', { round: name })}</span>
        <Button
          size="xs"
          variant="light"
          loading={linking.isPending}
          onClick={() => linking.mutate({ id, name, documentId })}
        >
          {t('rounds.takeIn')}
          <span className="visually-hidden"> {name}</span>
        </Button>
      </p>
    ));
}
