import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUser } from '../../../lib/session-context.ts';

export type DisposalAct = 'propose' | 'withdraw' | 'decide';

interface DisposalButtonsProps {
  readonly isProposable: boolean;
  readonly isProposed: boolean;
  readonly onAsk: (act: DisposalAct) => void;
}

/** What may be done next on the way to a disposal; only an administrator decides. */
export function DisposalButtons({ isProposable, isProposed, onAsk }: DisposalButtonsProps) {
  const { t } = useTranslation();
  const user = useUser();
  const acts: readonly DisposalAct[] = [
    ...(isProposable ? (['propose'] as const) : []),
    ...(isProposed ? (['withdraw'] as const) : []),
    ...(isProposed && user.role === 'admin' ? (['decide'] as const) : []),
  ];
  return acts.map((act) => (
    <Button key={act} size="xs" variant="default" onClick={() => onAsk(act)}>
      {t(`records.act.${act}`)}
    </Button>
  ));
}
