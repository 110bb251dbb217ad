import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeDocument } from '../../functions/api/describe-document.ts';
import { bundleFunction } from '../../infra/bundle/bundle-function.ts';
import { ownLibraries } from '../../infra/bundle/sharp-libraries.ts';
import type { DocumentDetail } from '../../shared/contracts/api-documents.ts';
import { pageKey } from '../../shared/contracts/object-keys.ts';
import type { Page } from '../../shared/ocr/page.ts';
import { signIn } from '../support/api-client.ts';
import { type AwsServer, missingForDynamo, missingForMoto, startDynamo, startMoto } from '../support/aws-servers.ts';
import { dynamoClient } from '../support/dynamo-table.ts';
import { OFFICE, SAMPLES, SIGN_INS, startTestHost } from '../support/test-host.ts';
import { type AnswerWord, answerBlocks } from '../support/textract-answers.ts';
import { startAwsTwin, TWIN_STEPS, type TwinOptions } from './aws-twin.ts';
import { readRoutes } from './event-routes.ts';
import { openServiceDoor, type ServiceDoor } from './service-door.ts';

/** A safety net for a machine that does other things too. */
const PATIENCE = 400_000;
const TIMEOUT = { timeout: PATIENCE };

const letter = readFileSync(join(SAMPLES, 'scans', 'cong-van-vi-tri-viec-lam.office.jpg'));
const table = readFileSync(join(SAMPLES, 'scans', 'bieu-phat-trien-dang-vien.clean.png'));
const digital = readFileSync(join(SAMPLES, 'scans', 'bao-cao-phat-trien-dang-vien.digital.pdf'));
const encrypted = readFileSync(join(SAMPLES, 'bad', 'encrypted.pdf'));
const truncated = readFileSync(join(SAMPLES, 'bad', 'truncated.pdf'));

/** Files in the order in which they are sent; the second letter comes when the first is done. */
const FILES = [
  ['cong-van.jpg', letter],
  ['bieu.png', table],
  ['bao-cao.pdf', digital],
  ['khoa.pdf', encrypted],
  ['cut.pdf', truncated],
] as const;
const WITHOUT_TABLE = FILES.filter(([name]) => name !== 'bieu.png');
const COPY = ['ban-sao.jpg', letter] as const;

const missing = missingForDynamo() ?? missingForMoto();

describe.skipIf(missing !== null)(`both deployments${missing ? ` (needs ${missing})` : ''}`, () => {
  let servers: { readonly dynamo: AwsServer; readonly moto: AwsServer };
  /** Outside the project: what is not in a zip is not found. */
  let bundles: string;
  let dynamo: DynamoDBClient;
  let door: ServiceDoor;
  let oneMachine: Awaited<ReturnType<typeof readOnOneMachine>>;
  let base: Pick<TwinOptions, 'dynamo' | 'moto' | 'door' | 'routes' | 'bundleOf'>;
  /** Pages of the letter and the table as the functions read them. */
  let pages: { readonly letter: Page; readonly table: Page };

  beforeAll(async () => {
    const [dynamoServer, moto] = await Promise.all([startDynamo(), startMoto()]);
    servers = { dynamo: dynamoServer, moto };
    dynamo = dynamoClient(dynamoServer.url);
    door = await openServiceDoor({ dynamo: dynamoServer.url, events: moto.url });
    bundles = await mkdtemp(join(tmpdir(), 'trich-luc-twin-'));
    const bundleOf = (step: string): string => join(bundles, step);
    await Promise.all(
      TWIN_STEPS.map((step) => bundleFunction(step, { folder: bundleOf(step), libraries: ownLibraries() })),
    );
    base = { dynamo, moto: moto.url, door, routes: readRoutes(), bundleOf };
    oneMachine = await readOnOneMachine();
  }, PATIENCE);
  afterAll(async () => {
    await door.close();
    dynamo.destroy();
    await Promise.all([servers.dynamo.stop(), servers.moto.stop()]);
    await rm(bundles, { recursive: true, force: true });
  });

  it('find the same, reach the same states and refuse for the same reasons', TIMEOUT, async () => {
    const aws = await readInAws({ ...base, ocr: 'tesseract' });
    expect(aws.documents).toEqual(oneMachine);
    expect(aws.dead).toBe(0);
    pages = { letter: await aws.page('cong-van.jpg'), table: await aws.page('bieu.png') };
    expect(oneMachine.map(({ status }) => status)).toEqual([
      ...['awaiting-review', 'awaiting-review', 'awaiting-review'],
      ...['rejected', 'rejected', 'duplicate'],
    ]);
    expect(oneMachine.slice(0, 3).every(({ findings }) => findings.length > 0)).toBe(true);
  });

  it('also when services throttle and events come twice and out of order', TIMEOUT, async () => {
    const refused = new Set([2, 9, 17, 31, 58, 90]);
    door.throttle((operation, call) => (operation === 'PutEvents' ? call === 2 : refused.has(call)));
    const aws = await readInAws({ ...base, ocr: 'tesseract', unruly: true }, () => {}, WITHOUT_TABLE);
    expect(door.throttled()).toBeGreaterThan(5);
    door.throttle(() => false);
    expect(aws.documents).toEqual(oneMachine.filter(({ fileName }) => fileName !== 'bieu.png'));
    expect(aws.dead).toBe(0);
  });

  it('also when Textract reads the same digits, fails on a job, or is asked too much', TIMEOUT, async () => {
    door.throttle((operation, call) => operation === 'StartDocumentTextDetection' && call === 1);
    const prepare = (keyOf: (fileName: string) => string) => {
      door.answers.set(keyOf('cong-van.jpg'), answerBlocks([agreeing(pages.letter)]));
      door.answers.set(keyOf('bao-cao.pdf'), 'fails');
    };
    const aws = await readInAws({ ...base, ocr: 'tesseract+textract' }, prepare, WITHOUT_TABLE);
    const expected = oneMachine.filter(({ fileName }) => fileName !== 'bieu.png');
    expect(door.throttled()).toBe(1);
    door.throttle(() => false);
    expect(aws.documents.map(withoutNotes)).toEqual(expected.map(withoutNotes));
    expect(aws.documents.map(({ notes }) => notes.includes('second-reading-missing'))).toEqual([
      ...[false, true],
      ...[false, false, false],
    ]);
    expect((await aws.page('cong-van.jpg')).source).toBe('fused');
    expect(aws.dead).toBe(0);
  });

  it(
    'only differ where Textract reads other digits: its reading stands beside the word, and the finding needs a look',
    TIMEOUT,
    async () => {
      const aws = await readInAws(
        { ...base, ocr: 'tesseract+textract' },
        (keyOf) => door.answers.set(keyOf('bieu.png'), answerBlocks([agreeing(pages.table, otherDigit)])),
        [FILES[1]],
      );
      const [document] = aws.documents;
      const words = (await aws.page('bieu.png')).lines.flatMap((line) => line.words);
      expect(words.some(({ alternatives }) => alternatives?.some(({ engine }) => engine === 'textract'))).toBe(true);
      expect(document!.findings.map(({ quote }) => quote)).toEqual(oneMachine[1]!.findings.map(({ quote }) => quote));
      const doubted = ({ findings }: (typeof oneMachine)[number]): number =>
        findings.filter(({ reasons }) => reasons.includes('readings-differ')).length;
      expect(doubted(document!)).toBeGreaterThan(doubted(oneMachine[1]!));
    },
  );
});

