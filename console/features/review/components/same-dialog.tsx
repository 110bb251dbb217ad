import { Button, Modal } from '@mantine/core';
import { IconChecks, IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SamePlace } from '../../../../shared/contracts/api-desk.ts';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { samePlacesQuery } from '../../../lib/api/desk.ts';
import { formatFinding } from '../../../lib/format-finding.ts';
import { useOfficeName } from '../../../lib/session-context.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useSamePlaces } from '../hooks/use-same-places.ts';
import styles from './dialogs.module.css';
import { Evidence } from './evidence.tsx';

interface SameDialogProps {
  readonly documentId: string;
  readonly finding: FindingResource | null;
  readonly onClose: () => void;
}

/** One directive, read the same in other reports: each place with its picture, confirmed together. */
export function SameDialog({ documentId, finding, onClose }: SameDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Modal
      opened={finding !== null}
      onClose={onClose}
      size={720}
      title={finding && t('desk.same.title', { value: formatFinding(finding, language) })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {finding && <SamePlaces documentId={documentId} findingId={finding.id} onClose={onClose} />}
    </Modal>
  );
}

interface SamePlacesProps {
  readonly documentId: string;
  readonly findingId: string;
  readonly onClose: () => void;
}

function SamePlaces({ documentId, findingId, onClose }: SamePlacesProps) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(samePlacesQuery(documentId, findingId));
  if (isPending) return <RowsSkeleton rows={4} rowHeight={72} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || data.items.length === 0) {
    return (
      <EmptyState icon={<IconCircleCheck size={22} />} title={t('desk.same.none')} hint={t('desk.same.noneHint')} />
    );
  }
  const looked = [t('desk.same.looked', { count: data.looked }), data.isPartial ? t('desk.same.partial') : ''];
  return (
    <>
      <p>{t('desk.same.lead')}</p>
      <ChoosePlaces places={data.items} looked={looked.join(' ').trim()} onClose={onClose} />
    </>
  );
}

interface ChoosePlacesProps {
  readonly places: readonly SamePlace[];
  readonly looked: string;
  readonly onClose: () => void;
}

function ChoosePlaces({ places, looked, onClose }: ChoosePlacesProps) {
  const { t } = useTranslation();
  const { confirm, isPending } = useSamePlaces(onClose);
  const button = useRef<HTMLButtonElement>(null);
  // The places came after the dialog had taken the focus.
  useEffect(() => button.current?.focus(), []);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = places.filter((place) => !left.has(keyOf(place)));
  const reports = new Set(chosen.map(({ document }) => document.id)).size;
  const toggle = (key: string, isOn: boolean) => {
    const next = new Set(left);
    if (isOn) next.delete(key);
    else next.add(key);
    setLeft(next);
  };
  return (
    <>
      <ul className={styles.places}>
        {places.map((place) => (
          <PlaceRow
            key={keyOf(place)}
            place={place}
            isChosen={!left.has(keyOf(place))}
            onChoose={(isOn) => toggle(keyOf(place), isOn)}
          />
        ))}
      </ul>
      <p className={styles.lead}>{looked}</p>
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button
          ref={button}
          leftSection={<IconChecks size={16} />}
          disabled={chosen.length === 0}
          loading={isPending}
          onClick={() => confirm(chosen)}
        >
          {t('desk.same.confirm', { places: chosen.length, reports })}
        </Button>
      </div>
    </>
  );
}

interface PlaceRowProps {
  readonly place: SamePlace;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function PlaceRow({ place, isChosen, onChoose }: PlaceRowProps) {
  const { t } = useTranslation();
  const officeName = useOfficeName();
  const { document, page, finding } = place;
  const name = document.own?.number ?? document.fileName;
  return (
    <li className={styles.place}>
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={`${t('desk.same.include')}: ${name}, ${t('archive.page', { page: page.page })}`}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div>
        <p className={styles.placeName}>
          <strong className="whole numbers">{name}</strong>
          <span>{officeName(document.office)}</span>
          <span className="numbers">{t('archive.page', { page: page.page })}</span>
        </p>
        <Evidence documentId={document.id} finding={finding} page={page} />
      </div>
    </li>
  );
}

const keyOf = ({ document, finding }: SamePlace): string => `${document.id} ${finding.id}`;
