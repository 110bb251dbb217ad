import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFinding } from '../../../lib/format-finding.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import type { Decisions } from '../hooks/use-decisions.ts';
import type { Act } from '../model/acts.ts';
import type { Conflict } from '../model/conflicts.ts';
import styles from './dialogs.module.css';

/** Two people decided on the same findings: shows both and lets this reviewer choose, finding by finding. */
export function ConflictDialog({ decisions }: { readonly decisions: Decisions }) {
  const { t } = useTranslation();
  const { conflicts, clearConflicts, queue } = decisions;
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const close = () => {
    setMine(new Set());
    clearConflicts();
  };
  const apply = () => {
    const chosen = conflicts.filter(({ findingId, theirs }) => mine.has(findingId) && theirs);
    queue.enqueue(chosen.flatMap(({ mine: acts, theirs }) => acts.map((act) => ({ act, seen: theirs }))));
    close();
  };
  return (
    <Modal
      opened={conflicts.length > 0}
      onClose={close}
      title={t('review.conflict.title')}
      size={640}
      closeButtonProps={{ 'aria-label': t('review.conflict.keepAllTheirs') }}
    >
      <p className={styles.lead}>{t('review.conflict.lead')}</p>
      <ul className={styles.conflicts}>
        {conflicts.map((conflict) => (
          <ConflictRow
            key={conflict.findingId}
            conflict={conflict}
            isMine={mine.has(conflict.findingId)}
            onChoose={(isMine) => {
              const next = new Set(mine);
              if (isMine) next.add(conflict.findingId);
              else next.delete(conflict.findingId);
              setMine(next);
            }}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button variant="default" onClick={close}>
          {t('review.conflict.keepAllTheirs')}
        </Button>
        <Button onClick={apply} disabled={mine.size === 0}>
          {t('review.conflict.apply', { count: mine.size })}
        </Button>
      </div>
    </Modal>
  );
}

interface ConflictRowProps {
  readonly conflict: Conflict;
  readonly isMine: boolean;
  readonly onChoose: (isMine: boolean) => void;
}

function ConflictRow({ conflict, isMine, onChoose }: ConflictRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { theirs, seen, mine, findingId } = conflict;
  const theirValue = theirs ? `${t(`state.${theirs.state}`)}: ${formatFinding(theirs, language)}` : t('state.rejected');
  const by = theirs?.decision?.by ?? t('unknown');
  const at = theirs?.decision ? formatTime(theirs.decision.at) : '';
  return (
    <li>
      <fieldset className={styles.conflict}>
        <legend className="numbers">{formatFinding(seen, language)}</legend>
        <label>
          <input type="radio" name={findingId} checked={!isMine} onChange={() => onChoose(false)} />
          <span>
            <small>{t('review.conflict.theirs', { by, at })}</small>
            {theirValue}
          </span>
        </label>
        <label>
          <input
            type="radio"
            name={findingId}
            checked={isMine}
            disabled={theirs === null}
            onChange={() => onChoose(true)}
          />
          <span>
            <small>{t('review.conflict.mine')}</small>
            <MyAct act={mine.at(-1)!} conflict={conflict} />
          </span>
        </label>
      </fieldset>
    </li>
  );
}

function MyAct({ act, conflict: { seen } }: { readonly act: Act; readonly conflict: Conflict }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const value = act.type === 'correct' ? formatFinding(act.corrected, language) : formatFinding(seen, language);
  return (
    <>
      {t(`review.act.${act.type}`)}: {value}
    </>
  );
}
