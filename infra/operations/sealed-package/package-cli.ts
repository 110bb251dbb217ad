import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import { openDatabase } from '../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { systemClock } from '../../../shared/adapters/embedded/system-clock.ts';
import { findDatabase, runCommand } from '../../embedded/command.ts';
import { terminal } from '../../embedded/terminal.ts';
import { PackageError, writePackage } from './write-package.ts';

const USAGE = `Cách dùng: npm run package -- [--data THƯ_MỤC] [--title TIÊU_ĐỀ] NƠI_LƯU MÃ_BÁO_CÁO…
  Đóng gói niêm phong các báo cáo đã xác nhận để giao nộp lưu trữ (BagIt, SHA-256).
  Kiểm tra gói: npm run verify-package -- NƠI_LƯU`;

interface Asked {
  readonly data: string;
  readonly title: string;
  readonly folder: string;
  readonly documentIds: readonly string[];
}

await runCommand(USAGE, readArguments, seal);

async function seal(asked: Asked): Promise<number> {
  const database = findDatabase(asked.data);
  if (database === null) return 1;
  if (existsSync(asked.folder)) {
    terminal.error(`Đã có ${asked.folder}. Hãy chọn nơi lưu khác. · it exists already`);
    return 1;
  }
  const db = openDatabase(database);
  try {
    const documents = createSqliteDocumentRepository(db);
    const objects = createFileObjectStore(join(asked.data, 'objects'));
    const request = { ...asked, id: randomUUID(), at: systemClock.now().toISOString() };
    const files = await writePackage(request, { documents, objects });
    terminal.line(`Đã đóng gói ${asked.documentIds.length} báo cáo, ${files.length} tệp: ${asked.folder} · sealed`);
    return 0;
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    terminal.error(`Không đóng gói được: ${error.message}. Chỉ báo cáo đã xác nhận và còn đủ tệp mới đóng gói được.`);
    return 1;
  } finally {
    db.close();
  }
}

function readArguments(): Asked | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: 'data' },
      title: { type: 'string', default: 'Hồ sơ giao nộp lưu trữ' },
    },
  });
  const [folder, ...documentIds] = positionals;
  if (!folder || documentIds.length === 0) return null;
  return { data: resolve(values.data), title: values.title, folder: resolve(folder), documentIds };
}
