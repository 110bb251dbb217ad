/**
 * The settings every Lambda function reads, by name: the stacks set them, `readAwsSettings` checks them. A name that is
 * not here is not read. The SDK's own variables (region, credentials, endpoints) come from Lambda.
 */
export const AWS_ENVIRONMENT = {
  /** Bucket of originals and artifacts. Read by every function. */
  scansBucket: 'SCANS_BUCKET',
  /** The one table. Read by every function. */
  table: 'TABLE_NAME',
  /** Bus of our own facts. Read by every function that publishes, and by the API. */
  eventBus: 'EVENT_BUS',
  /** `tesseract` (the default), `tesseract+textract` or `textract`. Read by ocr and ocr-completion. */
  ocr: 'OCR',
  /** Topic Textract tells the end of a job to. Only `tesseract+textract`; read by ocr-completion. */
  textractTopic: 'TEXTRACT_TOPIC_ARN',
  /** Role Textract takes on to publish there. Only `tesseract+textract`; read by ocr-completion. */
  textractRole: 'TEXTRACT_ROLE_ARN',
  /** Address of the console without a slash at the end. Read by notify. */
  consoleUrl: 'CONSOLE_URL',
  /** Verified sender of notices; without it nothing is mailed and each notice is logged as not sent. Read by notify. */
  mailFrom: 'MAIL_FROM',
  /** Cognito user pool: its groups are the roles, `custom:office` is the office. Read by draft, notify and the API. */
  userPool: 'USER_POOL_ID',
  /** `https://…` of the OpenSearch Serverless collection. Read by search-index and the API. */
  searchEndpoint: 'SEARCH_ENDPOINT',
  /** Days nobody deletes an original that was taken in; without it none is locked. Read by intake. */
  originalsLockDays: 'ORIGINALS_LOCK_DAYS',
  /** Bytes one upload may have; 500,000,000 without it. Read by the API and intake. */
  maxUploadBytes: 'MAX_UPLOAD_BYTES',
} as const;

/** The functions that are deployed: the steps of the pipeline and the console's door. */
export type AwsFunction =
  | 'intake'
  | 'ocr'
  | 'ocr-completion'
  | 'extraction'
  | 'draft'
  | 'notify'
  | 'search-index'
  | 'api';

type Setting = keyof typeof AWS_ENVIRONMENT;

/** What a function needs to be told, and may be told. */
export const SETTINGS_OF: Readonly<
  Record<AwsFunction, { readonly needs: readonly Setting[]; readonly may: readonly Setting[] }>
> = {
  intake: { needs: ['scansBucket', 'table', 'eventBus'], may: ['maxUploadBytes', 'originalsLockDays'] },
  ocr: { needs: ['scansBucket', 'table', 'eventBus'], may: ['ocr'] },
  'ocr-completion': { needs: ['scansBucket', 'table', 'eventBus'], may: ['ocr', 'textractTopic', 'textractRole'] },
  extraction: { needs: ['scansBucket', 'table', 'eventBus'], may: [] },
  draft: { needs: ['scansBucket', 'table', 'eventBus', 'userPool'], may: [] },
  notify: { needs: ['scansBucket', 'table', 'consoleUrl', 'userPool'], may: ['mailFrom'] },
  'search-index': { needs: ['scansBucket', 'table', 'searchEndpoint'], may: [] },
  api: { needs: ['scansBucket', 'table', 'eventBus', 'userPool', 'searchEndpoint'], may: ['maxUploadBytes'] },
};

