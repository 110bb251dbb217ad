import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadStage, type Stage } from '../config.ts';
import { terminal } from '../embedded/terminal.ts';
import { PROJECT } from '../folders.ts';
import { costOf, usageOf } from './capacity-cost.ts';
import { DEFAULT_QUOTAS, DEFAULT_TIMINGS } from './capacity-defaults.ts';
import { type CapacityLimits, type CapacityOutcome, simulate, type Workload } from './capacity-model.ts';
import { burst, year } from './capacity-workloads.ts';

const USAGE = `Cách dùng: npm run capacity -- [--stage STAGE] [tùy chọn]
  Mô phỏng tải dồn và một năm của một tỉnh theo giới hạn của AWS: thời gian xử lý hết, tuổi hàng đợi, chi phí.
  --stage STAGE                stage trong cdk.json (mặc định prod)
  --pages SỐ                   trang trong một giờ (mặc định 100000)
  --offices SỐ --office-pages SỐ   một năm của một tỉnh (mặc định 700 đơn vị, 2000 trang)
  --seconds-per-page SỐ        giây OCR mỗi trang, đo trên Lambda của tài khoản (mặc định ${DEFAULT_TIMINGS.ocrSecondsPerPage})
  --textract-starts SỐ --textract-jobs SỐ --textract-pages SỐ   hạn mức Textract của tài khoản
  --price-factor SỐ            giá của vùng so với bảng giá (mặc định 1)`;

process.exitCode = main();

function main(): number {
  const asked = readArguments();
  if (!asked) {
    terminal.error(USAGE);
    return 2;
  }
  for (const workload of [burst(asked.pages), year(asked.offices, asked.officePages)]) report(workload, asked);
  return 0;
}

interface Asked {
  readonly stage: Stage;
  readonly pages: number;
  readonly offices: number;
  readonly officePages: number;
  readonly secondsPerPage: number;
  readonly quotas: typeof DEFAULT_QUOTAS;
  readonly factor: number;
}

function report(workload: Workload, { stage, quotas, secondsPerPage, factor }: Asked): void {
  terminal.line(`\n${workload.name}`);
  for (const ocr of ['tesseract', 'tesseract+textract', 'textract'] as const) {
    const limits: CapacityLimits = {
      ...quotas,
      ocr,
      concurrency: stage.concurrency,
      secondReading: stage.textract.concurrency,
    };
    const outcome = simulate(workload, limits, { ...DEFAULT_TIMINGS, ocrSecondsPerPage: secondsPerPage });
    const { total, parts } = costOf(usageOf(outcome, limits), factor);
    terminal.line(`\n  ${ocr}${ocr === stage.ocr ? ' (stage)' : ''}`);
    terminal.line(`    drained after the last upload   ${duration(outcome.drain)}`);
    terminal.line(
      `    work                            USD ${total.toFixed(2)} (${perThousand(total, outcome)} per 1,000 pages)`,
    );
    terminal.line(`      ${parts.map(([name, usd]) => `${name} ${usd.toFixed(2)}`).join(', ')}`);
    for (const [name, made] of outcome.stages) {
      const wait = `longest wait ${duration(made.longestWait)}`;
      terminal.line(`    ${name.padEnd(18)} ${wait.padEnd(28)} longest queue ${made.longestQueue}`);
    }
  }
}

function perThousand(total: number, { pages }: CapacityOutcome): string {
  return `USD ${((total / pages) * 1000).toFixed(2)}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}

function readArguments(): Asked | null {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      options: {
        stage: { ...text, default: 'prod' },
        pages: { ...text, default: '100000' },
        offices: { ...text, default: '700' },
        'office-pages': { ...text, default: '2000' },
        'seconds-per-page': { ...text, default: String(DEFAULT_TIMINGS.ocrSecondsPerPage) },
        'textract-starts': { ...text, default: String(DEFAULT_QUOTAS.textractStartsPerSecond) },
        'textract-jobs': { ...text, default: String(DEFAULT_QUOTAS.textractJobs) },
        'textract-pages': { ...text, default: String(DEFAULT_QUOTAS.textractPagesPerSecond) },
        'price-factor': { ...text, default: '1' },
      },
    });
    const cdk = JSON.parse(readFileSync(join(PROJECT, 'cdk.json'), 'utf8')) as { context: { stages: unknown } };
    return {
      stage: loadStage(cdk.context.stages, values.stage),
      pages: positive(values.pages),
      offices: positive(values.offices),
      officePages: positive(values['office-pages']),
      secondsPerPage: positive(values['seconds-per-page']),
      factor: positive(values['price-factor']),
      quotas: {
        ...DEFAULT_QUOTAS,
        textractStartsPerSecond: positive(values['textract-starts']),
        textractJobs: positive(values['textract-jobs']),
        textractPagesPerSecond: positive(values['textract-pages']),
      },
    };
  } catch (error) {
    terminal.error(error instanceof Error ? error.message : String(error));
    return null;
  }
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new RangeError(`${text}: không phải số dương`);
  return number;
}
