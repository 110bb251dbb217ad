import {
  DOCUMENT_PREFIX,
  INCOMING_PREFIX,
  QUARANTINE_PREFIX,
  UPLOAD_NOTE_PREFIX,
} from '../../shared/contracts/object-keys.ts';
import type { StepName } from '../../shared/contracts/pipeline.ts';

/** What a step may do with the store and the table; a step that emits may also publish. */
export interface StepAccess {
  /** Prefixes of the scans bucket. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly deletes: readonly string[];
  readonly table: readonly TableAction[];
}

export type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

const READ = ['GetItem', 'Query'] as const;
const WRITE = [...READ, 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'] as const;

/** Least privilege, one line a step. Intake and OCR may refuse a document: they move its original to quarantine. */
export const STEP_ACCESS: Readonly<Record<StepName, StepAccess>> = {
  intake: {
    reads: [INCOMING_PREFIX, UPLOAD_NOTE_PREFIX, QUARANTINE_PREFIX],
    writes: [QUARANTINE_PREFIX],
    deletes: [INCOMING_PREFIX],
    table: WRITE,
  },
  ocr: {
    reads: [INCOMING_PREFIX, DOCUMENT_PREFIX],
    writes: [DOCUMENT_PREFIX, QUARANTINE_PREFIX],
    deletes: [INCOMING_PREFIX],
    table: WRITE,
  },
  extraction: { reads: [DOCUMENT_PREFIX], writes: [], deletes: [], table: WRITE },
  notify: { reads: [], writes: [], deletes: [], table: [...READ, 'PutItem'] },
  'search-index': { reads: [DOCUMENT_PREFIX], writes: [], deletes: [], table: READ },
};
