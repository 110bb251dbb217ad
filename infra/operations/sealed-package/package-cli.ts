import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import { createSqliteAccountRepository } from '../../../shared/adapters/embedded/sqlite-account-repository.ts';
import { openDatabase } from '../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteRecordRepository } from '../../../shared/adapters/embedded/sqlite-record-repository.ts';
import { systemClock } from '../../../shared/adapters/embedded/system-clock.ts';
import type { RecordRepository } from '../../../shared/ports/record-repository.ts';
import { findDatabase, runCommand } from '../../embedded/command.ts';
import { terminal } from '../../embedded/terminal.ts';
import { writePackageFile } from './package-file.ts';
import { PackageError, writePackage } from './write-package.ts';

const USAGE = `Cách dùng: npm run package -- [--data THƯ_MỤC] [--title TIÊU_ĐỀ] [--zip] NƠI_LƯU [--file MÃ_HỒ_SƠ] [MÃ_BÁO_CÁO…]
  Đóng gói niêm phong các báo cáo đã xác nhận để giao nộp lưu trữ (BagIt, SHA-256).
  --file  cả hồ sơ: mọi tài liệu trong đó
  --zip   thành một tệp NƠI_LƯU.zip thay cho thư mục
  Kiểm tra gói: npm run verify-package -- NƠI_LƯU`;
const USUAL_TITLE = 'Hồ sơ giao nộp lưu trữ';

interface Asked {
  readonly data: string;
  /** Null = that of the file, or the usual one. */
  readonly title: string | null;
  readonly folder: string;
  readonly documentIds: readonly string[];
  /** A file (hồ sơ) whose documents are packed as well. */
  readonly fileId: string | null;
  readonly isZip: boolean;
}

await runCommand(USAGE, readArguments, seal);

async function seal(asked: Asked): Promise<number> {
  const database = findDatabase(asked.data);
  if (database === null) return 1;
  const target = asked.isZip ? asked.folder.replace(/(?:\.zip)?$/iu, '.zip') : asked.folder;
  if (existsSync(target)) {
    terminal.error(`Đã có ${target}. Hãy chọn nơi lưu khác. · it exists already`);
    return 1;
  }
  const db = openDatabase(database);
  try {
    const documents = createSqliteDocumentRepository(db);
    const objects = createFileObjectStore(join(asked.data, 'objects'));
    const records = createSqliteRecordRepository(db);
    const offices = await createSqliteAccountRepository(db).listOffices();
    const officeNames = new Map(offices.map(({ id, name }) => [id, name]));
    const { documentIds, title } = await chosenOf(asked, records);
    const request = { documentIds, title, id: randomUUID(), at: systemClock.now().toISOString() };
    const sources = { documents, records, objects, officeNames };
    const files = asked.isZip
      ? await writePackageFile(request, target, sources)
      : await writePackage({ ...request, folder: target }, sources);
    terminal.line(`Đã đóng gói ${documentIds.length} báo cáo, ${files.length} tệp: ${target} · sealed`);
    return 0;
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    terminal.error(`Không đóng gói được: ${error.message}. Chỉ báo cáo đã xác nhận và còn đủ tệp mới đóng gói được.`);
    return 1;
  } finally {
    db.close();
  }
}

/** What is packed: the reports named, and those of the file. Throws `PackageError` for a file nobody knows. */
async function chosenOf(
  { documentIds, fileId, title }: Asked,
  records: RecordRepository,
): Promise<{ readonly documentIds: readonly string[]; readonly title: string }> {
  if (fileId === null) return { documentIds, title: title ?? USUAL_TITLE };
  const file = await records.findFile(fileId);
  if (!file) throw new PackageError(`file ${fileId} is not known`);
  const own = await records.documentsOf(fileId);
  if (own.length === 0) throw new PackageError(`file ${fileId} is empty`);
  const ids = [...new Set([...own, ...documentIds])];
  return { documentIds: ids, title: title ?? file.typed.title?.value ?? USUAL_TITLE };
}

function readArguments(): Asked | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: 'data' },
      title: { type: 'string' },
      file: { type: 'string' },
      zip: { type: 'boolean', default: false },
    },
  });
  const [folder, ...documentIds] = positionals;
  const { title = null, file: fileId = null, zip: isZip } = values;
  if (!folder || (documentIds.length === 0 && fileId === null)) return null;
  return { data: resolve(values.data), title, folder: resolve(folder), documentIds, fileId, isZip };
}
