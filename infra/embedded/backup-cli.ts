import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backupTo } from '../../shared/adapters/embedded/sqlite-backup.ts';
import { openDatabase } from '../../shared/adapters/embedded/sqlite-database.ts';
import { findDatabase, runCommand } from './command.ts';
import { terminal } from './terminal.ts';

const USAGE = `Cách dùng: npm run backup -- [--data THƯ_MỤC] NƠI_LƯU
  Sao lưu dữ liệu, kể cả khi hệ thống đang chạy. Chạy lại vào cùng nơi lưu chỉ chép phần mới.
  Khôi phục: npm start -- --data NƠI_LƯU`;
/** Small things beside the database and the objects. */
const BESIDE = ['secret', 'inbox', 'outbox'];

interface Target {
  readonly data: string;
  readonly folder: string;
}

await runCommand(USAGE, readArguments, backUp);

async function backUp(target: Target): Promise<number> {
  const database = findDatabase(target.data);
  if (database === null) return 1;
  mkdirSync(target.folder, { recursive: true });
  const db = openDatabase(database);
  const { copied, kept, damaged } = await backupTo(target.folder, {
    db,
    objects: join(target.data, 'objects'),
  });
  db.close();
  for (const name of BESIDE) {
    if (existsSync(join(target.data, name)))
      cpSync(join(target.data, name), join(target.folder, name), { recursive: true });
  }
  terminal.line(`Đã sao lưu vào ${target.folder}: ${copied} đối tượng mới, ${kept} đã có. · backed up`);
  for (const key of damaged)
    terminal.error(`Đối tượng hỏng, chưa sao lưu được: ${key}. Hãy lấy lại từ bản sao lưu trước. · damaged`);
  return damaged.length > 0 ? 1 : 0;
}

function readArguments(): Target | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string', default: 'data' } },
  });
  const [folder, ...rest] = positionals;
  return folder && rest.length === 0 ? { data: resolve(values.data), folder: resolve(folder) } : null;
}
