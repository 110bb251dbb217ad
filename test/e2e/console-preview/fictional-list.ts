import { type DocumentResource, DocumentSchema } from '../../../shared/contracts/api-documents.ts';
import type { DocumentStatus } from '../../../shared/domain/lifecycle.ts';
import { failureSentence, rejectionSentence } from '../../../shared/domain/sentences.ts';

export const OFFICES = [
  { id: 'ban-to-chuc-an-hoa', name: 'Ban Tổ chức Tỉnh ủy An Hòa' },
  { id: 'huyen-uy-thanh-lam', name: 'Huyện ủy Thanh Lâm' },
  { id: 'dang-uy-khoi-an-hoa', name: 'Đảng ủy Khối các cơ quan tỉnh An Hòa' },
];
const TITLES = [
  'Kết quả thực hiện chương trình phát triển đảng viên 9 tháng đầu năm',
  'Sơ kết công tác kiểm tra, giám sát và thi hành kỷ luật trong Đảng',
  'Tình hình triển khai nghị quyết về xây dựng nông thôn mới giai đoạn 2021-2025',
  'Kết quả học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  'Công tác cán bộ quý III',
];
const STATUSES: readonly DocumentStatus[] = [
  'recognizing',
  'awaiting-review',
  'in-review',
  'awaiting-review',
  'confirmed',
  'failed',
  'confirmed',
  'rejected',
  'awaiting-review',
  'duplicate',
  'extracting',
  'received',
  'confirmed',
  'confirmed',
  'awaiting-review',
];
const HOUR = 3_600_000;
const NONE = { directives: 0, dates: 0, figures: 0, needLook: 0, looked: 0, decided: 0 };

/** Fictional reports in every state, newest first; `now` places them in time. */
export function fictionalList(count: number, now: number): DocumentResource[] {
  return Array.from({ length: count }, (_, index) => DocumentSchema.parse(fictionalDocument(index, now)));
}

function fictionalDocument(index: number, now: number): DocumentResource {
  const status = STATUSES[index % STATUSES.length]!;
  const isRead = ['awaiting-review', 'in-review', 'confirmed'].includes(status);
  const fileName = `bao-cao-${String(index + 1).padStart(3, '0')}.pdf`;
  const at = new Date(now - index * 7 * HOUR - 20 * 60_000).toISOString();
  const needLook = 3 + (index % 9);
  return {
    id: `d${index + 1}`,
    office: OFFICES[index % OFFICES.length]!.id,
    fileName,
    mediaType: 'application/pdf',
    size: 840_000 + index * 91_000,
    sha256: null,
    source: 'upload',
    uploadedBy: 'vanthu',
    receivedAt: at,
    status,
    statusAt: at,
    version: 3,
    pageCount: status === 'received' || status === 'rejected' ? null : 4 + (index % 17),
    pagesRecognized: status === 'recognizing' ? 2 : 4,
    engine: isRead ? 'tesseract.js 7.0.0 (vie best_int)' : null,
    own: isRead
      ? {
          number: `${412 - index}-BC/BTCTU`,
          type: 'BC',
          date: '2023-10-20',
          issuer: 'Ban Tổ chức Tỉnh ủy An Hòa',
          title: TITLES[index % TITLES.length]!,
        }
      : null,
    counts: isRead
      ? {
          directives: 9,
          dates: 14,
          figures: 6,
          needLook,
          looked: status === 'confirmed' ? needLook : index % 3,
          decided: 0,
        }
      : NONE,
    warningCount: 0,
    rejection:
      status === 'rejected'
        ? { code: 'encrypted', message: rejectionSentence({ code: 'encrypted', detail: {} }, fileName) }
        : null,
    failure:
      status === 'failed'
        ? { code: 'page-timeout', step: 'ocr', at, message: failureSentence('page-timeout', fileName) }
        : null,
    duplicateOf: status === 'duplicate' ? { id: 'd5', fileName: 'bao-cao-005.pdf' } : null,
    notes: [],
  };
}
