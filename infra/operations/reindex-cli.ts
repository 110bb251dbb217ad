import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { terminal } from '../embedded/terminal.ts';
import { openDataFolder, openStage } from './redrive-targets.ts';
import { reindex } from './reindex.ts';

const USAGE = `Cách dùng: npm run reindex -- [--data THƯ_MỤC | --stage STAGE]
  Dựng lại chỉ mục tra cứu từ văn bản đã lưu, khi chỉ mục bị mất hoặc sai (docs/runbook.md#search-index).
  --data THƯ_MỤC   trên một máy, kể cả khi đang chạy (mặc định ./data)
  --stage STAGE    trên AWS, với tài khoản và vùng của môi trường`;

process.exitCode = await main();

async function main(): Promise<number> {
  const asked = readArguments();
  if (!asked) {
    terminal.error(USAGE);
    return 2;
  }
  const target = asked.stage === undefined ? openDataFolder(asked.data) : openStage(asked.stage);
  if (!target) {
    terminal.error(`Không có dữ liệu ở ${asked.data}. Hãy kiểm tra --data. · no data there`);
    return 1;
  }
  try {
    terminal.line(`${await reindex(target)} báo cáo được đưa vào chỉ mục lại. · indexed again`);
    return 0;
  } finally {
    target.close();
  }
}

function readArguments(): { readonly data: string; readonly stage: string | undefined } | null {
  try {
    const { values } = parseArgs({ options: { data: { type: 'string' }, stage: { type: 'string' } } });
    if (values.data !== undefined && values.stage !== undefined) return null;
    return { data: resolve(values.data ?? 'data'), stage: values.stage };
  } catch {
    return null;
  }
}
