import { type Dispatch, failed, newDispatch, sent, undeliverable } from '../../shared/domain/dispatch.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Logger } from '../../shared/ports/logger.ts';
import type { NoticeRepository } from '../../shared/ports/notice-repository.ts';
import type { Notifier } from '../../shared/ports/notifier.ts';
import type { SettingsRepository } from '../../shared/ports/settings-repository.ts';
import type { WebhookCaller } from '../../shared/ports/webhook.ts';
import { readNoticeSettings } from '../runtime/notice-settings.ts';
import { composeMail } from './compose-mail.ts';

export interface SendingDependencies {
  readonly notices: Pick<NoticeRepository, 'due' | 'fold' | 'take' | 'settle'>;
  /** Null = none is known here, undefined = nobody may be told any more. */
  readonly mailAddressOf: (userId: string) => Promise<string | null | undefined>;
  readonly settings: Pick<SettingsRepository, 'find'>;
  readonly notifier: Notifier;
  readonly webhook: WebhookCaller;
  /** Where the console is reached when the settings name no address. */
  readonly consoleUrl: string;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Longer than any sending takes: who has not reported back by then is dead. */
const TAKEN_MILLISECONDS = 120_000;
/** How long the other mails wait once a server did not take one. */
const DOWN_MILLISECONDS = 60_000;

/**
 * Folds due notices into mails and sends what waits. May run anywhere and as often as wanted: each notice goes into one
 * mail, each mail to one sender at a time. A sender that dies in between sends once more under the same id.
 */
export async function sendMails(deps: SendingDependencies): Promise<void> {
  await foldDueNotices(deps);
  const down = new Set<Dispatch['channel']>();
  for (;;) {
    const now = deps.clock.now();
    const [taken] = await deps.notices.take(now.toISOString(), later(now, TAKEN_MILLISECONDS), 1);
    if (!taken) return;
    // A server that is down costs a run one wait, not one a mail.
    const { channel, attempts } = taken;
    const result = down.has(channel)
      ? { ...taken, attempts: attempts - 1, nextTryAt: later(now, DOWN_MILLISECONDS) }
      : await send(taken, deps);
    if (result.status === 'waiting') down.add(channel);
    await deps.notices.settle(result);
  }
}

const later = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

async function foldDueNotices({ notices, settings, consoleUrl, clock }: SendingDependencies): Promise<void> {
  const at = clock.now().toISOString();
  const due = await notices.due(at);
  if (due.length === 0) return;
  const base = (await readNoticeSettings(settings)).consoleUrl ?? consoleUrl;
  for (const own of due) {
    const [first] = own;
    if (!first) continue;
    // A notice goes into one mail only: its id names the mail.
    const { subject, text } = composeMail(own, base);
    const mail = newDispatch({ id: `mail/${first.id}`, channel: 'mail', recipient: first.userId, subject, text }, at);
    await notices.fold(mail, own);
  }
}

async function send(dispatch: Dispatch, deps: SendingDependencies): Promise<Dispatch> {
  const { clock, logger } = deps;
  const at = () => clock.now().toISOString();
  try {
    const lost = dispatch.channel === 'mail' ? await sendMail(dispatch, deps) : await callWebhook(dispatch, deps);
    return lost === null ? sent(dispatch, at()) : undeliverable(dispatch, at(), lost);
  } catch (error) {
    logger.warn('sending failed', { id: dispatch.id, attempts: dispatch.attempts, error });
    return failed(dispatch, at(), error instanceof Error ? error.message : String(error));
  }
}

/** Null when it was sent, else why it never can be. */
async function sendMail(
  { id, recipient, subject, text }: Dispatch,
  { mailAddressOf, notifier }: SendingDependencies,
): Promise<string | null> {
  const address = await mailAddressOf(recipient);
  if (address === undefined) return 'the account is closed';
  const delivery = await notifier.send({ id, recipient: { userId: recipient, address }, subject, text });
  return delivery === 'sent' ? null : delivery.undeliverable;
}

async function callWebhook({ id, text }: Dispatch, deps: SendingDependencies): Promise<string | null> {
  const { webhookUrl, webhookSecret } = await readNoticeSettings(deps.settings);
  if (webhookUrl === null || webhookSecret === null) return 'no webhook is set';
  await deps.webhook.call({ id, url: webhookUrl, secret: webhookSecret, body: text });
  return null;
}
