import type { PipelineEvent } from '../../shared/contracts/events.ts';
import type { User } from '../../shared/domain/account.ts';
import { newDispatch } from '../../shared/domain/dispatch.ts';
import type { Document } from '../../shared/domain/document.ts';
import { NotFoundError } from '../../shared/domain/errors.ts';
import type { NoticeDetail, NoticeKind } from '../../shared/domain/notice.ts';
import { rejectionSentence } from '../../shared/domain/sentences.ts';
import type { AccountRepository } from '../../shared/ports/account-repository.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { NoticeRepository } from '../../shared/ports/notice-repository.ts';
import { readNoticeSettings } from '../runtime/notice-settings.ts';
import { type TellingDependencies, tellPeople } from '../runtime/tell-people.ts';

export interface RecordingDependencies extends TellingDependencies {
  readonly documents: Pick<DocumentRepository, 'find'>;
  readonly accounts: Pick<AccountRepository, 'usersWithRole'>;
  readonly notices: Pick<NoticeRepository, 'add' | 'enqueue'>;
}

export type DocumentEvent = Extract<PipelineEvent, { detail: { documentId: string } }>;

const KINDS: Readonly<Partial<Record<DocumentEvent['type'], NoticeKind>>> = {
  'document.findings-raised': 'awaiting-review',
  'document.reopened': 'reopened',
  'document.rejected': 'rejected',
  'document.confirmed': 'confirmed',
};

/**
 * Writes down whom an event concerns and what other systems are told of it. One call a (document, event, occasion): a
 * repeated event adds nothing.
 */
export async function recordNotices(event: DocumentEvent, deps: RecordingDependencies): Promise<void> {
  const kind = KINDS[event.type];
  if (!kind) return;
  const document = await deps.documents.find(event.detail.documentId);
  if (!document) throw new NotFoundError('document', event.detail.documentId);
  const { id, fileName, rejection } = document;
  const recipients = await findRecipients(kind, document, deps.accounts);
  await tellPeople(
    {
      ...{ kind, event: event.type, occasion: occasion(event), detail: detailOf(event) },
      about: { kind: 'document', id, name: fileName },
      to: recipients.map((user) => user.id),
      message: kind === 'rejected' && rejection ? rejectionSentence(rejection, fileName) : null,
    },
    deps,
  );
  const { webhookUrl } = await readNoticeSettings(deps.settings);
  const at = deps.clock.now().toISOString();
  if (webhookUrl !== null) await deps.notices.enqueue(callOf(event, document, { url: webhookUrl, at }));
}

function detailOf(event: DocumentEvent): NoticeDetail {
  if (event.type !== 'document.findings-raised') return {};
  const { findings, needLook } = event.detail;
  return { findings, needLook };
}

/** A document may be confirmed and reopened more than once: each time is its own notice. */
function occasion(event: DocumentEvent): string {
  return 'decisions' in event.detail ? String(event.detail.decisions) : '1';
}

/** Reviewers of what awaits them, the office of what became of its paper; of a secret one those in charge, too. */
async function findRecipients(
  kind: NoticeKind,
  { office, rejection }: Document,
  accounts: Pick<AccountRepository, 'usersWithRole'>,
): Promise<readonly User[]> {
  if (kind === 'awaiting-review' || kind === 'reopened') return accounts.usersWithRole('reviewer');
  const clerks = (await accounts.usersWithRole('office')).filter((user) => user.office === office);
  return rejection?.code === 'secret' ? [...clerks, ...(await accounts.usersWithRole('admin'))] : clerks;
}

function callOf(event: DocumentEvent, document: Document, { url, at }: { readonly url: string; readonly at: string }) {
  const id = ['webhook', document.id, event.type, occasion(event)].join('/');
  const { office, status } = document;
  const body = { id, type: event.type, at, office, status, ...event.detail };
  return newDispatch({ id, channel: 'webhook', recipient: url, subject: event.type, text: JSON.stringify(body) }, at);
}
