import { S3Client } from '@aws-sdk/client-s3';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { createCognitoAccountAdministration } from '../../shared/adapters/aws/cognito-account-administration.ts';
import { createCognitoAccountRepository } from '../../shared/adapters/aws/cognito-account-repository.ts';
import { createS3DownloadSigner } from '../../shared/adapters/aws/s3-download-signer.ts';
import { createS3PartUploads } from '../../shared/adapters/aws/s3-part-uploads.ts';
import { createS3UploadSigner } from '../../shared/adapters/aws/s3-upload-signer.ts';
import { createDocxDraftWriter } from '../../shared/adapters/embedded/docx-draft-writer.ts';
import { createTimeOrderedIds } from '../../shared/adapters/embedded/time-ordered-ids.ts';
import { DEFAULT_FILE_LIMITS } from '../../shared/ports/page-reader.ts';
import { awsAccounts, awsAuditLog, awsNotices, awsStorage } from '../runtime/aws-dependencies.ts';
import { awsRuntime } from '../runtime/aws-runtime.ts';
import { awsSearchIndex } from '../runtime/aws-search.ts';
import { readAwsSettings } from '../runtime/aws-settings.ts';
import { flushOutbox } from '../runtime/flush-outbox.ts';
import { answerOrFlush } from './answer-or-flush.ts';
import { createApi } from './app.ts';
import { userOfClaims } from './user-of-claims.ts';

const settings = readAwsSettings<'scansBucket' | 'table' | 'eventBus' | 'userPool' | 'searchEndpoint'>(
  'api',
  process.env,
);
const s3 = new S3Client({});
const storage = awsStorage(settings);

/** HTTP API (payload version 2): its JWT authoriser has checked the token, its claims say who it is. */
const answer = handle(
  createApi({
    ...storage,
    accounts: createCognitoAccountRepository(awsAccounts(settings)),
    authenticate: async (context) => userOfClaims(claimsOf((context.env as { readonly event?: LambdaEvent }).event)),
    searchIndex: awsSearchIndex(settings, process.env),
    draftWriter: createDocxDraftWriter(),
    paperConverter: null,
    changes: null,
    notices: awsNotices(settings),
    noticeFeed: null,
    administration: createCognitoAccountAdministration(awsAccounts(settings)),
    audit: awsAuditLog(settings),
    deadLetters: null,
    hasOwnMail: false,
    hasOwnAccounts: false,
    uploads: createS3UploadSigner(s3, settings.scansBucket),
    downloads: createS3DownloadSigner(s3, settings.scansBucket),
    partUploads: createS3PartUploads(s3, settings.scansBucket),
    ids: createTimeOrderedIds(),
    logger: awsRuntime('api').logger,
    maxUploadBytes: settings.maxUploadBytes ?? DEFAULT_FILE_LIMITS.maxBytes,
    sampleSignIns: [],
  }),
);

export const handler = answerOrFlush(answer, () => flushOutbox(storage));

function claimsOf(event: LambdaEvent | undefined): unknown {
  const { authorizer } = (event?.requestContext ?? {}) as {
    readonly authorizer?: { readonly jwt?: { claims?: unknown } };
  };
  return authorizer?.jwt?.claims;
}
