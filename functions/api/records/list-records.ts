import type { RecordLine, RecordList } from '../../../shared/contracts/api-records.ts';
import type { Document } from '../../../shared/domain/document.ts';
import type { AccessLevel } from '../../../shared/domain/records/access.ts';
import { assemble } from '../../../shared/domain/records/assemble-record.ts';
import {
  type DocumentRecord,
  type FileRecord,
  newRecord,
  type RecordState,
} from '../../../shared/domain/records/record.ts';
import { dayInVietnam } from '../../../shared/domain/vietnam-clock.ts';
import { foldVietnamese } from '../../../shared/text/fold.ts';
import type { RecordDependencies } from './change-record.ts';
import { describeLine } from './describe-record.ts';

export interface RecordListQuery {
  readonly state: RecordState | null;
  readonly access: AccessLevel | null;
  readonly fileId: string | null;
  /** Only records past their last day that nothing holds and nobody has decided on. */
  readonly isDue: boolean;
  /** Only records that are not complete. */
  readonly isIncomplete: boolean;
  /** Part of the file name or of the own number, folded. */
  readonly text: string | null;
  readonly limit: number;
  readonly cursor: string | null;
}

/** Documents looked through for one page of those that are not complete. */
const MOST_LOOKED_AT = 2_000;

/**
 * One page of the archive. By state, access, file or due day: records as they stand in those lists, due first. Otherwise
 * every confirmed document, received last first, described or not; the page may then hold more than `limit`, or fewer.
 */
export async function listRecords(query: RecordListQuery, deps: RecordDependencies): Promise<RecordList> {
  const { state, access, fileId, isDue } = query;
  const narrows = state !== null || access !== null || fileId !== null || isDue;
  return narrows ? listNarrowed(query, deps) : listAll(query, deps);
}

async function listNarrowed(query: RecordListQuery, deps: RecordDependencies): Promise<RecordList> {
  const { state, access, fileId, isDue, limit, cursor } = query;
  const today = dayInVietnam(deps.clock.now().toISOString());
  // What is due and held or disposed of needs nobody: the question is for what may be proposed.
  const asked = { access, fileId, state: state ?? (isDue ? ('active' as const) : null) };
  const page = await deps.records.list({ ...asked, dueBefore: isDue ? today : null, limit, cursor });
  const describe = await lineMaker(deps);
  const found = await Promise.all(
    page.items.map(async ({ record }) => ({ record, document: await deps.documents.find(record.documentId) })),
  );
  const lines: RecordLine[] = [];
  for (const { record, document } of found) if (document) lines.push(await describe(document, record));
  return { items: lines.filter((line) => answers(line, query)), nextCursor: page.nextCursor };
}

async function listAll(query: RecordListQuery, deps: RecordDependencies): Promise<RecordList> {
  const describe = await lineMaker(deps);
  const items: RecordLine[] = [];
  let { cursor } = query;
  let looked = 0;
  do {
    const page = await deps.documents.list({
      ...{ office: null, statuses: ['confirmed'], order: 'newest', limit: query.limit, cursor },
      ...(query.text === null ? {} : { text: query.text }),
    });
    const records = await deps.records.findMany(page.items.map(({ id }) => id));
    for (const document of page.items) {
      const line = await describe(document, records.get(document.id) ?? newRecord(document.id));
      // The store has looked for the words already, in the file's name too.
      if (answers(line, { ...query, text: null })) items.push(line);
    }
    looked += page.items.length;
    cursor = page.nextCursor;
  } while (cursor !== null && items.length < query.limit && looked < MOST_LOOKED_AT);
  return { items, nextCursor: cursor };
}

function answers({ missing, standing, number, title }: RecordLine, { isIncomplete, text }: RecordListQuery): boolean {
  if (isIncomplete && (missing.length === 0 || standing.state === 'disposed')) return false;
  return text === null || foldVietnamese(`${number ?? ''} ${title}`).includes(foldVietnamese(text.normalize('NFC')));
}

/** Describes documents one after another; offices and files are loaded once. */
async function lineMaker(deps: RecordDependencies) {
  const names = new Map((await deps.accounts.listOffices()).map(({ id, name }) => [id, name]));
  const files = new Map<string, FileRecord | undefined>();
  const today = dayInVietnam(deps.clock.now().toISOString());
  return async (document: Document, record: DocumentRecord): Promise<RecordLine> => {
    const { fileId } = record;
    if (fileId !== null && !files.has(fileId)) files.set(fileId, await deps.records.findFile(fileId));
    const file = fileId === null ? undefined : files.get(fileId);
    const officeName = names.get(document.office) ?? document.office;
    return describeLine(assemble({ document, record, file, reviewed: [], officeName }), today);
  };
}
