import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createFileObjectStore } from '../../../shared/adapters/embedded/file-object-store.ts';
import { openDatabase } from '../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteDocumentRepository } from '../../../shared/adapters/embedded/sqlite-document-repository.ts';
import { createSqliteRecordRepository } from '../../../shared/adapters/embedded/sqlite-record-repository.ts';
import { runCommand } from '../../embedded/command.ts';
import { reindexFolder } from '../../embedded/reindex-folder.ts';
import { terminal } from '../../embedded/terminal.ts';
import { ImportError, importPackage } from './import-package.ts';
import { withPackageFolder } from './package-file.ts';

const USAGE = `Cách dùng: npm run import-package -- [--data THƯ_MỤC] GÓI
  GÓI là thư mục hoặc tệp .zip.
  Khôi phục các báo cáo của một gói niêm phong vào hệ thống. Gói được kiểm tra trước; gói hỏng không được nhận.`;

interface Asked {
  readonly data: string;
  readonly folder: string;
}

await runCommand(USAGE, readArguments, restore);

async function restore(asked: Asked): Promise<number> {
  mkdirSync(asked.data, { recursive: true });
  const db = openDatabase(join(asked.data, 'trich-luc.sqlite'));
  try {
    const documents = createSqliteDocumentRepository(db);
    const objects = createFileObjectStore(join(asked.data, 'objects'));
    const records = createSqliteRecordRepository(db);
    const destination = { documents, records, objects };
    const { restored, kept } = await withPackageFolder(asked.folder, async (folder, faults) => {
      if (faults.length > 0) throw new ImportError('the package is not whole', faults);
      return importPackage(folder, destination);
    });
    await reindexFolder(asked.data);
    terminal.line(`Đã khôi phục ${restored.length} báo cáo, ${kept.length} báo cáo đã có sẵn. · imported`);
    return 0;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    terminal.error(`Không nhận được gói: ${error.message}. Xem lỗi: npm run verify-package -- ${asked.folder}`);
    return 1;
  } finally {
    db.close();
  }
}

function readArguments(): Asked | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: 'data' } },
  });
  const [folder, ...rest] = positionals;
  return folder && rest.length === 0 ? { data: resolve(values.data), folder: resolve(folder) } : null;
}
