import { TextractClient } from '@aws-sdk/client-textract';
import { createTextractSecondReader } from '../../shared/adapters/aws/textract-second-reader.ts';
import type { SecondReader } from '../../shared/ports/second-reader.ts';
import { type AwsSettings, SettingsError } from './aws-settings.ts';

/** True where a stage reads every scan twice. */
export function readsTwice({ ocr = 'tesseract' }: AwsSettings<never>): boolean {
  return ocr === 'tesseract+textract';
}

/** The second engine; null in a stage without one. Throws `SettingsError` when it is not told where to answer. */
export function awsSecondReader(settings: AwsSettings<'scansBucket'>): SecondReader | null {
  if (!readsTwice(settings)) return null;
  const { scansBucket: bucket, textractTopic: topicArn, textractRole: roleArn } = settings;
  if (!topicArn || !roleArn) throw new SettingsError('ocr-completion needs TEXTRACT_TOPIC_ARN and TEXTRACT_ROLE_ARN');
  return createTextractSecondReader(new TextractClient({}), { bucket, topicArn, roleArn });
}
