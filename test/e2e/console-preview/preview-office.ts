import {
  type AccountResource,
  AdminSettingsResponse,
  AuditListResponse,
  type DispatchResource,
  type FailureResource,
} from '../../../shared/contracts/api-admin.ts';
import { type IssuedPaper, IssuedPapersResponse } from '../../../shared/contracts/api-issued-papers.ts';
import type { NoticeResource } from '../../../shared/contracts/api-notices.ts';

interface Office {
  readonly id: string;
  readonly name: string;
}

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** Fictional answers of the bell, of own settings and of administration; undefined for any other address. */
export function answerOffice(path: string, offices: readonly Office[], isFull: boolean): unknown {
  const list = <T>(items: readonly T[]) => ({ items: isFull ? items : [], nextCursor: null });
  switch (path) {
    case '/notices':
      return isFull ? { items: notices(), unread: 3 } : { items: [], unread: 0 };
    case '/notices/read':
      return {};
    case '/issued-papers':
      return IssuedPapersResponse.parse({ items: isFull ? papers(offices) : [] });
    case '/preferences':
      return {
        rhythm: 'hourly',
        mail: isFull ? 'tran.thu.ha@tinhuy.example.vn' : null,
        digestHour: 7,
        maySetPassword: true,
      };
    case '/admin/accounts':
      return { items: accounts(offices) };
    case '/admin/offices':
      return { items: isFull ? offices : [] };
    case '/admin/failures':
      return { ...list(failures(offices)), failed: isFull ? 2 : 0, letters: isFull ? 3 : 0 };
    case '/admin/outbox':
      return list(dispatches());
    case '/admin/audit':
      return AuditListResponse.parse(list(auditEntries()));
    case '/admin/settings':
      return AdminSettingsResponse.parse({
        ...{ version: 3, digestHour: 7, remindDays: 3, consoleUrl: 'http://trich-luc.tinhuy.example.vn' },
        ...{ smtpServer: isFull ? 'smtps://thu.tinhuy.example.vn:465' : null, hasSmtp: true },
        ...{ mailFrom: 'Trích Lục <trich-luc@tinhuy.example.vn>', webhookUrl: null, hasWebhookSecret: false },
      });
    default:
      return undefined;
  }
}

function notices(): NoticeResource[] {
  const notice = (id: string, kind: NoticeResource['kind'], minutes: number, given: Partial<NoticeResource>) => ({
    ...{ id, kind, about: { kind: 'document' as const, id: 'd2', name: `bao-cao-${id}.pdf` }, at: ago(minutes) },
    ...{ detail: {}, message: null, readAt: null },
    ...given,
  });
  const paper = { kind: 'document', id: 'd2', name: 'Báo cáo 412 của Ban Tổ chức.pdf' } as const;
  const draft = {
    kind: 'draft',
    id: 'du-thao-1',
    name: 'Thông báo kết luận giám sát việc thực hiện Chỉ thị 49',
  } as const;
  const refusal = {
    vi: 'Tệp bị khóa bằng mật khẩu: bao-cao-quy-3.pdf. Hãy bỏ mật khẩu (In → Lưu thành PDF) rồi nộp lại.',
    en: 'The file is locked by a password: bao-cao-quy-3.pdf. Remove the password (Print → Save as PDF), then upload again.',
  };
  return [
    notice('412', 'awaiting-review', 3, { about: paper, detail: { findings: 29, needLook: 7 } }),
    notice('du-thao', 'draft-outdated', 8, { about: draft, detail: { outdated: 2 } }),
    notice('quy-3', 'rejected', 45, { message: refusal }),
    notice('408', 'reopened', 190, { readAt: ago(60) }),
    notice('397', 'confirmed', 60 * 26, { readAt: ago(60) }),
  ];
}

function papers(offices: readonly Office[]): IssuedPaper[] {
  const paper = (number: string, date: string, title: string, given: Partial<IssuedPaper> = {}): IssuedPaper => ({
    ...{ id: `paper-${number}`, number, date, title, typeName: 'Thông báo', issuedAt: `${date}T03:00:00.000Z` },
    ...{ roundId: null, file: 'signed-scan', offices: offices.slice(0, 1).map(({ id, name }) => ({ id, name })) },
    ...given,
  });
  const all = offices.map(({ id, name }) => ({ id, name }));
  return [
    paper('64-TB/BTCTU', '2025-11-20', 'Kết luận giám sát việc thực hiện Chỉ thị 49 đối với Ban Tổ chức An Hòa', {
      file: null,
    }),
    paper('61-TB/BTCTU', '2025-11-03', 'Kết luận giám sát công tác phát triển đảng viên quý III', {
      file: 'docx',
      offices: all,
    }),
    paper('12-TB/BTCTU', '2025-02-14', 'Kết luận giám sát việc thực hiện Chương trình hành động 28-CTr/TU'),
    paper('118-TB/BTCTU', '2024-12-06', 'Kết luận giám sát việc bồi dưỡng đảng viên mới năm 2024', { offices: all }),
  ];
}

