import type { MentionKind } from '../../shared/extraction/mention.ts';
import { addScores, auroc, f1, type KindScore, type Score, type Share } from './score.ts';

const KINDS: readonly MentionKind[] = ['directive', 'date', 'figure'];

/** A Markdown table: one row a case, the sum last. */
export function caseTable(
  rows: readonly { readonly name: string; readonly score: Score }[],
  what: 'case' | 'condition' = 'case',
): string {
  const head = [
    what,
    ...KINDS.flatMap((kind) => [`${kind}s hit/found/wanted`, 'F1']),
    'dates of directives',
    'issuers',
    'wrong but sure',
    'AUROC',
  ];
  const all = { name: '**all**', score: addScores(rows.map(({ score }) => score)) };
  const lines = [...rows, all].map(({ name, score }) => [
    name,
    ...KINDS.flatMap((kind) => [counts(score.kinds[kind]), ratio(f1(score.kinds[kind]), score.kinds[kind])]),
    share(score.directiveDates),
    share(score.issuers),
    wrongButSure(score),
    number(auroc(score.judged)),
  ]);
  return markdown(head, lines);
}

/** One row a kind: precision, recall, F1, sureness and discrimination over all cases. */
export function kindTable(score: Score): string {
  const head = ['kind', 'wanted', 'found', 'precision', 'recall', 'F1', 'sure', 'wrong but sure', 'AUROC'];
  const lines = KINDS.map((kind) => {
    const { found, wanted, hit } = score.kinds[kind];
    const judged = score.judged.filter((one) => one.kind === kind);
    const sure = judged.filter((one) => one.sure);
    return [
      kind,
      String(wanted),
      String(found),
      number(found === 0 ? null : hit / found),
      number(wanted === 0 ? null : hit / wanted),
      ratio(f1(score.kinds[kind]), score.kinds[kind]),
      `${sure.length}/${judged.length}`,
      String(sure.filter((one) => !one.right).length),
      number(auroc(judged)),
    ];
  });
  return markdown(head, lines);
}

/** A Markdown table. */
export function markdown(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const rows = [head, head.map(() => '---'), ...lines];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const counts = ({ hit, found, wanted }: KindScore): string =>
  found + wanted === 0 ? '–' : `${hit}/${found}/${wanted}`;
const ratio = (value: number, { found, wanted }: KindScore): string => (found + wanted === 0 ? '–' : value.toFixed(3));
const share = ({ right, of }: Share): string => (of === 0 ? '–' : `${right}/${of}`);
const number = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

function wrongButSure({ judged }: Score): string {
  const sure = judged.filter((one) => one.sure);
  return sure.length === 0 ? '–' : `${sure.filter((one) => !one.right).length}/${sure.length}`;
}
