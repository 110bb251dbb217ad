import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import { type FindingKind, KINDS, needsLook } from './findings.ts';

/** One line of the list. Headings are for the eye only; the others can be focused. */
export type ListRow =
  | { readonly type: 'heading'; readonly kind: FindingKind; readonly count: number }
  | { readonly type: 'finding'; readonly finding: FindingResource }
  | { readonly type: 'fold'; readonly kind: FindingKind; readonly count: number; readonly isOpen: boolean }
  | { readonly type: 'none'; readonly kind: FindingKind };

/** What was asked about stands first; what the machine is sure of is folded below it, with its count. */
export function arrangeRows(sorted: readonly FindingResource[], unfolded: ReadonlySet<FindingKind>): ListRow[] {
  return KINDS.flatMap((kind) => {
    const ofKind = sorted.filter((finding) => finding.kind === kind);
    const asked = ofKind.filter(isShownAlways);
    const sure = ofKind.filter((finding) => !isShownAlways(finding));
    const isOpen = unfolded.has(kind);
    const rows: ListRow[] = [{ type: 'heading', kind, count: ofKind.length }, ...asked.map(toRow)];
    if (ofKind.length === 0) rows.push({ type: 'none', kind });
    if (sure.length > 0) rows.push({ type: 'fold', kind, count: sure.length, isOpen });
    return isOpen ? [...rows, ...sure.map(toRow)] : rows;
  });
}

/** Rows the arrow keys stop at, as keys of `rowKey`. */
export function focusableKeys(rows: readonly ListRow[]): string[] {
  return rows.filter(({ type }) => type === 'finding' || type === 'fold').map(rowKey);
}

/** Stable over changes of the list; for a finding its id. */
export function rowKey(row: ListRow): string {
  return row.type === 'finding' ? row.finding.id : `${row.type}:${row.kind}`;
}

/** The kind of a fold row's key; undefined for a finding's id. */
export function foldOfKey(key: string | null): FindingKind | undefined {
  return KINDS.find((kind) => key === `fold:${kind}`);
}

/** A person's own additions and corrections are never folded away with what the machine was sure of. */
function isShownAlways(finding: FindingResource): boolean {
  return (
    needsLook(finding) || finding.origin === 'reviewer' || finding.state === 'corrected' || finding.state === 'rejected'
  );
}

function toRow(finding: FindingResource): ListRow {
  return { type: 'finding', finding };
}