function accounts(offices: readonly Office[]): AccountResource[] {
  const account = (id: string, name: string, role: AccountResource['role'], given: Partial<AccountResource> = {}) => ({
    ...{ id, name, role, office: null, mail: `${id}@tinhuy.example.vn`, isDisabled: false },
    ...given,
  });
  return [
    account('do.quang.huy', 'Đỗ Quang Huy', 'admin'),
    account('le.van.minh', 'Lê Văn Minh', 'office', { office: offices[0]!.id, mail: null }),
    account('nguyen.thi.sau', 'Nguyễn Thị Sáu', 'office', { office: offices.at(-1)!.id }),
    account('pham.thi.lan', 'Phạm Thị Lan', 'archivist'),
    account('tran.thu.ha', 'Trần Thu Hà', 'reviewer'),
    account('vo.van.dau', 'Võ Văn Đậu', 'reviewer', { isDisabled: true }),
  ];
}

function failures(offices: readonly Office[]): FailureResource[] {
  const office = offices[0]!.id;
  return [
    {
      ...{ documentId: null, fileName: null, office: null, step: 'search-index', code: 'dead-letter', at: ago(12) },
      message: {
        vi: 'Bước search-index đã thử nhiều lần nhưng chưa xử lý được việc “document.confirmed”. Hãy xem nhật ký máy chủ, khắc phục rồi bấm Thử lại.',
        en: 'The step search-index could not handle “document.confirmed” after several attempts. Look at the server log, mend the cause, then press Retry.',
      },
      letters: ['9'],
    },
    {
      ...{ documentId: 'd6', fileName: 'bao-cao-giam-sat-chuyen-de.pdf', office, step: 'ocr', code: 'page-timeout' },
      at: ago(75),
      message: {
        vi: 'Nhận dạng một trang của bao-cao-giam-sat-chuyen-de.pdf mất quá nhiều thời gian. Hãy bấm Thử lại; nếu vẫn lỗi, quét lại ở 200–300 dpi.',
        en: 'Reading a page of bao-cao-giam-sat-chuyen-de.pdf took too long. Press Retry; if it fails again, scan at 200–300 dpi.',
      },
      letters: ['7', '8'],
    },
    {
      ...{ documentId: 'd9', fileName: 'quet-0041.tif', office, step: 'intake', code: 'scan-failed', at: ago(60 * 27) },
      message: {
        vi: 'Việc quét mã độc cho quet-0041.tif không chạy được. Hãy nộp lại tệp; nếu vẫn lỗi, báo quản trị.',
        en: 'The malware scan of quet-0041.tif did not run. Upload the file again; if it fails again, tell the administrator.',
      },
      letters: [],
    },
  ];
}

function dispatches(): DispatchResource[] {
  const dispatch = (id: string, minutes: number, given: Partial<DispatchResource>): DispatchResource => ({
    ...{ id, channel: 'mail', recipient: 'tran.thu.ha', subject: 'Trích Lục: 3 báo cáo chờ duyệt' },
    text: '3 báo cáo chờ duyệt:\n- bao-cao-412.pdf: 7 cần xem\n- bao-cao-408.pdf: 2 cần xem\n- bao-cao-397.pdf: 0 cần xem\n',
    ...{ createdAt: ago(minutes), status: 'sent', attempts: 1, nextTryAt: null, error: null, settledAt: ago(minutes) },
    ...given,
  });
  return [
    dispatch('1', 2, {
      status: 'waiting',
      attempts: 2,
      nextTryAt: ago(-2),
      settledAt: null,
      error: 'connect ETIMEDOUT',
    }),
    dispatch('2', 30, {}),
    dispatch('3', 42, {
      ...{ recipient: 'le.van.minh', subject: 'Không nhận: bao-cao-quy-3.pdf', status: 'undeliverable' },
      error: 'user le.van.minh has no mail address',
    }),
    dispatch('4', 55, {
      channel: 'webhook',
      recipient: 'https://he-thong.example.vn/nhan',
      subject: 'document.confirmed',
    }),
  ];
}

function auditEntries() {
  const entry = (id: number, actor: string, action: string, given: Record<string, unknown> = {}) => ({
    ...{ id: String(id), at: ago(id * 17), actor, action, target: null, outcome: 'done', detail: {} },
    ...given,
  });
  return [
    entry(1, 'do.quang.huy', 'accounts.invite', { target: 'nguyen.thi.sau', detail: { role: 'office' } }),
    entry(2, 'tran.thu.ha', 'documents.finish', { target: 'd12' }),
    entry(3, 'le.van.minh', 'failures.retry', { outcome: 'refused', detail: { status: 403, reason: 'forbidden' } }),
    entry(4, 'do.quang.huy', 'failures.retry', { detail: { documents: 2, letters: 0, isAll: true } }),
    entry(5, 'le.van.minh', 'uploads', { target: 'd14' }),
    entry(6, 'nguoi.la', 'session.open', { outcome: 'refused', detail: { status: 401, reason: 'wrong-password' } }),
  ];
}
