import type { OcrChoice } from '../config.ts';
import { type Arrival, play, type StageOutcome, type StageSpec, type Task } from './capacity-engine.ts';

/** When documents come, in seconds from the start, and how many pages each has. */
export interface Workload {
  readonly name: string;
  readonly documents: readonly { readonly at: number; readonly pages: number }[];
}

/** What AWS and the stage allow. Defaults and sources: docs/quotas.md. */
export interface CapacityLimits {
  readonly ocr: OcrChoice;
  /** Functions of the account at once. */
  readonly functions: number;
  /** Messages in work at once, per step (`concurrency` of the stage). */
  readonly concurrency: Readonly<Record<'intake' | 'ocr' | 'extraction' | 'notify' | 'search-index', number>>;
  readonly secondReading: number;
  readonly textractStartsPerSecond: number;
  readonly textractGetsPerSecond: number;
  readonly textractJobs: number;
  readonly textractPagesPerSecond: number;
  readonly tableWritesPerSecond: number;
}

/** How long work takes; measured ones are to be replaced by the account's own (docs/cost.md says how). */
export interface Timings {
  readonly intakeSeconds: number;
  readonly ocrSecondsPerPage: number;
  readonly pagesPerChunk: number;
  readonly extractionSecondsPerPage: number;
  readonly notifySeconds: number;
  readonly indexSeconds: number;
  readonly secondReadingSecondsPerPage: number;
  /** Seconds a Textract job takes besides its pages, and for each page. */
  readonly jobSeconds: number;
  readonly jobSecondsPerPage: number;
}

export interface CapacityOutcome {
  readonly pages: number;
  readonly documents: number;
  /** Pages that came out at the end; the same as came in, unless the model is wrong. */
  readonly pagesFinished: number;
  /** Seconds from the last arrival until nothing is left. */
  readonly drain: number;
  readonly stages: ReadonlyMap<string, StageOutcome>;
  /** Write units of the table. */
  readonly writes: number;
}

/** Write units: document and list entries in transactions (twice the units), set of pages, hash, outbox. */
const WRITES = { intake: 12, page: 3, extraction: 14, notify: 1 } as const;
/** Pages Textract hands over in one answer, roughly: a thousand blocks. */
const PAGES_A_GET = 4;

/** Plays a workload through the pipeline as it is wired: chunks in parallel, the second reading beside the first. */
export function simulate(workload: Workload, limits: CapacityLimits, timings: Timings): CapacityOutcome {
  let writes = 0;
  const counted = (units: number): number => {
    writes += units;
    return units;
  };
  const specs = stagesOf(limits, timings, counted);
  const arrivals = workload.documents.map(
    ({ at, pages }, document): Arrival => ({ at, task: { stage: 'intake', document, pages } }),
  );
  const stages = play(arrivals, specs, { functions: limits.functions, writesPerSecond: limits.tableWritesPerSecond });
  const last = Math.max(0, ...[...stages.values()].map(({ ended }) => ended));
  const lastArrival = workload.documents.reduce((latest, { at }) => Math.max(latest, at), 0);
  return {
    pages: workload.documents.reduce((sum, { pages }) => sum + pages, 0),
    documents: workload.documents.length,
    pagesFinished: stages.get('extraction')!.pages,
    drain: Math.max(0, last - lastArrival),
    stages,
    writes,
  };
}

function stagesOf(limits: CapacityLimits, timings: Timings, counted: (units: number) => number): readonly StageSpec[] {
  const { concurrency, ocr } = limits;
  const readsTwice = ocr === 'tesseract+textract';
  const join = createJoin(readsTwice, timings.pagesPerChunk);
  const step = (
    name: keyof typeof concurrency,
    own: Omit<StageSpec, 'name' | 'servers' | 'isFunction'>,
  ): StageSpec => ({
    name,
    servers: concurrency[name],
    isFunction: true,
    ...own,
  });
  const to = (stage: string, { document, pages }: Task): Task => ({ stage, document, pages });
  // Later steps first: they hold what is nearly done.
  return [
    step('notify', { seconds: () => timings.notifySeconds, writes: () => counted(WRITES.notify), next: () => [] }),
    step('search-index', { seconds: () => timings.indexSeconds, writes: () => 0, next: () => [] }),
    step('extraction', {
      seconds: ({ pages }) => pages * timings.extractionSecondsPerPage,
      writes: () => counted(WRITES.extraction),
      next: (task) => [to('notify', task), to('search-index', task)],
    }),
    ...(readsTwice ? secondReading(limits, timings, join) : []),
    step('ocr', {
      ...(ocr === 'textract' ? { startsPerSecond: limits.textractPagesPerSecond / timings.pagesPerChunk } : {}),
      seconds: ({ pages }) => pages * (ocr === 'textract' ? 1 : timings.ocrSecondsPerPage),
      writes: ({ pages }) => counted(pages * WRITES.page),
      next: ({ document }) => join.chunkRead(document),
    }),
    step('intake', {
      seconds: () => timings.intakeSeconds,
      writes: () => counted(WRITES.intake),
      next: (task) => [...(readsTwice ? [to('textract-start', task)] : []), ...join.received(task)],
    }),
  ];
}

function secondReading(limits: CapacityLimits, timings: Timings, join: Join): readonly StageSpec[] {
  const to = (stage: string, { document, pages }: Task): Task => ({ stage, document, pages });
  return [
    {
      name: 'textract-collect',
      servers: limits.secondReading,
      startsPerSecond: limits.textractGetsPerSecond / PAGES_A_GET,
      isFunction: true,
      seconds: ({ pages }) => pages * timings.secondReadingSecondsPerPage,
      writes: () => 0,
      next: ({ document }) => join.readTwice(document),
    },
    {
      name: 'textract-job',
      servers: limits.textractJobs,
      isFunction: false,
      seconds: ({ pages }) => timings.jobSeconds + pages * timings.jobSecondsPerPage,
      writes: () => 0,
      next: (task) => [to('textract-collect', task)],
    },
    {
      name: 'textract-start',
      servers: limits.secondReading,
      startsPerSecond: limits.textractStartsPerSecond,
      isFunction: true,
      seconds: () => 1,
      writes: () => 0,
      next: (task) => [to('textract-job', task)],
    },
  ];
}

interface Join {
  /** The chunks of a document. */
  received(task: Task): readonly Task[];
  chunkRead(document: number): readonly Task[];
  readTwice(document: number): readonly Task[];
}

/** Extraction begins when every chunk, and the second reading where there is one, is in. */
function createJoin(readsTwice: boolean, pagesPerChunk: number): Join {
  const open = new Map<number, { pages: number; missing: number }>();
  const one = (document: number): readonly Task[] => {
    const state = open.get(document)!;
    state.missing -= 1;
    if (state.missing > 0) return [];
    open.delete(document);
    return [{ stage: 'extraction', document, pages: state.pages }];
  };
  return {
    received: ({ document, pages }) => {
      const chunks = Math.ceil(pages / pagesPerChunk);
      open.set(document, { pages, missing: chunks + (readsTwice ? 1 : 0) });
      return Array.from({ length: chunks }, (_, chunk) => ({
        stage: 'ocr',
        document,
        pages: Math.min(pagesPerChunk, pages - chunk * pagesPerChunk),
      }));
    },
    chunkRead: one,
    readTwice: one,
  };
}
