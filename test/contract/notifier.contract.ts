import { describe, expect, it } from 'vitest';
import type { Notice, Notifier } from '../../shared/ports/notifier.ts';

/** What arrived, decoded. */
export interface DeliveredNotice {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Mails with the same text here are one to the person who gets them. */
  readonly sameAs: string;
}
export interface MadeNotifier {
  readonly notifier: Notifier;
  /** In any order. */
  delivered(): readonly DeliveredNotice[] | Promise<readonly DeliveredNotice[]>;
}

const notice: Notice = {
  id: 'd1/findings-raised/nguoi-duyet',
  recipient: { userId: 'nguoi-duyet', address: 'nguoi.duyet@example.vn' },
  subject: 'Báo cáo “quý III” chờ duyệt: đã đọc xong',
  text: 'Có 12 nội dung cần xem.\n\nMở: http://localhost:3000/documents/d1\n',
};

/** What every notifier keeps to. */
export function describeNotifier(name: string, make: () => MadeNotifier | Promise<MadeNotifier>): void {
  describe(`${name} as a notifier`, () => {
    it('delivers recipient, subject and text with every letter', async () => {
      const { notifier, delivered } = await make();
      expect(await notifier.send(notice)).toBe('sent');
      const [mail] = await delivered();
      expect(mail).toMatchObject({ to: 'nguoi.duyet@example.vn', subject: notice.subject });
      expect(mail!.text.trim()).toBe(notice.text.trim());
    });

    it('delivers each notice once', async () => {
      const { notifier, delivered } = await make();
      await notifier.send({ ...notice, id: '1', subject: 'một' });
      await notifier.send({ ...notice, id: '2', subject: 'hai' });
      expect((await delivered()).map(({ subject }) => subject).toSorted()).toEqual(['hai', 'một']);
    });

    it('delivers a repeated notice so that the person sees one', async () => {
      const { notifier, delivered } = await make();
      await notifier.send(notice);
      await notifier.send(notice);
      expect(new Set((await delivered()).map(({ sameAs }) => sameAs)).size).toBe(1);
    });

    it('takes no header out of a subject or an address', async () => {
      const { notifier, delivered } = await make();
      await notifier.send({ ...notice, subject: 'x\r\nBcc: thief@example.com\n\nbody' });
      const [mail] = await delivered();
      expect(mail!.to).toBe('nguoi.duyet@example.vn');
      expect(mail!.subject).not.toMatch(/[\r\n]/u);
      expect(mail!.text.trim()).toBe(notice.text.trim());
    });

    it('keeps lines of any length and lines that begin with a dot', async () => {
      const { notifier, delivered } = await make();
      const text = `.một\n..hai\n.\n${'rất dài '.repeat(300).trim()}\nFrom ba`;
      await notifier.send({ ...notice, text });
      expect((await delivered())[0]!.text.trim()).toBe(text);
    });
  });
}
