import { AWS_ENVIRONMENT, type AwsFunction, SETTINGS_OF } from '../../functions/runtime/aws-environment.ts';
import type { Resources } from '../constructs/grant-access.ts';

type Setting = keyof typeof AWS_ENVIRONMENT;

/** Addresses that exist only once other stacks or constructs are made. */
export interface LateSettings {
  readonly consoleUrl?: string;
  readonly textractTopic?: string;
  readonly textractRole?: string;
}

/** What a function is told: the names it reads and no others; no secret. Throws when one it needs is not known. */
export function functionEnvironment(
  name: AwsFunction,
  resources: Resources,
  late: LateSettings = {},
): Record<string, string> {
  const { stage, storage, accounts, search, bus } = resources;
  const values: Readonly<Partial<Record<Setting, string | null>>> = {
    scansBucket: storage.scans.bucketName,
    table: storage.table.tableName,
    eventBus: bus.eventBusName,
    ocr: stage.ocr,
    userPool: accounts.userPool.userPoolId,
    searchEndpoint: search.collection.attrCollectionEndpoint,
    mailFrom: stage.mailFrom,
    maxUploadBytes: String(stage.maxUploadMegabytes * 1_000_000),
    originalsLockDays: stage.originalsLockDays === null ? null : String(stage.originalsLockDays),
    ...late,
  };
  const { needs, may } = SETTINGS_OF[name];
  const missing = needs.filter((setting) => values[setting] == null);
  if (missing.length > 0)
    throw new Error(`${name} needs ${missing.map((setting) => AWS_ENVIRONMENT[setting]).join(', ')}`);
  const told = [...needs, ...may].filter((setting) => values[setting] != null);
  return {
    STAGE: stage.name,
    POWERTOOLS_SERVICE_NAME: name,
    POWERTOOLS_METRICS_NAMESPACE: METRICS_NAMESPACE,
    ...Object.fromEntries(told.map((setting) => [AWS_ENVIRONMENT[setting], values[setting]!])),
  };
}

/** Where the functions' own metrics are found. */
export const METRICS_NAMESPACE = 'TrichLuc';
