import { z } from 'zod';
import { AWS_ENVIRONMENT, type AwsFunction, SETTINGS_OF } from './aws-environment.ts';

const text = z.string().trim().min(1, 'must not be empty');

const SCHEMAS = {
  scansBucket: text,
  table: text,
  eventBus: text,
  ocr: z.enum(['tesseract', 'tesseract+textract', 'textract']),
  textractTopic: text.startsWith('arn:'),
  textractRole: text.startsWith('arn:'),
  consoleUrl: z.url().refine((url) => !url.endsWith('/'), 'must not end with a slash'),
  mailFrom: z.email(),
  userPool: text,
  searchEndpoint: z.url(),
  originalsLockDays: z.coerce.number().int().min(1),
  maxUploadBytes: z.coerce.number().int().min(1),
} as const satisfies Record<keyof typeof AWS_ENVIRONMENT, z.ZodType>;

type Setting = keyof typeof SCHEMAS;
type Values = { readonly [S in Setting]: z.infer<(typeof SCHEMAS)[S]> };

/** What a function was told: every setting it needs is there, the others may be. */
export type AwsSettings<S extends Setting> = Pick<Values, S> & Partial<Values>;

/** The environment is wrong; the message lists every fault at once. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Reads what one function is told. Throws `SettingsError` with every fault. */
export function readAwsSettings<S extends Setting>(
  name: AwsFunction,
  env: Readonly<Record<string, string | undefined>>,
): AwsSettings<S> {
  const { needs, may } = SETTINGS_OF[name];
  const schemaOf = (setting: Setting) => (needs.includes(setting) ? SCHEMAS[setting] : SCHEMAS[setting].optional());
  const read = [...needs, ...may];
  const shape = Object.fromEntries(read.map((setting) => [AWS_ENVIRONMENT[setting], schemaOf(setting)]));
  const parsed = z.object(shape).safeParse(env);
  if (!parsed.success) throw new SettingsError(`${name}: the environment is wrong\n${z.prettifyError(parsed.error)}`);
  return Object.fromEntries(
    read.map((setting) => [setting, parsed.data[AWS_ENVIRONMENT[setting]]]),
  ) as unknown as AwsSettings<S>;
}
