import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TextractBlock } from '../../shared/ocr/textract-blocks.ts';

/** What Textract finds on an original, by its object key: blocks, or nothing because the job fails. */
export type TextractAnswers = Map<string, readonly TextractBlock[] | 'fails'>;

/** A notice of a job's end, as the topic delivers it raw. */
export interface JobNotice {
  readonly JobId: string;
  readonly Status: 'SUCCEEDED' | 'FAILED';
  readonly API: 'StartDocumentTextDetection';
  readonly JobTag: string;
  readonly Timestamp: number;
  readonly DocumentLocation: { readonly S3ObjectName: string; readonly S3Bucket: string };
}

interface Job {
  readonly key: string;
  readonly notice: JobNotice;
  asked: number;
}

/** Blocks in one answer of the asynchronous form: few, so that answers come in several. */
const BLOCKS_AN_ANSWER = 40;
const JSON_TYPE = { 'content-type': 'application/x-amz-json-1.1' };

/**
 * Stands before the servers of DynamoDB and EventBridge and answers for Textract from recorded shapes. Refuses the calls
 * `isThrottled` names as the services do when they are asked too much.
 */
export async function openServiceDoor(servers: { readonly dynamo: string; readonly events: string }) {
  const answers: TextractAnswers = new Map();
  const jobs = new Map<string, Job>();
  const notices: JobNotice[] = [];
  let isThrottled: (operation: string, call: number) => boolean = () => false;
  let throttled = 0;
  const calls = new Map<string, number>();

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = String(request.headers['x-amz-target'] ?? '');
    const operation = target.split('.').at(-1)!;
    const body = await text(request);
    const call = (calls.get(operation) ?? 0) + 1;
    calls.set(operation, call);
    if (isThrottled(operation, call)) {
      throttled += 1;
      return reply(response, 400, { __type: 'ThrottlingException', message: 'Rate exceeded' });
    }
    if (target.startsWith('Textract.')) {
      answerTextract(operation, JSON.parse(body) as Record<string, unknown>, response);
      return;
    }
    const server = target.startsWith('DynamoDB') ? servers.dynamo : servers.events;
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !['host', 'connection', 'content-length'].includes(name)),
    );
    const passed = await fetch(server, { method: 'POST', headers: headers as Record<string, string>, body });
    response.writeHead(passed.status, { 'content-type': passed.headers.get('content-type') ?? 'application/json' });
    response.end(Buffer.from(await passed.arrayBuffer()));
  };

  const answerTextract = (
    operation: string,
    input: Readonly<Record<string, unknown>>,
    response: ServerResponse,
  ): unknown => {
    if (operation === 'StartDocumentTextDetection') return startJob(input, response);
    const job = jobs.get(String(input.JobId))!;
    job.asked += 1;
    const found = answers.get(job.key)!;
    // Asked right after the start, a job is still at work.
    if (job.asked === 1) return reply(response, 200, { JobStatus: 'IN_PROGRESS' });
    if (found === 'fails') return reply(response, 200, { JobStatus: 'FAILED', StatusMessage: 'Unable to read' });
    const from = Number(input.NextToken ?? 0);
    const more = from + BLOCKS_AN_ANSWER < found.length ? { NextToken: String(from + BLOCKS_AN_ANSWER) } : {};
    return reply(response, 200, {
      JobStatus: 'SUCCEEDED',
      DetectDocumentTextModelVersion: '1.0',
      DocumentMetadata: { Pages: found.filter(({ BlockType }) => BlockType === 'PAGE').length },
      Blocks: found.slice(from, from + BLOCKS_AN_ANSWER),
      ...more,
    });
  };

  const startJob = (input: Readonly<Record<string, unknown>>, response: ServerResponse): void => {
    const {
      ClientRequestToken: token,
      JobTag,
      DocumentLocation,
    } = input as unknown as {
      ClientRequestToken: string;
      JobTag: string;
      DocumentLocation: { S3Object: { Bucket: string; Name: string } };
    };
    const key = DocumentLocation.S3Object.Name;
    if (!jobs.has(token)) {
      const notice: JobNotice = {
        JobId: token,
        Status: answers.get(key) === 'fails' ? 'FAILED' : 'SUCCEEDED',
        API: 'StartDocumentTextDetection',
        JobTag,
        Timestamp: Date.now(),
        DocumentLocation: { S3ObjectName: key, S3Bucket: DocumentLocation.S3Object.Bucket },
      };
      jobs.set(token, { key, notice, asked: 0 });
      notices.push(notice);
    }
    reply(response, 200, { JobId: token });
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => reply(response, 500, { message: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers,
    /** Notices nobody took yet. */
    takeNotices: () => notices.splice(0),
    jobs: () => jobs.size,
    throttle: (rule: typeof isThrottled) => {
      isThrottled = rule;
      throttled = 0;
      calls.clear();
    },
    throttled: () => throttled,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type ServiceDoor = Awaited<ReturnType<typeof openServiceDoor>>;

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, JSON_TYPE);
  response.end(JSON.stringify(body));
}
