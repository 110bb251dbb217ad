import { SESv2Client } from '@aws-sdk/client-sesv2';
import {
  createCognitoAccountRepository,
  findMailAddress,
} from '../../shared/adapters/aws/cognito-account-repository.ts';
import { createSesNotifier } from '../../shared/adapters/aws/ses-notifier.ts';
import { awsAccounts, awsDocuments } from '../runtime/aws-dependencies.ts';
import { awsRuntime } from '../runtime/aws-runtime.ts';
import { readAwsSettings } from '../runtime/aws-settings.ts';
import { createNotifyHandler } from './handler.ts';

const settings = readAwsSettings<'table' | 'consoleUrl' | 'userPool'>('notify', process.env);
const runtime = awsRuntime('notify');
const accounts = awsAccounts(settings);

export const handler = createNotifyHandler({
  ...runtime,
  documents: awsDocuments(settings),
  accounts: createCognitoAccountRepository(accounts),
  notifier: createSesNotifier(new SESv2Client({}), {
    from: settings.mailFrom ?? null,
    addressOf: (userId) => findMailAddress(accounts, userId),
    onUndeliverable: ({ id }, reason) => runtime.logger.warn('notice not sent', { id, reason }),
  }),
  consoleUrl: settings.consoleUrl,
});
