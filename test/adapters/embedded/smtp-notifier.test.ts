import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createSmtpNotifier } from '../../../shared/adapters/embedded/smtp-notifier.ts';
import type { Notice } from '../../../shared/ports/notifier.ts';
import { describeNotifier } from '../../contract/notifier.contract.ts';
import { type Replies, startMailServer } from './mail-server.ts';
import { readMail } from './mail-text.ts';

const notice: Notice = { id: 'd1/n', recipient: { userId: 'u', address: 'u@example.vn' }, subject: 's', text: 't' };

describeNotifier('a mail server', async () => {
  const { url, mails } = await startMailServer();
  return {
    notifier: createSmtpNotifier({ url, from: 'Trích Lục <trich-luc@example.vn>' }),
    delivered: () => mails.map(readMail),
  };
});

describe('the mail notifier', () => {
  it.each<[string, Replies]>([
    ['the server is busy', { greeting: '421 try later' }],
    ['the mailbox is busy', { RCPT: '450 mailbox busy' }],
    ['the message cannot be taken now', { content: '451 try later' }],
    ['the server wants no mail from us', { MAIL: '530 sign in first' }],
  ])('asks for another try when %s', async (_why, replies) => {
    const { send } = await makeNotifier(replies);
    await expect(send()).rejects.toThrow();
  });

  it('asks for another try when nobody answers', async () => {
    const { url } = await closedPort();
    await expect(createSmtpNotifier({ url, from: 'a@example.vn' }).send(notice)).rejects.toThrow();
  });

  it.each<[string, Replies]>([
    ['the mailbox does not exist', { RCPT: '550 no such user' }],
    ['the message is refused', { content: '554 refused' }],
  ])('lets a notice go and says so when %s', async (_why, replies) => {
    const { send, mails } = await makeNotifier(replies);
    expect(await send()).toEqual({ undeliverable: expect.any(String) });
    expect(mails).toEqual([]);
  });

  it('lets a notice go and says so when the user has no address', async () => {
    const { send, mails } = await makeNotifier({});
    const nowhere = { ...notice, recipient: { userId: 'u', address: null } };
    expect(await send(nowhere)).toEqual({ undeliverable: 'user u has no mail address' });
    expect(mails).toEqual([]);
  });
});

async function makeNotifier(replies: Replies) {
  const { url, mails } = await startMailServer(replies);
  const notifier = createSmtpNotifier({ url, from: 'a@example.vn' });
  return { mails, send: (given = notice) => notifier.send(given) };
}

async function closedPort(): Promise<{ url: string }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 1;
  await new Promise((resolve) => server.close(resolve));
  return { url: `smtp://127.0.0.1:${port}` };
}
