import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteRecordRepository } from '../../../shared/adapters/embedded/sqlite-record-repository.ts';
import { sealDecision } from '../../../shared/domain/decision.ts';
import { describeFields } from '../../../shared/domain/records/description.ts';
import { DOCUMENT_FIELDS } from '../../../shared/domain/records/fields.ts';
import { type DocumentRecord, type FileRecord, newRecord, standingOf } from '../../../shared/domain/records/record.ts';
import { decideDisposal, holdRecord, proposeDisposal } from '../../../shared/domain/records/record-acts.ts';
import { type RecordAct, sealChange } from '../../../shared/domain/records/record-change.ts';
import { newDocument } from '../../contract/documents.ts';
import { directiveFinding } from '../../support/findings.ts';
import { OFFICES } from './fictional-list.ts';

const DAY = '2026-01-05';
const AT = `${DAY}T02:00:00.000Z`;
const LATER = '2026-01-12T03:20:00.000Z';
const typed = (value: string, by = 'luutru') => ({ value, by, at: AT });
const TITLES = [
  'Kết quả giám sát việc phát triển đảng viên năm 2023',
  'Sơ kết công tác kiểm tra, giám sát và thi hành kỷ luật trong Đảng 6 tháng đầu năm',
  'Tình hình triển khai nghị quyết về xây dựng nông thôn mới giai đoạn 2021-2025',
  'Công tác cán bộ quý III',
  'Kết quả học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
];
const FILES: readonly FileRecord[] = [
  fileOf('f1', {
    ...{ fonds: 'Phông Tỉnh ủy An Hòa', inventory: '02', box: '14', fileCode: '01-GS/2024', retention: '20' },
    ...{ title: 'Hồ sơ giám sát công tác phát triển đảng viên 2023-2024', start: '2023-09', end: '2024-08-30' },
  }),
  fileOf('f2', {
    fileCode: '07-KT/2008',
    title: 'Hồ sơ kiểm tra năm 2008',
    retention: '10',
    start: '2008',
    end: '2008',
  }),
  fileOf('f3', { title: 'Hồ sơ công tác cán bộ 2025' }),
];

/** A small archive of made-up reports: described, held, due, proposed and disposed of. */
export async function fictionalRecords(isFull: boolean): Promise<{
  readonly db: DatabaseSync;
  readonly documents: ReturnType<typeof createSqliteDocumentRepository>;
  readonly records: ReturnType<typeof createSqliteRecordRepository>;
}> {
  const db = openDatabase(':memory:');
  const documents = createSqliteDocumentRepository(db);
  const records = createSqliteRecordRepository(db);
  if (!isFull) return { db, documents, records };
  for (const file of FILES) {
    const sealed = sealChange({ ...file, typed: {} }, file, { act: 'edit', by: 'luutru', at: AT })!;
    await records.saveFile(sealed.record, sealed.change);
  }
  for (let at = 0; at < 14; at += 1) await plant(at, documents);
  for (const [at, acts] of RECORDS.entries()) await write(`l${at + 1}`, acts, records);
  return { db, documents, records };
}

type Step = readonly [RecordAct, (record: DocumentRecord) => DocumentRecord];
const edit = (change: Partial<DocumentRecord>): Step => ['edit', (record) => ({ ...record, ...change })];
const standing = (record: DocumentRecord) =>
  standingOf(
    record,
    FILES.find(({ id }) => id === record.fileId),
    '2009-03-01',
  );
