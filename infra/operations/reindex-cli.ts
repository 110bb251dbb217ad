import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, sayNoData } from '../embedded/command.ts';
import { reindexFolder } from '../embedded/reindex-folder.ts';
import { terminal } from '../embedded/terminal.ts';
import { openStage } from './redrive-targets.ts';
import { reindex } from './reindex.ts';

const USAGE = `Cách dùng: npm run reindex -- [--data THƯ_MỤC | --stage STAGE]
  Dựng lại chỉ mục tra cứu từ văn bản đã lưu, khi chỉ mục bị mất hoặc sai (docs/runbook.md#search-index).
  Trong lúc dựng lại vẫn tra cứu được.
  --data THƯ_MỤC   trên một máy, kể cả khi đang chạy (mặc định ./data)
  --stage STAGE    trên AWS, với tài khoản và vùng của môi trường`;

interface Asked {
  readonly data: string;
  readonly stage: string | undefined;
}

await runCommand(USAGE, readArguments, ({ data, stage }) =>
  stage === undefined ? rebuildFolder(data) : sendStage(stage),
);

async function sendStage(stage: string): Promise<number> {
  const target = openStage(stage);
  try {
    terminal.line(`${await reindex(target)} báo cáo được đưa vào chỉ mục lại. · indexed again`);
    return 0;
  } finally {
    target.close();
  }
}

async function rebuildFolder(data: string): Promise<number> {
  const report = await reindexFolder(data, (documents) => terminal.line(`  ${documents} báo cáo…`));
  if (!report) {
    sayNoData(data);
    return 1;
  }
  const { documents, pages, removed, unreadable } = report;
  terminal.line(`Đã dựng lại chỉ mục: ${documents} báo cáo, ${pages} trang, bỏ ${removed} mục thừa. · indexed again`);
  for (const id of unreadable)
    terminal.error(`Không đọc được văn bản của báo cáo ${id}; mục cũ được giữ. Hãy xử lý lại báo cáo. · unreadable`);
  return unreadable.length > 0 ? 1 : 0;
}

function readArguments(): Asked | null {
  const { values } = parseArgs({ options: { data: { type: 'string' }, stage: { type: 'string' } } });
  if (values.data !== undefined && values.stage !== undefined) return null;
  return { data: resolve(values.data ?? 'data'), stage: values.stage };
}
