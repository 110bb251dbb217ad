import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { RoundListItem } from '../../../shared/contracts/api-rounds.ts';
import { isCollecting } from '../../../shared/domain/round/round.ts';
import { useSession } from '../../lib/session-context.ts';
import { roundListQuery } from '../rounds/api/rounds.ts';
import type { ChosenRound, UploadItem } from './upload-item.ts';
import { uploadQueue } from './upload-store.ts';

export interface Attestation {
  readonly isAttested: boolean;
  readonly attest: (isAttested: boolean) => void;
  /** Empty until one is chosen. */
  readonly office: string;
  readonly chooseOffice: (office: string) => void;
  /** True when the user acts for one office only and has nothing to choose. */
  readonly hasOneOffice: boolean;
  /** Rounds that take reports of the chosen office now. */
  readonly rounds: readonly ChosenRound[];
  /** The one the files are for; null for none. */
  readonly round: ChosenRound | null;
  /** An id, or empty for none. */
  readonly chooseRound: (id: string) => void;
  readonly send: () => void;
}

/**
 * The clerk's statement that no file is secret. It holds for one batch: stated ahead, files leave as soon as they are
 * chosen and checked; otherwise they wait for the button. After sending it must be stated anew.
 */
export function useAttestation(before: readonly UploadItem[]): Attestation {
  const { user, offices } = useSession();
  const onlyOffice = user.office ?? (offices.length === 1 ? offices[0]!.id : '');
  const [office, setOffice] = useState(onlyOffice);
  const [stated, setStated] = useState<'no' | 'ahead' | 'seeing'>('no');
  const { rounds, round, isKnown, chooseRound } = useRoundChoice(office);
  const isReady = before.some(({ state }) => state === 'staged') && !before.some(({ state }) => state === 'checking');

  const send = () => {
    uploadQueue.start(office, round);
    setStated('no');
  };
  useEffect(() => {
    // Which rounds there are is waited for: a file must not leave for none while one awaits it.
    if (stated !== 'ahead' || !isReady || !office || !isKnown) return;
    uploadQueue.start(office, round);
    setStated('no');
  }, [stated, isReady, office, round, isKnown]);

  return {
    isAttested: stated !== 'no',
    attest: (isAttested) => setStated(isAttested ? (before.length === 0 ? 'ahead' : 'seeing') : 'no'),
    office,
    chooseOffice: setOffice,
    hasOneOffice: onlyOffice !== '',
    ...{ rounds, round, chooseRound },
    send,
  };
}

/** Until a person chooses, the round is the one that alone awaits the office's report. */
function useRoundChoice(office: string) {
  const { data, isPending } = useQuery(roundListQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const open = (data?.items ?? []).filter((one) => isCollecting(one) && one.offices.includes(office));
  const rounds = open.map((one) => ({ id: one.id, name: one.name }));
  const asked = chosen ?? awaitedIn(open);
  // The same object while nothing changes: files are sent when it does.
  const { id, name } = rounds.find((one) => one.id === asked) ?? {};
  const round = useMemo(() => (id !== undefined && name !== undefined ? { id, name } : null), [id, name]);
  return { rounds, round, isKnown: !isPending, chooseRound: setChosen };
}

function awaitedIn(open: readonly RoundListItem[]): string {
  const waiting = open.filter(({ own }) => own?.state === 'waiting' || own?.state === 'late');
  return waiting.length === 1 ? waiting[0]!.id : '';
}
