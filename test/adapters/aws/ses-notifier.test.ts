import { CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSesNotifier } from '../../../shared/adapters/aws/ses-notifier.ts';
import type { Notice } from '../../../shared/ports/notifier.ts';
import { type AwsServer, missingForMoto, startMoto, TEST_CREDENTIALS } from '../../support/aws-servers.ts';

const missing = missingForMoto();
const FROM = 'trich-luc@example.vn';
const notice: Notice = {
  id: 'd1/document.findings-raised/duyet',
  recipient: { userId: 'duyet', address: null },
  subject: 'Báo cáo chờ duyệt\r\nBcc: nobody@example.vn',
  text: 'Có 3 thông tin cần xem.',
};

interface SentMail {
  readonly source: string;
  readonly subject: string;
  readonly body: string;
  readonly destinations: { readonly ToAddresses: readonly string[] };
}

describe.skipIf(missing !== null)(`SES on moto server${missing ? ` (needs ${missing})` : ''}`, () => {
  let server: AwsServer;
  let client: SESv2Client;
  beforeAll(async () => {
    server = await startMoto();
    client = new SESv2Client({ ...TEST_CREDENTIALS, endpoint: server.url });
    await client.send(new CreateEmailIdentityCommand({ EmailIdentity: FROM }));
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  /** What the stand-in keeps of mails it took. */
  const sentMails = async (): Promise<readonly SentMail[]> => {
    const data = (await (await fetch(`${server.url}/moto-api/data.json`)).json()) as { ses?: Record<string, unknown> };
    return JSON.parse(JSON.stringify(data.ses?.Message ?? data.ses?.SESMessage ?? [])) as SentMail[];
  };

  it('mails a notice to the address of its user, with nothing smuggled into the subject', async () => {
    const notifier = createSesNotifier(client, {
      from: FROM,
      addressOf: async (userId) => `${userId}@example.vn`,
    });
    expect(await notifier.send(notice)).toBe('sent');
    const mails = JSON.stringify(await sentMails());
    expect(mails).toContain('duyet@example.vn');
    expect(mails).toContain('Báo cáo chờ duyệt Bcc: nobody@example.vn');
  });

  it('says of a refused mail that it cannot be delivered, and does not ask for it again', async () => {
    const notifier = createSesNotifier(client, {
      from: 'stranger@other.vn',
      addressOf: async () => 'duyet@example.vn',
    });
    expect(await notifier.send(notice)).toEqual({ undeliverable: 'MessageRejected' });
  });
});

describe('the SES notifier', () => {
  const unused = new SESv2Client(TEST_CREDENTIALS);

  it.each([
    ['no sender is set', { from: null }],
    ['user duyet has no mail address', { from: FROM, addressOf: async () => null }],
  ])('sends nothing and says why: %s', async (reason, options) => {
    const notifier = createSesNotifier(unused, {
      ...options,
    });
    expect(await notifier.send(notice)).toEqual({ undeliverable: reason });
  });

  it('leaves a throttling to the queue', async () => {
    const throttled = Object.assign(new Error('slow down'), { name: 'TooManyRequestsException' });
    const client = { send: () => Promise.reject(throttled) } as unknown as SESv2Client;
    const notifier = createSesNotifier(client, { from: FROM, addressOf: async () => 'a@example.vn' });
    await expect(notifier.send(notice)).rejects.toThrow(throttled);
  });
});
