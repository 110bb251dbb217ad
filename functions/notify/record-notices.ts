import type { PipelineEvent } from '../../shared/contracts/events.ts';
import type { User } from '../../shared/domain/account.ts';
import { newDispatch } from '../../shared/domain/dispatch.ts';
import type { Document } from '../../shared/domain/document.ts';
import { NotFoundError } from '../../shared/domain/errors.ts';
import { mailTime, type NoticeKind, type PersonalNotice } from '../../shared/domain/notice.ts';
import { rejectionSentence } from '../../shared/domain/sentences.ts';
import type { AccountRepository } from '../../shared/ports/account-repository.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { NoticeRepository } from '../../shared/ports/notice-repository.ts';
import type { SettingsRepository } from '../../shared/ports/settings-repository.ts';
import { readNoticeSettings, readRhythm } from '../runtime/notice-settings.ts';

export interface RecordingDependencies {
  readonly documents: Pick<DocumentRepository, 'find'>;
  readonly accounts: Pick<AccountRepository, 'usersWithRole'>;
  readonly notices: Pick<NoticeRepository, 'add' | 'enqueue'>;
  readonly settings: Pick<SettingsRepository, 'find'>;
  readonly clock: Clock;
}

export type DocumentEvent = Extract<PipelineEvent, { detail: { documentId: string } }>;

const KINDS: Readonly<Partial<Record<DocumentEvent['type'], NoticeKind>>> = {
  'document.findings-raised': 'awaiting-review',
  'document.reopened': 'reopened',
  'document.rejected': 'rejected',
  'document.confirmed': 'confirmed',
};

/**
 * Writes down whom an event concerns and what other systems are told of it. One notice a (document, event, occasion,
 * person), one call a (document, event, occasion): a repeated event adds nothing.
 */
export async function recordNotices(event: DocumentEvent, deps: RecordingDependencies): Promise<void> {
  const kind = KINDS[event.type];
  if (!kind) return;
  const document = await deps.documents.find(event.detail.documentId);
  if (!document) throw new NotFoundError('document', event.detail.documentId);
  const at = deps.clock.now().toISOString();
  const { digestHour, webhookUrl } = await readNoticeSettings(deps.settings);
  const added = [];
  for (const user of await findRecipients(kind, document, deps.accounts)) {
    const notice = noticeOf(event, { kind, document, userId: user.id, at });
    added.push({ notice, mailAt: mailTime(await readRhythm(user.id, deps.settings), at, digestHour) });
  }
  await deps.notices.add(added);
  if (webhookUrl !== null) await deps.notices.enqueue(callOf(event, document, { url: webhookUrl, at }));
}

function noticeOf(
  event: DocumentEvent,
  given: {
    readonly kind: NoticeKind;
    readonly document: Document;
    readonly userId: string;
    readonly at: string;
  },
): PersonalNotice {
  const { kind, document, userId, at } = given;
  const raised = event.type === 'document.findings-raised' ? event.detail : null;
  const { rejection, fileName } = document;
  return {
    id: [document.id, event.type, occasion(event), userId].join('/'),
    ...{ userId, kind, documentId: document.id, fileName, at },
    findings: raised?.findings ?? null,
    needLook: raised?.needLook ?? null,
    message: kind === 'rejected' && rejection ? rejectionSentence(rejection, fileName) : null,
  };
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
