import { z } from 'zod';
import { PIPELINE, type StepName } from '../shared/contracts/pipeline.ts';

/** Days CloudWatch Logs can keep a log group. */
const LOG_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

const STEPS = PIPELINE.map(({ step }) => step) as [StepName, ...StepName[]];

const StageSettingsSchema = z.strictObject({
  account: z.string().regex(/^\d{12}$/u, 'must be an account number of 12 digits'),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/u, 'must be a region such as ap-southeast-1'),
  /** Days no one can delete a stored version (S3 Object Lock, governance mode); null = no lock. It covers quarantine too. */
  originalsLockDays: z.int().min(1).max(36_500).nullable(),
  /** Days the bucket's access logs are kept. */
  accessLogDays: z.int().min(30).max(3650),
  logDays: z.literal(LOG_DAYS),
  /** Where alarms are mailed; null = to the topic only. */
  alarmAddress: z.email().nullable(),
  /** Messages in work at once, per step. The queue's event source takes 2 to 1000. */
  concurrency: z.record(z.enum(STEPS), z.int().min(2).max(1000)),
});

/** Settings of one deployment of the system in one account and region. */
export type Stage = z.infer<typeof StageSettingsSchema> & { readonly name: string };

/** The settings are wrong; the message lists every fault at once. */
export class StageSettingsError extends Error {
  override readonly name = 'StageSettingsError';
}

/**
 * Checks the `stages` of cdk.json's context and returns the named one.
 * Throws `StageSettingsError` with every fault of that stage.
 */
export function loadStage(stages: unknown, name: unknown): Stage {
  const known = z.record(z.string().regex(/^[a-z][a-z0-9]{0,15}$/u), z.unknown()).safeParse(stages);
  if (!known.success) throw new StageSettingsError(`cdk.json: context.stages: ${z.prettifyError(known.error)}`);
  const names = Object.keys(known.data);
  if (typeof name !== 'string' || !names.includes(name)) {
    throw new StageSettingsError(`no stage "${String(name)}"; choose with -c stage=NAME one of: ${names.join(', ')}`);
  }
  const settings = StageSettingsSchema.safeParse(known.data[name]);
  if (!settings.success) {
    throw new StageSettingsError(`cdk.json: context.stages.${name}:\n${z.prettifyError(settings.error)}`);
  }
  return { ...settings.data, name };
}
