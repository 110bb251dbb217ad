import type { NoticeKind, PersonalNotice } from '../../shared/domain/notice.ts';

/** Most reports named in one mail; the rest is counted. */
const MOST_NAMED = 20;
const ORDER: readonly NoticeKind[] = ['rejected', 'awaiting-review', 'reopened', 'confirmed'];

const WORDS: Readonly<Record<NoticeKind, { readonly count: string; readonly list: string }>> = {
  'awaiting-review': { count: 'báo cáo chờ duyệt', list: '/bao-cao?trang-thai=awaiting-review&thu-tu=cu' },
  reopened: { count: 'báo cáo được mở lại', list: '/bao-cao?trang-thai=in-review' },
  rejected: { count: 'báo cáo không nhận được', list: '/bao-cao?trang-thai=rejected' },
  confirmed: { count: 'báo cáo đã xác nhận', list: '/bao-cao?trang-thai=confirmed' },
};

/** Vietnamese, with counts and links; never report text. One notice is a mail of its own kind, several are a digest. */
export function composeMail(
  notices: readonly PersonalNotice[],
  consoleUrl: string,
): { readonly subject: string; readonly text: string } {
  const [first, ...others] = notices;
  return first && others.length === 0 ? composeOne(first, consoleUrl) : composeDigest(notices, consoleUrl);
}

function composeOne(notice: PersonalNotice, consoleUrl: string): { subject: string; text: string } {
  const { kind, documentId, fileName, findings, needLook, message } = notice;
  const link = `${consoleUrl}/bao-cao/${encodeURIComponent(documentId)}`;
  switch (kind) {
    case 'awaiting-review':
      return {
        subject: `Chờ duyệt: ${fileName}`,
        text: `Báo cáo ${fileName} đã đọc xong: ${findings ?? 0} thông tin trích xuất, ${needLook ?? 0} cần xem.\nMở để duyệt: ${link}\n`,
      };
    case 'reopened':
      return { subject: `Mở lại: ${fileName}`, text: `Báo cáo ${fileName} được mở lại để duyệt.\nMở: ${link}\n` };
    case 'rejected':
      return {
        subject: `Không nhận: ${fileName}`,
        text: `${message?.vi ?? `Không nhận ${fileName}.`}\nXem: ${link}\n`,
      };
    case 'confirmed':
      return { subject: `Đã xác nhận: ${fileName}`, text: `Báo cáo ${fileName} đã được xác nhận.\nXem: ${link}\n` };
  }
}

function composeDigest(notices: readonly PersonalNotice[], consoleUrl: string): { subject: string; text: string } {
  const groups = ORDER.map((kind) => [kind, notices.filter((notice) => notice.kind === kind)] as const).filter(
    ([, own]) => own.length > 0,
  );
  const counts = groups.map(([kind, own]) => `${own.length} ${WORDS[kind].count}`);
  const parts = groups.map(([kind, own]) =>
    [
      `${own.length} ${WORDS[kind].count}:`,
      ...own.slice(0, MOST_NAMED).map((notice) => `- ${lineOf(notice)}`),
      ...(own.length > MOST_NAMED ? [`- … và ${own.length - MOST_NAMED} báo cáo nữa`] : []),
      `Mở danh sách: ${consoleUrl}${WORDS[kind].list}`,
    ].join('\n'),
  );
  return { subject: `Trích Lục: ${counts.join(', ')}`, text: `${parts.join('\n\n')}\n` };
}

function lineOf({ kind, fileName, needLook, message }: PersonalNotice): string {
  if (kind === 'rejected') return message?.vi ?? fileName;
  return kind === 'awaiting-review' ? `${fileName}: ${needLook ?? 0} cần xem` : fileName;
}
