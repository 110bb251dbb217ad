/**
 * The permissions a call needs, from the Service Authorization Reference and each operation's own page ("Permissions").
 * The DynamoDB commands are those of `@aws-sdk/lib-dynamodb`; a transaction needs the actions of its parts.
 */
export const ACTIONS_OF: Readonly<Record<string, readonly string[]>> = {
  // S3: "Required permissions for Amazon S3 API operations".
  GetObjectCommand: ['s3:GetObject'],
  HeadObjectCommand: ['s3:GetObject'],
  PutObjectCommand: ['s3:PutObject'],
  CopyObjectCommand: ['s3:GetObject', 's3:PutObject'],
  PutObjectRetentionCommand: ['s3:PutObjectRetention'],
  DeleteObjectCommand: ['s3:DeleteObject'],
  ListObjectsV2Command: ['s3:ListBucket'],
  CreateMultipartUploadCommand: ['s3:PutObject'],
  UploadPartCommand: ['s3:PutObject'],
  CompleteMultipartUploadCommand: ['s3:PutObject'],
  ListPartsCommand: ['s3:ListMultipartUploadParts'],
  AbortMultipartUploadCommand: ['s3:AbortMultipartUpload'],
  // A stream goes up in parts (CreateMultipartUpload, UploadPart, CompleteMultipartUpload) and is given up if it breaks.
  Upload: ['s3:PutObject', 's3:AbortMultipartUpload'],
  // DynamoDB: "Actions, resources, and condition keys for Amazon DynamoDB"; "How it works: transactions and IAM".
  GetCommand: ['dynamodb:GetItem'],
  BatchGetCommand: ['dynamodb:BatchGetItem'],
  QueryCommand: ['dynamodb:Query'],
  PutCommand: ['dynamodb:PutItem'],
  UpdateCommand: ['dynamodb:UpdateItem'],
  DeleteCommand: ['dynamodb:DeleteItem'],
  TransactWriteCommand: [],
  'Transact.Put': ['dynamodb:PutItem'],
  'Transact.Update': ['dynamodb:UpdateItem'],
  'Transact.Delete': ['dynamodb:DeleteItem'],
  'Transact.ConditionCheck': ['dynamodb:ConditionCheckItem'],
  // "Actions, resources, and condition keys for Amazon EventBridge / SES v2 / Cognito User Pools / Textract".
  PutEventsCommand: ['events:PutEvents'],
  SendEmailCommand: ['ses:SendEmail'],
  ListUsersInGroupCommand: ['cognito-idp:ListUsersInGroup'],
  ListUsersCommand: ['cognito-idp:ListUsers'],
  AdminListGroupsForUserCommand: ['cognito-idp:AdminListGroupsForUser'],
  AdminCreateUserCommand: ['cognito-idp:AdminCreateUser'],
  AdminUpdateUserAttributesCommand: ['cognito-idp:AdminUpdateUserAttributes'],
  AdminAddUserToGroupCommand: ['cognito-idp:AdminAddUserToGroup'],
  AdminRemoveUserFromGroupCommand: ['cognito-idp:AdminRemoveUserFromGroup'],
  AdminDisableUserCommand: ['cognito-idp:AdminDisableUser'],
  AdminEnableUserCommand: ['cognito-idp:AdminEnableUser'],
  AdminResetUserPasswordCommand: ['cognito-idp:AdminResetUserPassword'],
  AdminUserGlobalSignOutCommand: ['cognito-idp:AdminUserGlobalSignOut'],
  AdminGetUserCommand: ['cognito-idp:AdminGetUser'],
  DetectDocumentTextCommand: ['textract:DetectDocumentText'],
  // It names the role Textract publishes the end of the job with: "Giving Amazon Textract access to your SNS topic".
  StartDocumentTextDetectionCommand: ['textract:StartDocumentTextDetection', 'iam:PassRole'],
  GetDocumentTextDetectionCommand: ['textract:GetDocumentTextDetection'],
  // Requests to the archive are signed by hand: "Data access control for OpenSearch Serverless", API access.
  SignatureV4: ['aoss:APIAccessAll'],
};

/** Clients and credentials: they call nothing by themselves. */
export const CALLS_NOTHING = /Client$|^NodeHttpHandler$|^HttpRequest$|^Sha256$/u;

/** Granted without a call in our code, and why. */
export const GRANTED_WITHOUT_A_CALL: Readonly<Record<string, string>> = {
  'kms:Decrypt': 'Lambda, S3, DynamoDB and SQS use the customer key in the name of whoever calls them.',
  'kms:GenerateDataKey': 'S3 encrypts what is stored with a data key asked for in the name of whoever stores it.',
  'logs:CreateLogStream': 'Lambda writes the function’s lines into its own log group.',
  'logs:PutLogEvents': 'Lambda writes the function’s lines into its own log group.',
  'xray:PutTraceSegments': 'Lambda sends traces in the function’s name.',
  'xray:PutTelemetryRecords': 'Lambda sends traces in the function’s name.',
  'sqs:ReceiveMessage': 'The event source takes messages in the function’s name.',
  'sqs:ChangeMessageVisibility': 'The event source takes messages in the function’s name.',
  'sqs:GetQueueUrl': 'The event source takes messages in the function’s name.',
  'sqs:GetQueueAttributes': 'The event source takes messages in the function’s name.',
  'sqs:DeleteMessage': 'The event source removes what a run did not report as failed.',
  's3:ListBucket': 'Without it the store answers "forbidden" where there is no such object.',
  's3:GetObjectTagging': 'Copying a scanned upload into quarantine takes the scanner’s tag along.',
  's3:PutObjectTagging': 'Copying a scanned upload into quarantine takes the scanner’s tag along.',
};

/** Actions that know no resources, so that all is the only resource they can be granted on. */
export const WITHOUT_RESOURCES: Readonly<Record<string, string>> = {
  'xray:PutTraceSegments': 'X-Ray has no resource types for its write actions (Service Authorization Reference).',
  'xray:PutTelemetryRecords': 'X-Ray has no resource types for its write actions (Service Authorization Reference).',
  'textract:StartDocumentTextDetection': 'Textract has no resource types for it (Service Authorization Reference).',
  'textract:GetDocumentTextDetection': 'Textract has no resource types for it (Service Authorization Reference).',
  'textract:DetectDocumentText': 'Textract has no resource types for it (Service Authorization Reference).',
};

const CONFIRMED_ONLY =
  'Only the write of a confirmed document reads its findings and history; this step writes earlier statuses.';
const STREAMS_ONLY = 'Only a stream goes up in parts; this function stores bytes that it holds.';

/** Code a function's imports reach but that never runs in it, and why: it is not granted the call. */
export const NEVER_RUN_IN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  intake: { 'dynamodb:Query': CONFIRMED_ONLY },
  ocr: { 'dynamodb:Query': CONFIRMED_ONLY, 's3:AbortMultipartUpload': STREAMS_ONLY },
  'ocr-completion': { 's3:AbortMultipartUpload': STREAMS_ONLY },
  draft: { 's3:AbortMultipartUpload': STREAMS_ONLY },
};
