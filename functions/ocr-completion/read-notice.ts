import { z } from 'zod';
import { fromJobTag } from '../../shared/ocr/textract-notice.ts';

/** What Textract tells its topic when a job has ended; the topic delivers it raw or in its own envelope. */
const Notice = z.object({ JobId: z.string(), Status: z.string(), JobTag: z.string() });
const Enveloped = z.object({ Type: z.literal('Notification'), Message: z.string() });

/** A queue message as the step knows it: Textract's notice becomes our event, everything else is left alone. */
export function readNotice(body: string): string {
  const message: unknown = parse(body);
  const enveloped = Enveloped.safeParse(message);
  const notice = Notice.safeParse(enveloped.success ? parse(enveloped.data.Message) : message);
  if (!notice.success) return body;
  const { JobId: jobId, JobTag } = notice.data;
  const detail = { documentId: fromJobTag(JobTag), jobId };
  return JSON.stringify({ 'detail-type': 'document.second-reading-ended', detail });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
