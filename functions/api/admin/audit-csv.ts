import type { AuditEntry, AuditLog, AuditQuery } from '../../../shared/ports/audit-log.ts';

const PAGE = 500;
const MOST_ROWS = 50_000;
const COLUMNS = ['at', 'actor', 'action', 'target', 'outcome', 'detail'] as const;

/** The log as comma-separated values with a byte-order mark, so that office programs read the letters right. */
export async function writeAuditCsv(query: AuditQuery, audit: AuditLog): Promise<string> {
  const lines = [COLUMNS.join(',')];
  let cursor: string | null = null;
  do {
    const page = await audit.list({ ...query, limit: PAGE, cursor });
    lines.push(...page.items.map(lineOf));
    cursor = page.nextCursor;
  } while (cursor !== null && lines.length < MOST_ROWS);
  return `\u{FEFF}${lines.join('\r\n')}\r\n`;
}

function lineOf({ at, actor, action, target, outcome, detail }: AuditEntry): string {
  return [at, actor, action, target ?? '', outcome, JSON.stringify(detail)].map(cell).join(',');
}

/** A cell that begins like a formula would be run by a spreadsheet: an apostrophe makes it text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
