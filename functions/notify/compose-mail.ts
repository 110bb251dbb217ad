import { dayText } from '../../shared/domain/draft/value-text.ts';
import { type NoticeKind, noticePath, type PersonalNotice } from '../../shared/domain/notice.ts';

/** Most subjects named in one mail; the rest is counted. */
const MOST_NAMED = 20;

interface Words {
  /** Before the name in the subject of a mail of its own. */
  readonly subject: string;
  /** What stands after a number in a digest. */
  readonly count: string;
  /** Where a digest leads. */
  readonly list: string;
  /** The whole sentence; the link follows it. */
  sentence(notice: PersonalNotice): string;
}

const due = ({ detail }: PersonalNotice): string => (detail.due === undefined ? '…' : dayText(detail.due));

/** In the order a digest tells them: what must be done first stands first. */
const WORDS: Readonly<Record<NoticeKind, Words>> = {
  rejected: {
    subject: 'Không nhận',
    count: 'báo cáo không nhận được',
    list: '/bao-cao?trang-thai=rejected',
    sentence: ({ message, about }) => message?.vi ?? `Không nhận ${about.name}.`,
  },
  'report-late': {
    subject: 'Quá hạn nộp báo cáo',
    count: 'báo cáo quá hạn nộp',
    list: '/nop',
    sentence: (notice) =>
      notice.message
        ? `Đợt giám sát “${notice.about.name}”: ${notice.message.vi}.`
        : `Báo cáo cho đợt giám sát “${notice.about.name}” đã quá hạn nộp ${due(notice)}.`,
  },
  'report-due': {
    subject: 'Sắp đến hạn nộp báo cáo',
    count: 'báo cáo sắp đến hạn nộp',
    list: '/nop',
    sentence: (notice) => `Báo cáo cho đợt giám sát “${notice.about.name}” phải nộp chậm nhất ngày ${due(notice)}.`,
  },
  'round-question': {
    subject: 'Câu hỏi của Đoàn giám sát',
    count: 'câu hỏi của Đoàn giám sát',
    list: '/nop',
    sentence: ({ about }) => `Đoàn giám sát hỏi đơn vị trong đợt “${about.name}”.`,
  },
  'round-answered': {
    subject: 'Đơn vị đã trả lời',
    count: 'câu hỏi đã được trả lời',
    list: '/dot-giam-sat',
    sentence: ({ about }) => `Một đơn vị đã trả lời câu hỏi trong đợt “${about.name}”.`,
  },
  'awaiting-review': {
    subject: 'Chờ duyệt',
    count: 'báo cáo chờ duyệt',
    list: '/bao-cao?trang-thai=awaiting-review&thu-tu=cu',
    sentence: ({ about, detail }) =>
      `Báo cáo ${about.name} đã đọc xong: ${detail.findings ?? 0} thông tin trích xuất, ${detail.needLook ?? 0} cần xem.`,
  },
  reopened: {
    subject: 'Mở lại',
    count: 'báo cáo được mở lại',
    list: '/bao-cao?trang-thai=in-review',
    sentence: ({ about }) => `Báo cáo ${about.name} được mở lại để duyệt.`,
  },
  'draft-outdated': {
    subject: 'Dự thảo có giá trị đã cũ',
    count: 'dự thảo có giá trị đã cũ',
    list: '/du-thao',
    sentence: ({ about, detail }) =>
      `Dự thảo “${about.name}” có ${detail.outdated ?? 0} giá trị không còn khớp với báo cáo đã xác nhận.`,
  },
  'draft-submitted': {
    subject: 'Dự thảo trình duyệt',
    count: 'dự thảo trình duyệt',
    list: '/du-thao',
    sentence: ({ about }) => `Dự thảo “${about.name}” được trình, chờ duyệt.`,
  },
  'draft-returned': {
    subject: 'Dự thảo được trả lại',
    count: 'dự thảo được trả lại',
    list: '/du-thao',
    sentence: ({ about }) => `Dự thảo “${about.name}” được trả lại kèm ý kiến.`,
  },
  confirmed: {
    subject: 'Đã xác nhận',
    count: 'báo cáo đã xác nhận',
    list: '/bao-cao?trang-thai=confirmed',
    sentence: ({ about }) => `Báo cáo ${about.name} đã được xác nhận.`,
  },
  'draft-issued': {
    subject: 'Đã ban hành',
    count: 'thông báo đã ban hành',
    list: '/thong-bao-da-ban-hanh',
    sentence: ({ about, detail }) => `Đã ban hành ${detail.number ? `số ${detail.number}: ` : ''}“${about.name}”.`,
  },
  'search-hits': {
    subject: 'Kết quả tìm kiếm mới',
    count: 'tìm kiếm đã lưu có kết quả mới',
    list: '/tra-cuu',
    sentence: ({ about, detail }) => `Tìm kiếm đã lưu “${about.name}” có ${detail.hits ?? 0} kết quả mới.`,
  },
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
  const { subject, sentence } = WORDS[notice.kind];
  return {
    subject: `${subject}: ${notice.about.name}`,
    text: `${sentence(notice)}\nMở: ${consoleUrl}${noticePath(notice)}\n`,
  };
}

function composeDigest(notices: readonly PersonalNotice[], consoleUrl: string): { subject: string; text: string } {
  const groups = (Object.keys(WORDS) as NoticeKind[])
    .map((kind) => [kind, notices.filter((notice) => notice.kind === kind)] as const)
    .filter(([, own]) => own.length > 0);
  const counts = groups.map(([kind, own]) => `${own.length} ${WORDS[kind].count}`);
  const parts = groups.map(([kind, own]) =>
    [
      `${own.length} ${WORDS[kind].count}:`,
      ...own.slice(0, MOST_NAMED).map((notice) => `- ${lineOf(notice)}`),
      ...(own.length > MOST_NAMED ? [`- … và ${own.length - MOST_NAMED} mục nữa`] : []),
      `Mở danh sách: ${consoleUrl}${WORDS[kind].list}`,
    ].join('\n'),
  );
  return { subject: `Trích Lục: ${counts.join(', ')}`, text: `${parts.join('\n\n')}\n` };
}

function lineOf(notice: PersonalNotice): string {
  const { kind, about, detail, message } = notice;
  switch (kind) {
    case 'rejected':
      return message?.vi ?? about.name;
    case 'awaiting-review':
      return `${about.name}: ${detail.needLook ?? 0} cần xem`;
    case 'draft-outdated':
      return `${about.name}: ${detail.outdated ?? 0} giá trị`;
    case 'report-due':
    case 'report-late':
      return `${about.name}: ${message?.vi ?? `hạn ${due(notice)}`}`;
    case 'search-hits':
      return `${about.name}: ${detail.hits ?? 0} kết quả`;
    default:
      return about.name;
  }
}
