import type { PipelineEvent } from '../../shared/contracts/events.ts';
import type { User } from '../../shared/domain/account.ts';
import { NotFoundError } from '../../shared/domain/errors.ts';
import type { NoticeDetail, NoticeKind } from '../../shared/domain/notice.ts';
import type { AccountRepository } from '../../shared/ports/account-repository.ts';
import type { DraftEntry, DraftRepository } from '../../shared/ports/draft-repository.ts';
import { type TellingDependencies, tellPeople } from '../runtime/tell-people.ts';

export interface DraftNoticeDependencies extends TellingDependencies {
  readonly drafts: Pick<DraftRepository, 'find'>;
  readonly accounts: Pick<AccountRepository, 'usersWithRole'>;
}

export type DraftEvent = Extract<
  PipelineEvent,
  { type: 'draft.outdated' | 'draft.submitted' | 'draft.returned' | 'draft.issued' }
>;

const KINDS: Readonly<Record<DraftEvent['type'], NoticeKind>> = {
  'draft.outdated': 'draft-outdated',
  'draft.submitted': 'draft-submitted',
  'draft.returned': 'draft-returned',
  'draft.issued': 'draft-issued',
};

/** Tells those whom an event of a draft concerns; a repeated event adds nothing. */
export async function recordDraftNotices(event: DraftEvent, deps: DraftNoticeDependencies): Promise<void> {
  const entry = await deps.drafts.find(event.detail.draftId);
  if (!entry) throw new NotFoundError('draft', event.detail.draftId);
  const { id, title: name, issue } = entry;
  const { detail, occasion } = toldOf(event, issue);
  await tellPeople(
    {
      ...{ kind: KINDS[event.type], event: event.type, occasion, detail },
      about: { kind: 'draft', id, name },
      to: await findRecipients(event, entry, deps.accounts),
    },
    deps,
  );
}

/** A version is submitted, returned or issued once; its values may become outdated more often. */
function toldOf(
  event: DraftEvent,
  issue: DraftEntry['issue'],
): { readonly detail: NoticeDetail; readonly occasion: string | number } {
  const { version } = event.detail;
  if (event.type === 'draft.outdated')
    return { detail: { outdated: event.detail.outdated }, occasion: event.detail.mark };
  return { detail: event.type === 'draft.issued' && issue ? { number: issue.number } : {}, occasion: version };
}

/** User ids. Whoever writes a draft hears of its values, those who may approve of what is before them, units of the issue. */
async function findRecipients(
  event: DraftEvent,
  { createdBy, changedBy, issue }: DraftEntry,
  accounts: Pick<AccountRepository, 'usersWithRole'>,
): Promise<readonly string[]> {
  switch (event.type) {
    case 'draft.outdated':
      return [createdBy, changedBy];
    case 'draft.returned':
      return [event.detail.submittedBy].filter((id) => id !== event.detail.by);
    case 'draft.submitted': {
      const people: User[] = [];
      for (const role of ['reviewer', 'admin'] as const) people.push(...(await accounts.usersWithRole(role)));
      return people.map(({ id }) => id).filter((id) => id !== event.detail.by);
    }
    case 'draft.issued': {
      const clerks = await accounts.usersWithRole('office');
      return clerks.filter(({ office }) => office !== null && issue?.offices.includes(office)).map(({ id }) => id);
    }
  }
}
