import { createCognitoAccountRepository } from '../../shared/adapters/aws/cognito-account-repository.ts';
import { createDocxDraftWriter } from '../../shared/adapters/embedded/docx-draft-writer.ts';
import { createTimeOrderedIds } from '../../shared/adapters/embedded/time-ordered-ids.ts';
import { awsAccounts, awsStorage } from '../runtime/aws-dependencies.ts';
import { awsRuntime } from '../runtime/aws-runtime.ts';
import { readAwsSettings } from '../runtime/aws-settings.ts';
import { createDraftHandler } from './handler.ts';

const settings = readAwsSettings<'scansBucket' | 'table' | 'eventBus' | 'userPool'>('draft', process.env);

export const handler = createDraftHandler({
  ...awsRuntime('draft'),
  ...awsStorage(settings),
  accounts: createCognitoAccountRepository(awsAccounts(settings)),
  draftWriter: createDocxDraftWriter(),
  ids: createTimeOrderedIds(),
});
