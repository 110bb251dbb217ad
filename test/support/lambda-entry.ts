/** Runs in the process of `startLambda`: loads the handler named on the command line and answers events. */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';

type Handler = (event: SQSEvent, context: object) => Promise<SQSBatchResponse>;

const CONTEXT = {
  functionName: 'twin',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:ap-southeast-1:123456789012:function:twin',
  memoryLimitInMB: '2048',
  awsRequestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => 600_000,
};

/** The kernel's own count for this program; `maxRSS` would also count the process that forked it. */
function peak(): number {
  const file = '/proc/self/status';
  const kilobytes = existsSync(file) ? /VmHWM:\s+(\d+)/u.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return Number(kilobytes ?? process.resourceUsage().maxRSS);
}

try {
  const { handler } = (await import(pathToFileURL(process.argv[2]!).href)) as { handler: Handler };
  process.on('message', async (event) => {
    try {
      process.send?.({ result: await handler(event as SQSEvent, CONTEXT), peak: peak() });
    } catch (error) {
      process.send?.({ error: String(error) });
    }
  });
  const { user, system } = process.cpuUsage();
  process.send?.({ ready: true, peak: peak(), processor: (user + system) / 1000 });
} catch (error) {
  process.send?.({ error: error instanceof Error ? (error.stack ?? String(error)) : String(error) });
  process.exitCode = 1;
}
