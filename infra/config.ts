import { z } from 'zod';
import { PIPELINE, type StepName } from '../shared/contracts/pipeline.ts';

/** Days CloudWatch Logs can keep a log group. */
const LOG_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

const STEPS = PIPELINE.map(({ step }) => step) as [StepName, ...StepName[]];

/** Which engine reads a scanned page; with both, Textract's reading is the second opinion on digits. */
const OCR_CHOICES = ['tesseract', 'tesseract+textract', 'textract'] as const;
export type OcrChoice = (typeof OCR_CHOICES)[number];

const StageSettingsSchema = z.strictObject({
  account: z.string().regex(/^\d{12}$/u, 'must be an account number of 12 digits'),
  region: z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/u, 'must be a region such as ap-southeast-1'),
  /** Days nobody deletes an original once it is taken in (S3 Object Lock, governance mode); null = no lock. */
  originalsLockDays: z.int().min(1).max(36_500).nullable(),
  /** Days the access logs of buckets, the console and the API are kept. */
  accessLogDays: z.literal(LOG_DAYS),
  logDays: z.literal(LOG_DAYS),
  /** Where alarms are mailed; null = to the topic only. */
  alarmAddress: z.email().nullable(),
  /** Messages in work at once, per step. The queue's event source takes 2 to 1000. */
  concurrency: z.record(z.enum(STEPS), z.int().min(2).max(1000)),
  ocr: z.enum(OCR_CHOICES),
  /** Admission to Textract, below the account's quotas (docs/quotas.md). */
  textract: z.strictObject({
    /** Functions that start or collect jobs at once: each starts one job after the other. */
    concurrency: z.int().min(2).max(1000),
  }),
  /** Megabytes of one upload. Functions hold a file up to three times at once: above 200, give intake more memory. */
  maxUploadMegabytes: z.int().min(1).max(500),
  /** GuardDuty scans every upload, and nobody can read one that was not found clean. */
  malwareScan: z.boolean(),
  /** OpenSearch Serverless, in units of 6 GB and one processor. A minimum of 0 lets an idle archive cost nothing. */
  search: z
    .strictObject({
      minIndexing: z.number().min(0).max(96),
      minSearch: z.number().min(0).max(96),
      maxIndexing: z.number().min(1).max(96),
      maxSearch: z.number().min(1).max(96),
    })
    .refine(({ minIndexing, maxIndexing }) => minIndexing <= maxIndexing, 'minIndexing is above maxIndexing')
    .refine(({ minSearch, maxSearch }) => minSearch <= maxSearch, 'minSearch is above maxSearch'),
  api: z.strictObject({
    requestsPerSecond: z.int().min(1).max(10_000),
    burst: z.int().min(1).max(5_000),
    /** Calls in work at once: reserved, so that uploads of a province never starve it and it never starves them. */
    concurrency: z.int().min(1).max(1000).nullable(),
  }),
  /** Second factor by authenticator app. */
  mfa: z.enum(['optional', 'required']),
  console: z.strictObject({
    /** Null = the address CloudFront gives. The certificate lies in us-east-1, as CloudFront demands. */
    domain: z
      .strictObject({
        name: z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/u, 'must be a host name'),
        certificateArn: z.string().startsWith('arn:aws:acm:us-east-1:'),
      })
      .nullable(),
    /** ISO 3166 codes of the countries the console answers to. */
    countries: z.array(z.string().regex(/^[A-Z]{2}$/u)).min(1),
    /** A web ACL made elsewhere (scope CLOUDFRONT); null = none. */
    webAclArn: z.string().startsWith('arn:aws:wafv2:us-east-1:').nullable(),
  }),
  /** Sender of notices, an identity verified in SES; null = no mail is sent. */
  mailFrom: z.email().nullable(),
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
