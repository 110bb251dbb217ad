import { Button } from '@mantine/core';
import { IconFolderPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isCollecting } from '../../../../shared/domain/round/round.ts';
import { roundListQuery } from '../api/rounds.ts';
import { useLinkOwn } from './use-link-own.ts';

interface LinkFirstCopyProps {
  readonly copy: { readonly documentId: string; readonly status: string };
}

/** A file that was sent before needs not be sent again for a round: its first copy can be put into it. */
export function LinkFirstCopy({ copy: { documentId, status } }: LinkFirstCopyProps) {
  const { t } = useTranslation();
  const { data } = useQuery(roundListQuery);
  const linking = useLinkOwn();
  if (['rejected', 'duplicate'].includes(status)) return null;
  const own = (data?.items ?? []).filter((round) => round.own !== null && isCollecting(round));
  const held = own.find((round) => round.own!.reports.includes(documentId));
  if (held) return <p>{t('rounds.inRound', { round: held.name })}</p>;
  return own.map(({ id, name }) => (
    <Button
      key={id}
      variant="light"
      size="xs"
      leftSection={<IconFolderPlus size={15} />}
      loading={linking.isPending}
      onClick={() => linking.mutate({ id, name, documentId })}
    >
      {t('rounds.linkFirst', { round: name })}
    </Button>
  ));
}
