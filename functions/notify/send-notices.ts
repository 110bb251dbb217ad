import type { PipelineEvent } from '../../shared/contracts/events.ts';
import type { User } from '../../shared/domain/account.ts';
import { NotFoundError } from '../../shared/domain/errors.ts';
import type { AccountRepository } from '../../shared/ports/account-repository.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { Notifier } from '../../shared/ports/notifier.ts';
import { type Audience, composeNotice } from './compose-notice.ts';

export interface NoticeDependencies {
  readonly documents: DocumentRepository;
  readonly accounts: AccountRepository;
  readonly notifier: Notifier;
  /** Where the console is reached, without a slash at the end. */
  readonly consoleUrl: string;
}

type DocumentEvent = Extract<PipelineEvent, { detail: { documentId: string } }>;

/** Tells the people an event concerns. One marker a (document, event, recipient): a repeated event tells nobody twice. */
export async function sendNotices(event: DocumentEvent, deps: NoticeDependencies): Promise<void> {
  const document = await deps.documents.find(event.detail.documentId);
  if (!document) throw new NotFoundError('document', event.detail.documentId);
  const notice = composeNotice(event, document, deps.consoleUrl);
  if (!notice) return;
  for (const user of await findRecipients(notice.audience, document.office, deps.accounts)) {
    const id = [document.id, event.type, occasion(event), user.id].join('/');
    if (await deps.documents.wasSent(id)) continue;
    await deps.notifier.send({
      id,
      recipient: { userId: user.id, address: null },
      subject: notice.subject,
      text: notice.text,
    });
    await deps.documents.markSent(id);
  }
}

/** A document may be confirmed and reopened more than once: each time is its own notice. */
function occasion(event: DocumentEvent): string {
  return 'decisions' in event.detail ? String(event.detail.decisions) : '1';
}

async function findRecipients(
  audience: Audience,
  office: string,
  accounts: AccountRepository,
): Promise<readonly User[]> {
  if (audience === 'reviewers') return accounts.usersWithRole('reviewer');
  const clerks = (await accounts.usersWithRole('office')).filter((user) => user.office === office);
  return audience === 'office' ? clerks : [...clerks, ...(await accounts.usersWithRole('admin'))];
}
