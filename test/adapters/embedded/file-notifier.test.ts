import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileNotifier } from '../../../shared/adapters/embedded/file-notifier.ts';
import { describeNotifier } from '../../contract/notifier.contract.ts';
import { readMail } from './mail-text.ts';
import { temporaryFolder } from './temporary-folder.ts';

describeNotifier('the outbox folder', () => {
  const { folder, notifier } = makeNotifier();
  return { notifier, delivered: () => mailsIn(folder).map(readMail) };
});

describe('the outbox folder', () => {
  it('holds one mail file a notice, whatever its id, and no leftovers', async () => {
    const { folder, notifier } = makeNotifier();
    await notifier.send({ id: '../../n', recipient: { userId: 'u', address: null }, subject: 's', text: 't' });
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.eml$/u)]);
  });

  it('names the user where there is no address', async () => {
    const { folder, notifier } = makeNotifier();
    await notifier.send({ id: 'd1/n', recipient: { userId: 'van-thu', address: null }, subject: 's', text: 't' });
    expect(readMail(mailsIn(folder)[0]!).to).toBe('van-thu');
  });

  it('can be read as it is: UTF-8 with its headers', async () => {
    const { folder, notifier } = makeNotifier();
    await notifier.send({
      id: 'd1/n',
      recipient: { userId: 'u', address: 'a@b.vn' },
      subject: 'Đã đọc',
      text: 'Chờ duyệt',
    });
    expect(mailsIn(folder)[0]).toBe(
      [
        'Date: Mon, 05 Jan 2026 08:00:01 +0000',
        'To: a@b.vn',
        'Subject: Đã đọc',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        'Chờ duyệt',
        '',
      ].join('\r\n'),
    );
  });
});

function makeNotifier() {
  const folder = join(temporaryFolder(), 'outbox');
  let seconds = 0;
  const now = () => {
    seconds += 1;
    return new Date(Date.UTC(2026, 0, 5, 8, 0, seconds));
  };
  return { folder, notifier: createFileNotifier(folder, { now }) };
}

function mailsIn(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
