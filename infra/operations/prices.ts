/** One price with where it was found; `usd` is null where no source was found: whoever plans must look it up. */
export interface Price {
  readonly usd: number | null;
  readonly unit: string;
  readonly source: string;
  /** When the source says it was true (year-month). */
  readonly date: string;
}

/**
 * List prices as found, most of them for us-east-1: other regions differ, so plans take a factor (`--price-factor`).
 * `docs/cost.md` is written from this table.
 */
export const PRICES = {
  textractPage: {
    usd: 0.0015,
    unit: 'a page of text detection, the first million a month',
    source: 'dius.com.au, "Amazon Textract: ML-powered document processing" (USD 1.50 per 1,000 pages)',
    date: '2022-01',
  },
  lambdaGbSecond: {
    usd: 0.0000133334,
    unit: 'a GB-second on arm64',
    source: 'cloudchipr.com, "AWS Lambda Pricing Breakdown" (us-east-1)',
    date: '2024',
  },
  lambdaRequest: {
    usd: 0.2e-6,
    unit: 'a run',
    source: 'notes on Lambda cost beside the same GB-second price (USD 0.20 per million)',
    date: '2024',
  },
  tableWrite: {
    usd: 0.625e-6,
    unit: 'a write request unit on demand',
    source: 'airbyte.com, "Amazon DynamoDB Pricing" (us-east-1, after the cut of November 2024)',
    date: '2025-07',
  },
  tableRead: {
    usd: 0.125e-6,
    unit: 'a read request unit on demand',
    source: 'airbyte.com, "Amazon DynamoDB Pricing" (us-east-1, after the cut of November 2024)',
    date: '2025-07',
  },
  searchUnitHour: {
    usd: 0.24,
    unit: 'an OpenSearch Serverless unit an hour',
    source: 'awsnegotiations.com, "OpenSearch Serverless Cost"',
    date: '2026-02',
  },
  keyMonth: {
    usd: 1,
    unit: 'a customer key a month',
    source: 'factualminds.com, "AWS KMS Pricing" (us-east-1)',
    date: '2026-06',
  },
  keyRequest: {
    usd: 0.03 / 10_000,
    unit: 'a request to the key',
    source: 'factualminds.com, "AWS KMS Pricing" (us-east-1)',
    date: '2026-06',
  },
  scanGb: {
    usd: 0.09,
    unit: 'a GB scanned for malware',
    source: 'public notes quoting aws.amazon.com/guardduty/pricing',
    date: '2026-09',
  },
  scanObject: {
    usd: 0.215 / 1000,
    unit: 'an object scanned for malware',
    source: 'public notes quoting aws.amazon.com/guardduty/pricing',
    date: '2026-09',
  },
  queueRequest: {
    usd: 0.4e-6,
    unit: 'a request to a queue',
    source: 'several public cost tables (USD 0.40 per million)',
    date: '2026',
  },
  event: {
    usd: 1e-6,
    unit: 'an event of ours on the bus',
    source: 'aws.amazon.com/eventbridge/pricing, worked example',
    date: '2026',
  },
  apiRequest: {
    usd: 1e-6,
    unit: 'a request to the HTTP API',
    source: 'several public cost tables (USD 1.00 per million, first 300 million)',
    date: '2026',
  },
  mail: { usd: 0.1 / 1000, unit: 'a mail', source: 'a public cost table (USD 0.10 per 1,000)', date: '2026' },
  storedGbMonth: {
    usd: 0.023,
    unit: 'a GB stored a month (S3 Standard)',
    source: 'a public cost table (us-east-1)',
    date: '2026',
  },
  alarmMonth: { usd: 0.1, unit: 'an alarm a month', source: 'a public cost table', date: '2026' },
  dashboardMonth: { usd: 3, unit: 'a dashboard a month', source: 'a public cost table', date: '2026' },
  storePut: { usd: null, unit: 'a PUT to the store', source: 'none found', date: '–' },
  logGb: { usd: null, unit: 'a GB of logs', source: 'none found', date: '–' },
  trace: { usd: null, unit: 'a trace', source: 'none found', date: '–' },
  activeUser: { usd: null, unit: 'a user a month beyond the free ones', source: 'none found', date: '–' },
  backupGbMonth: { usd: null, unit: 'a GB of the table kept recoverable a month', source: 'none found', date: '–' },
} as const satisfies Readonly<Record<string, Price>>;

export type PriceName = keyof typeof PRICES;