/** What the two deployments must agree on: everything but ids and times. */
function comparable({ document, findings, warnings, unclaimed, pages }: DocumentDetail) {
  return {
    fileName: document.fileName,
    status: document.status,
    own: document.own,
    counts: document.counts,
    pageCount: document.pageCount,
    notes: document.notes,
    rejection: document.rejection,
    failure: document.failure && { code: document.failure.code, step: document.failure.step },
    duplicateOf: document.duplicateOf?.fileName ?? null,
    findings: findings.map(({ evidence, ...finding }) => ({ ...finding, evidence, quote: evidence.quote })),
    warnings,
    unclaimed,
    pages: pages.map(({ page, width, height }) => ({ page, width, height })),
  };
}
type Comparable = ReturnType<typeof comparable>;

const withoutNotes = ({ notes: _notes, ...rest }: Comparable) => rest;

async function readOnOneMachine(): Promise<Comparable[]> {
  const host = await startTestHost();
  try {
    const clerk = await signIn(host.url, ...SIGN_INS.clerk);
    const ids: string[] = [];
    for (const [name, bytes] of FILES) ids.push(await clerk.upload(name, bytes, OFFICE));
    const settled = ['awaiting-review', 'rejected', 'duplicate'];
    for (const id of ids) await clerk.waitFor(id, ...settled);
    ids.push(await clerk.upload(...COPY, OFFICE));
    await clerk.waitFor(ids.at(-1)!, ...settled);
    return await Promise.all(ids.map(async (id) => comparable(await clerk.detail(id))));
  } finally {
    await host.remove();
  }
}

async function readInAws(
  options: TwinOptions,
  prepare: (keyOf: (fileName: string) => string) => void = () => {},
  files: readonly (readonly [string, Uint8Array])[] = FILES,
) {
  const twin = await startAwsTwin(options);
  try {
    const idOf = (name: string): string => `id-${name.replace('.', '-')}`;
    prepare((name) => `incoming/${OFFICE}/${idOf(name)}/${name}`);
    for (const [name, bytes] of files) await twin.upload(OFFICE, idOf(name), name, bytes);
    await twin.settle();
    const sent: string[] = files.map(([name]) => name);
    if (files.includes(FILES[0])) {
      await twin.upload(OFFICE, idOf(COPY[0]), ...COPY);
      await twin.settle();
      sent.push(COPY[0]);
    }
    const documents = await Promise.all(
      sent.map(async (name) => comparable(await describeDocument((await twin.documents.find(idOf(name)))!, twin))),
    );
    const pageOf = async (name: string) => (await twin.objects.get(pageKey(idOf(name), 1)))!;
    const read = new Map<string, Page>();
    for (const name of sent.filter((one) => /^(?:cong-van|bieu)/u.test(one))) {
      read.set(name, JSON.parse(new TextDecoder().decode(await pageOf(name))) as Page);
    }
    return { documents, dead: twin.dead.length, page: async (name: string) => read.get(name)! };
  } finally {
    await twin.stop();
  }
}

/** The words of a page as Textract would give them: letters without Vietnamese marks, digits as they are, or changed. */
function agreeing(page: Page, change: (digits: string) => string = (digits) => digits): AnswerWord[][] {
  return page.lines.map((line) =>
    line.words.map(({ text, box }) => ({
      text: change(text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')),
      box,
    })),
  );
}

const otherDigit = (text: string): string => text.replaceAll(/\d/gu, (digit) => String((Number(digit) + 1) % 10));
