import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  PIPELINE,
  SECOND_READING_STEP,
  type SecondReadingStepName,
  type StepName,
} from '../../shared/contracts/pipeline.ts';
import { runCommand, sayNoData } from '../embedded/command.ts';
import { terminal } from '../embedded/terminal.ts';
import { redrive } from './redrive.ts';
import { openDataFolder, openStage } from './redrive-targets.ts';

const STEPS = [...PIPELINE.map(({ step }) => step), SECOND_READING_STEP.step] as const;

const USAGE = `Cách dùng: npm run redrive -- --step BƯỚC [--data THƯ_MỤC | --stage STAGE]
  Chạy lại những gì một bước đã bỏ cuộc, sau khi nguyên nhân đã được khắc phục (docs/runbook.md).
  --step BƯỚC      ${STEPS.join(' | ')}
  --data THƯ_MỤC   trên một máy, kể cả khi đang chạy (mặc định ./data)
  --stage STAGE    trên AWS, với tài khoản và vùng của môi trường`;

interface Asked {
  readonly step: StepName | SecondReadingStepName;
  readonly data: string;
  readonly stage: string | undefined;
}

await runCommand(USAGE, readArguments, run);

async function run(asked: Asked): Promise<number> {
  const target = asked.stage === undefined ? openDataFolder(asked.data) : openStage(asked.stage);
  if (!target) {
    sayNoData(asked.data);
    return 1;
  }
  try {
    const { documents, deadLetters } = await redrive(target, asked.step);
    terminal.line(`${asked.step}: ${documents} báo cáo và ${deadLetters} thông điệp được chạy lại. · redriven`);
    return 0;
  } finally {
    target.close();
  }
}

function readArguments(): Asked | null {
  const { values } = parseArgs({
    options: { step: { type: 'string' }, data: { type: 'string' }, stage: { type: 'string' } },
  });
  const step = STEPS.find((name) => name === values.step);
  if (!step || (values.data !== undefined && values.stage !== undefined)) return null;
  return { step, data: resolve(values.data ?? 'data'), stage: values.stage };
}
