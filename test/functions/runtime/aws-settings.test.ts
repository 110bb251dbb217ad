import { describe, expect, it } from 'vitest';
import { withoutSecrets } from '../../../functions/runtime/aws-log-fields.ts';
import { readAwsSettings, SettingsError } from '../../../functions/runtime/aws-settings.ts';

const told = { SCANS_BUCKET: 'scans', TABLE_NAME: 'table', EVENT_BUS: 'bus' };

describe('the settings of a function', () => {
  it('are read by name, and nothing else is', () => {
    expect(readAwsSettings('ocr', { ...told, OCR: 'textract', SECRET: 'x' })).toEqual({
      ...{ scansBucket: 'scans', table: 'table', eventBus: 'bus' },
      ocr: 'textract',
    });
  });

  it('are refused with every fault at once', () => {
    const read = () => readAwsSettings('notify', { CONSOLE_URL: 'https://example.vn/', MAIL_FROM: 'nobody' });
    expect(read).toThrow(SettingsError);
    for (const name of ['TABLE_NAME', 'CONSOLE_URL', 'USER_POOL_ID', 'MAIL_FROM']) expect(read).toThrow(name);
  });

  it('know no engine but the three', () => {
    expect(() => readAwsSettings('ocr', { ...told, OCR: 'tesseract + textract' })).toThrow('OCR');
  });
});

describe('log fields', () => {
  it('never carry an address that opens a file', () => {
    const url = 'https://scans.s3.amazonaws.com/incoming/a/b/c.pdf?X-Amz-Expires=900&X-Amz-Signature=abc';
    const error = new Error(`PUT ${url} failed`, { cause: { url } });
    expect(JSON.stringify(withoutSecrets({ url, error, list: [url] }))).not.toContain('X-Amz-Signature');
  });

  it('never carry report text, words or raw answers', () => {
    const fields = {
      finding: { quote: 'mật', evidence: { before: 'mật', after: 'mật' } },
      text: 'mật',
      Blocks: ['mật'],
    };
    expect(JSON.stringify(withoutSecrets(fields))).not.toContain('mật');
  });

  it('keep the name, the message and the cause of an error', () => {
    const error = Object.assign(new Error('slow down'), { name: 'ThrottlingException', $response: { body: 'x' } });
    expect(withoutSecrets({ error })).toMatchObject({ error: { name: 'ThrottlingException', message: 'slow down' } });
    expect(JSON.stringify(withoutSecrets({ error }))).not.toContain('$response');
  });

  it('end where a structure goes in circles', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => withoutSecrets(circle)).not.toThrow();
  });
});
