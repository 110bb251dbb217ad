import type { z } from 'zod';
import type { FailureFilterSchema, FailureResource } from '../../../shared/contracts/api-admin.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { failureSentence, type Localized } from '../../../shared/domain/sentences.ts';
import type { DeadLetterEntry } from '../../../shared/ports/dead-letters.ts';
import { everyItem } from '../../../shared/ports/every-item.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { retryDocument } from '../retry-document.ts';

type FailureFilter = z.infer<typeof FailureFilterSchema>;
type FailureDependencies = Pick<ApiDependencies, 'documents' | 'deadLetters' | 'events' | 'clock'>;

const PAGE = 100;

/** One page of failed documents, newest first; on the first page the dead letters that belong to none. */
export async function listFailures(
  filter: FailureFilter,
  cursor: string | null,
  deps: FailureDependencies,
): Promise<{ readonly items: FailureResource[]; readonly nextCursor: string | null }> {
  const letters = (await deps.deadLetters?.list()) ?? [];
  const page = await failedDocuments(filter, cursor, deps);
  const items = page.items.map((document) => failureOf(document, letters));
  const strays = cursor === null ? await strayLetters(filter, letters, deps) : [];
  return { items: [...strays, ...items], nextCursor: page.nextCursor };
}

/** Sends failed documents on from where they stopped, and letters through their step. Returns how many of each. */
export async function retryFailures(
  chosen: { readonly documents: readonly string[]; readonly letters: readonly string[] },
  deps: FailureDependencies,
): Promise<{ documents: number; letters: number }> {
  const all = (await deps.deadLetters?.list()) ?? [];
  let documents = 0;
  for (const id of new Set(chosen.documents)) {
    const document = await deps.documents.find(id);
    if (document?.status !== 'failed') continue;
    await retryDocument(document, deps);
    documents += 1;
    // The retry does the letters' work: sent again they would do it twice.
    const done = all.filter(({ documentId, step }) => documentId === id && step === document.failure?.step);
    await deps.deadLetters?.discard(done.map((letter) => letter.id));
  }
  const letters = chosen.letters.length > 0 ? ((await deps.deadLetters?.redrive(chosen.letters)) ?? 0) : 0;
  return { documents, letters };
}

/** The same for everything the filter shows, whatever the page. */
export async function retryAllFailures(
  filter: FailureFilter,
  deps: FailureDependencies,
): Promise<{ documents: number; letters: number }> {
  const chosen = { documents: [] as string[], letters: [] as string[] };
  for await (const { code, documentId, letters } of everyItem((cursor) => listFailures(filter, cursor, deps))) {
    if (code !== 'dead-letter' && documentId !== null) chosen.documents.push(documentId);
    else chosen.letters.push(...letters);
  }
  return retryFailures(chosen, deps);
}

async function failedDocuments(filter: FailureFilter, cursor: string | null, { documents }: FailureDependencies) {
  const { office, step, text } = filter;
  const page = await documents.list({
    office: office ?? null,
    statuses: ['failed'],
    order: 'newest',
    limit: PAGE,
    cursor,
    ...(text ? { text } : {}),
  });
  const items = page.items.filter(({ failure }) => step === undefined || failure?.step === step);
  return { items, nextCursor: page.nextCursor };
}

function failureOf(document: Document, letters: readonly DeadLetterEntry[]): FailureResource {
  const { id, fileName, office, failure, statusAt } = document;
  const code = failure?.code ?? 'too-many-attempts';
  return {
    ...{ documentId: id, fileName, office, step: failure?.step ?? 'intake', code, at: failure?.at ?? statusAt },
    message: failureSentence(code, fileName),
    letters: letters.filter(({ documentId }) => documentId === id).map((letter) => letter.id),
  };
}

/** Letters whose document has not failed (mail, search) or is not known at all. */
async function strayLetters(
  { office, step, text }: FailureFilter,
  letters: readonly DeadLetterEntry[],
  { documents }: FailureDependencies,
): Promise<FailureResource[]> {
  const strays: FailureResource[] = [];
  for (const letter of letters.toReversed()) {
    const document = letter.documentId === null ? undefined : await documents.find(letter.documentId);
    if (document?.status === 'failed' || (step !== undefined && letter.step !== step)) continue;
    if (office !== undefined && document?.office !== office) continue;
    const fileName = document?.fileName ?? null;
    if (text && !(fileName ?? '').toLocaleLowerCase('vi').includes(text.toLocaleLowerCase('vi'))) continue;
    strays.push({
      ...{ documentId: document?.id ?? null, fileName, office: document?.office ?? null },
      ...{ step: letter.step, code: 'dead-letter', at: letter.at, letters: [letter.id] },
      message: letterSentence(letter, fileName),
    });
  }
  return strays;
}

function letterSentence({ step, event }: DeadLetterEntry, fileName: string | null): Localized {
  const paper = fileName === null ? '' : ` (${fileName})`;
  return {
    vi: `Bước ${step} đã thử nhiều lần nhưng chưa xử lý được việc “${event}”${paper}. Hãy xem nhật ký máy chủ, khắc phục rồi bấm Thử lại.`,
    en: `The step ${step} could not handle “${event}”${paper} after several attempts. Look at the server log, mend the cause, then press Retry.`,
  };
}