const propose: Step = [
  'propose-disposal',
  (record) =>
    proposeDisposal(record, standing(record), {
      by: 'luutru',
      at: LATER,
      today: DAY,
      reason: 'Hội đồng đã xét, hết thời hạn bảo quản',
    }),
];
const DESCRIPTION = describeFields(
  DOCUMENT_FIELDS,
  {
    ...{ subject: typed(TITLES[3]!), date: typed('2008-11-20'), issuer: typed('Tỉnh ủy An Hòa') },
    ...{ number: typed('409'), symbol: typed('BC/BTCTU'), typeName: typed('Báo cáo'), language: typed('Tiếng Việt') },
  },
  {
    pageCount: { value: '7', source: { kind: 'system' } },
    reliability: { value: 'Số hóa', source: { kind: 'default' } },
  },
);
const dispose: Step = [
  'dispose',
  (record) =>
    decideDisposal(
      record,
      standing(record),
      {
        ...{ number: '15-QĐ/TU', date: '2026-01-03', decidedBy: 'Thường trực Tỉnh ủy An Hòa' },
        description: DESCRIPTION,
        content: {
          original: { key: 'incoming/a', size: 1_840_000, sha256: '4f'.repeat(32) },
          artifacts: { count: 26, size: 9_120_000, sha256: 'ab'.repeat(32) },
        },
      },
      { by: 'quantri', at: LATER, today: DAY },
    ),
];
const RECORDS: readonly (readonly Step[])[] = [
  [
    edit({
      fileId: 'f1',
      typed: { keywords: typed('giám sát; phát triển đảng viên'), issuer: typed('Ban Tổ chức Tỉnh ủy An Hòa', 'hoa') },
    }),
    edit({
      typed: { keywords: typed('giám sát; phát triển đảng viên; kết nạp'), note: typed('Đã đối chiếu với bản giấy') },
    }),
    ['hold', (record) => holdRecord(record, 'Đang có đơn khiếu nại về số liệu kết nạp', { by: 'luutru', at: LATER })],
  ],
  [edit({ fileId: 'f1' })],
  [edit({ fileId: 'f2' }), propose],
  [edit({ fileId: 'f2' }), propose, dispose],
  [edit({ fileId: 'f2' })],
  [edit({ fileId: 'f3', typed: { access: typed('restricted') } })],
  [edit({ retention: 'permanent' })],
];

async function plant(at: number, documents: ReturnType<typeof createSqliteDocumentRepository>): Promise<void> {
  const id = `l${at + 1}`;
  const number = `${412 - at}-BC/BTCTU`;
  const own = {
    number,
    type: 'BC',
    date: at < 5 && at > 1 ? '2008-11-20' : '2024-09-12',
    issuer: at % 3 ? 'Ban Tổ chức Tỉnh ủy An Hòa' : null,
    title: at === 9 ? null : TITLES[at % TITLES.length]!,
  };
  const value = { ...directiveFinding().value, number, type: 'BC', typeName: 'Báo cáo', date: own.date, issuer: null };
  const header = directiveFinding({
    id: `${id}-h`,
    value,
    evidence: { ...directiveFinding().evidence, quote: `Số ${number}` },
  });
  const document = await documents.create(
    newDocument(id, {
      ...{
        office: OFFICES[at % OFFICES.length]!.id,
        status: 'confirmed',
        pageCount: 4 + at,
        own: at === 11 ? null : own,
      },
      ...{ ownSource: { findingId: header.id, asRead: own }, fileName: `bao-cao-${at + 1}.pdf` },
      receivedAt: new Date(Date.parse(AT) - at * 3_600_000).toISOString(),
    }),
  );
  const raised = await documents.saveRaised(document, { findings: [header], warnings: [], unclaimed: [] });
  const act = { documentId: id, findingId: header.id, by: 'hoa', at: AT, before: null };
  const decisions = at % 4 === 3 ? [] : [sealDecision([], { ...act, action: { type: 'confirm' } })];
  await documents.saveReview({ document: raised, decisions, events: [] });
}

async function write(
  documentId: string,
  steps: readonly Step[],
  records: ReturnType<typeof createSqliteRecordRepository>,
): Promise<void> {
  let record = newRecord(documentId);
  for (const [act, step] of steps) {
    const reason = act === 'edit' || act === 'dispose' ? {} : { reason: 'Theo đề nghị của bộ phận lưu trữ' };
    const sealed = sealChange(record, step(record), { act, by: 'luutru', at: act === 'edit' ? AT : LATER, ...reason })!;
    record = sealed.record;
    await records.save(record, sealed.change, standing(record));
  }
}

function fileOf(id: string, fields: Readonly<Record<string, string>>): FileRecord {
  const said = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typed(value)]));
  return { id, version: 0, chain: '', typed: said, hold: null };
}
