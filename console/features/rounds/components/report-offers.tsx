import { Button } from '@mantine/core';
import { IconQuote } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useOfficeName } from '../../../lib/session-context.ts';
import { roundOffersQuery } from '../api/rounds.ts';
import styles from './rounds.module.css';

interface ReportOffersProps {
  readonly roundId: string;
  readonly isLinking: boolean;
  readonly onLink: (documentId: string) => void;
}

/** Reports of the units that cite the round's directive and are in no round. */
export function ReportOffers({ roundId, isLinking, onLink }: ReportOffersProps) {
  const { t } = useTranslation();
  const officeName = useOfficeName();
  const { data } = useQuery(roundOffersQuery(roundId));
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.offers} aria-label={t('rounds.offers')}>
      <p>
        <IconQuote size={15} aria-hidden /> {t('rounds.offers')}
      </p>
      <ul>
        {data.items.map(({ documentId, office, name }) => (
          <li key={documentId}>
            <span>
              <Link to={`/bao-cao/${documentId}`}>{name}</Link> · {officeName(office)}
            </span>
            <Button size="xs" variant="light" disabled={isLinking} onClick={() => onLink(documentId)}>
              {t('rounds.takeIn')}
              <span className="visually-hidden"> {name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
