import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openDatabase } from '../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteRecordRepository } from '../../shared/adapters/embedded/sqlite-record-repository.ts';
import { systemClock } from '../../shared/adapters/embedded/system-clock.ts';
import { type DailyRoot, firstDifference } from '../../shared/domain/records/daily-roots.ts';
import { dayInVietnam } from '../../shared/domain/vietnam-clock.ts';
import { findDatabase, runCommand } from '../embedded/command.ts';
import { terminal } from '../embedded/terminal.ts';
import { checkRecords } from './check-records.ts';

const USAGE = `Cách dùng: npm run check-records -- [--data THƯ_MỤC] [--roots TỆP]
  Kiểm tra chuỗi quyết định của mọi báo cáo, lịch sử của mọi hồ sơ lưu trữ, và tính gốc băm từng ngày.
  --roots TỆP   so với các gốc đã ghi trong tệp (để ở nơi khác), rồi ghi thêm những ngày đã qua`;
const Roots = z.array(z.object({ day: z.iso.date(), decisions: z.int(), root: z.string() }));

interface Asked {
  readonly data: string;
  readonly roots: string | undefined;
}

await runCommand(USAGE, readArguments, check);

async function check(asked: Asked): Promise<number> {
  const database = findDatabase(asked.data);
  if (database === null) return 1;
  const db = openDatabase(database);
  const report = await checkRecords(createSqliteDocumentRepository(db), createSqliteRecordRepository(db));
  const { documents, decisions, broken, roots, changes, altered, unruled } = report;
  db.close();
  for (const { documentId, sequence } of broken)
    terminal.error(`✗ Báo cáo ${documentId}: chuỗi quyết định bị đứt ở quyết định ${sequence}. · broken chain`);
  for (const { kind, id, version } of altered)
    terminal.error(
      `✗ ${kind === 'file' ? 'Hồ sơ' : 'Mô tả của báo cáo'} ${id}: lịch sử bị đứt ở lần ghi ${version}. · altered record`,
    );
  for (const id of unruled)
    terminal.error(`✗ Báo cáo ${id}: mức truy cập, thời hạn hoặc tiêu hủy không khớp hồ sơ lưu trữ. · ruling differs`);
  const differs = asked.roots ? compare(asked.roots, roots) : false;
  const last = roots.at(-1);
  terminal.line(
    `${documents} báo cáo, ${decisions} quyết định, ${changes} lần ghi hồ sơ; gốc ${last ? `${last.day}: ${last.root}` : 'chưa có'}`,
  );
  if (broken.length > 0 || altered.length > 0 || unruled.length > 0 || differs) return 1;
  terminal.line('✓ Mọi chuỗi quyết định và lịch sử hồ sơ còn nguyên. · whole');
  return 0;
}

/** True when a day that was kept is another one now; otherwise days that are over are kept as well. */
function compare(file: string, roots: readonly DailyRoot[]): boolean {
  const kept = existsSync(file) ? Roots.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
  const day = firstDifference(kept, roots);
  if (day !== null) {
    terminal.error(`✗ Ngày ${day}: quyết định đã bị sửa, bớt hoặc thêm sau khi ghi gốc. · another root`);
    return true;
  }
  const today = dayInVietnam(systemClock.now().toISOString());
  const over = roots.filter((root) => root.day < today);
  writeFileSync(file, `${JSON.stringify(over, null, 1)}\n`);
  return false;
}

function readArguments(): Asked | null {
  const { values } = parseArgs({ options: { data: { type: 'string', default: 'data' }, roots: { type: 'string' } } });
  return { data: resolve(values.data), roots: values.roots };
}
