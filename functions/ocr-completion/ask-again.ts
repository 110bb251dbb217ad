import type { Document } from '../../shared/domain/document.ts';
import { everyItem } from '../../shared/ports/every-item.ts';
import { askForReading, goOnWithout, type SecondReadingDependencies } from './take-second-reading.ts';

const MINUTE = 60_000;
/** A job takes minutes: later than this its notice may be lost. */
const OVERDUE = 30 * MINUTE;
/** Textract keeps results for days, but a document does not wait for them that long. */
const TOO_LONG = 24 * 60 * MINUTE;
/** Documents looked at, and jobs asked about, each time: Textract's calls a second belong to new documents. */
const LOOKED_AT = 500;
const ASKED = 50;

/**
 * Asks about second readings that documents have waited for too long, oldest first: the notice of a job's end comes once
 * and can be lost. A document whose reading never comes goes on without it and says so. Repeatable.
 */
export async function askAgain(deps: SecondReadingDependencies): Promise<void> {
  let left = ASKED;
  for await (const document of recognizing(deps)) {
    const waited = deps.clock.now().getTime() - Date.parse(document.statusAt);
    if (left === 0) return;
    if (waited < OVERDUE || !(await isReadOnce(document, deps))) continue;
    left -= 1;
    if (waited > TOO_LONG) await goOnWithout(document.id, 'no-answer', deps);
    else await askForReading(document, deps);
  }
}

/** The first engine is done: only the second reading is missing. */
async function isReadOnce({ id, pageCount }: Document, { documents }: SecondReadingDependencies): Promise<boolean> {
  return pageCount !== null && (await documents.addRecognizedPages(id, [])) >= pageCount;
}

async function* recognizing({ documents }: SecondReadingDependencies): AsyncGenerator<Document> {
  const query = { office: null, statuses: ['recognizing'], order: 'oldest', limit: 100 } as const;
  let left = LOOKED_AT;
  for await (const document of everyItem((cursor) => documents.list({ ...query, cursor }))) {
    yield document;
    left -= 1;
    if (left === 0) return;
  }
}