/** Everything items can be asked and told; only the whole table is never read (`Scan`). */
const WHOLE_TABLE = [
  ...['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  ...['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
];

/**
 * The IAM actions each function's code calls, per kind of resource; a transaction needs the actions of its parts.
 * `objects` names the prefixes of the bucket a call touches (`shared/contracts/object-keys.ts`). Every function also
 * needs `kms:Decrypt` and `kms:GenerateDataKey` on the customer key.
 */
export const AWS_CALLS: Readonly<Record<AwsFunction, FunctionCalls>> = {
  intake: {
    objects: {
      's3:GetObject': ['incoming/', 'uploads/', 'quarantine/'],
      's3:PutObject': ['quarantine/'],
      's3:DeleteObject': ['incoming/'],
      /** Only where originals are locked. */
      's3:PutObjectRetention': ['incoming/'],
    },
    bucket: ['s3:ListBucket'],
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    bus: ['events:PutEvents'],
  },
  ocr: {
    objects: {
      's3:GetObject': ['incoming/', 'documents/', 'quarantine/'],
      's3:PutObject': ['documents/', 'quarantine/'],
      's3:DeleteObject': ['incoming/'],
    },
    bucket: ['s3:ListBucket'],
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    bus: ['events:PutEvents'],
    /** Only with `OCR=textract`. */
    textract: ['textract:DetectDocumentText'],
  },
  'ocr-completion': {
    // Textract reads the original with the rights of the function that starts the job.
    objects: { 's3:GetObject': ['incoming/', 'documents/'], 's3:PutObject': ['documents/'] },
    bucket: ['s3:ListBucket'],
    table: WHOLE_TABLE,
    bus: ['events:PutEvents'],
    /** Only with `OCR=tesseract+textract`. `iam:PassRole` on the role of `TEXTRACT_ROLE_ARN`. */
    textract: ['textract:StartDocumentTextDetection', 'textract:GetDocumentTextDetection', 'iam:PassRole'],
  },
  extraction: {
    objects: { 's3:GetObject': ['documents/'] },
    bucket: ['s3:ListBucket'],
    // Query on gsi2 (dates known of a directive); PutItem of packs of findings before the transaction.
    table: WHOLE_TABLE,
    bus: ['events:PutEvents'],
  },
  draft: {
    objects: { 's3:GetObject': ['drafts/'], 's3:PutObject': ['drafts/'] },
    bucket: ['s3:ListBucket'],
    table: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
    bus: ['events:PutEvents'],
    accounts: ['cognito-idp:ListUsersInGroup'],
  },
  notify: {
    // The text of a report, for saved searches it may answer.
    objects: { 's3:GetObject': ['documents/'] },
    bucket: ['s3:ListBucket'],
    table: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
    accounts: ['cognito-idp:ListUsersInGroup', 'cognito-idp:AdminGetUser'],
    mail: ['ses:SendEmail'],
  },
  'search-index': {
    objects: { 's3:GetObject': ['documents/'] },
    bucket: ['s3:ListBucket'],
    table: ['dynamodb:GetItem', 'dynamodb:Query'],
    search: ['aoss:APIAccessAll'],
  },
  api: {
    // PutObject on incoming/ is what the presigned address of an upload, or of a part of one, is allowed to do.
    objects: {
      's3:GetObject': ['incoming/', 'documents/', 'quarantine/', 'uploads/', 'drafts/'],
      's3:PutObject': ['incoming/', 'uploads/', 'drafts/'],
      // What a decision disposes of; nothing else is deleted by a request.
      's3:DeleteObject': ['incoming/', 'documents/'],
      's3:ListMultipartUploadParts': ['incoming/'],
      's3:AbortMultipartUpload': ['incoming/'],
    },
    bucket: ['s3:ListBucket'],
    table: WHOLE_TABLE,
    bus: ['events:PutEvents'],
    accounts: [
      'cognito-idp:ListUsers',
      'cognito-idp:ListUsersInGroup',
      'cognito-idp:AdminListGroupsForUser',
      'cognito-idp:AdminCreateUser',
      'cognito-idp:AdminUpdateUserAttributes',
      'cognito-idp:AdminAddUserToGroup',
      'cognito-idp:AdminRemoveUserFromGroup',
      'cognito-idp:AdminDisableUser',
      'cognito-idp:AdminEnableUser',
      'cognito-idp:AdminResetUserPassword',
      'cognito-idp:AdminUserGlobalSignOut',
    ],
    search: ['aoss:APIAccessAll'],
  },
};

export interface FunctionCalls {
  readonly objects: Readonly<Record<string, readonly string[]>>;
  readonly bucket: readonly string[];
  readonly table: readonly string[];
  readonly bus?: readonly string[];
  readonly textract?: readonly string[];
  readonly accounts?: readonly string[];
  readonly mail?: readonly string[];
  readonly search?: readonly string[];
}
