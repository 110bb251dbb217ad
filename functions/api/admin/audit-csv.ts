import type { AuditLog, AuditQuery } from '../../../shared/ports/audit-log.ts';
import { everyItem } from '../../../shared/ports/every-item.ts';
import type { Row } from '../exports/table.ts';
import { writeCsv } from '../exports/write-csv.ts';

const PAGE = 500;
const MOST_ROWS = 50_000;
const COLUMNS = ['at', 'actor', 'action', 'target', 'outcome', 'detail'] as const;

/** The entries a query finds, newest first, as a CSV file; at most 50,000. */
export function writeAuditCsv(query: AuditQuery, audit: AuditLog): AsyncGenerator<Uint8Array> {
  return writeCsv({ head: COLUMNS, rows: rowsOf(query, audit) });
}

async function* rowsOf(query: AuditQuery, audit: AuditLog): AsyncGenerator<Row> {
  let left = MOST_ROWS;
  for await (const entry of everyItem((cursor) => audit.list({ ...query, limit: PAGE, cursor }))) {
    const { at, actor, action, target, outcome, detail } = entry;
    yield [at, actor, action, target, outcome, JSON.stringify(detail)];
    left -= 1;
    if (left === 0) return;
  }
}
