/** `npm run bench -- drafts`: a draft of 50 reports with 3,000 findings, and a round of 150 units with 40 indicators. */
import { performance } from 'node:perf_hooks';
import { createDocxDraftWriter } from '../../shared/adapters/embedded/docx-draft-writer.ts';
import { factBook, type ReportFacts } from '../../shared/domain/draft/confirmed-facts.ts';
import { allFields } from '../../shared/domain/draft/draft.ts';
import { proposeDraft } from '../../shared/domain/draft/propose-draft.ts';
import { renderDraft } from '../../shared/domain/draft/render-draft.ts';
import { indicatorMatrix } from '../../shared/domain/round/indicator-matrix.ts';
import { unitProgress } from '../../shared/domain/round/unit-progress.ts';
import { decided, documentOf, factsOf, figure, PARTY_TEMPLATE, type ReviewedReport } from '../support/drafts.ts';
import { directiveFinding } from '../support/findings.ts';
import { roundOf } from '../support/rounds.ts';

const DRAFT = { reports: 50, findings: 60, seconds: 3, megabytes: 500 };
const ROUND = { units: 150, indicators: 40, milliseconds: 300 };

/** Prints each figure beside its limit; ends with an error when one is missed. */
export async function run(): Promise<void> {
  const misses = [...(await benchDraft()), ...benchRound()];
  for (const miss of misses) console.error(`MISSED: ${miss}`);
  if (misses.length > 0) process.exitCode = 1;
}

async function benchDraft(): Promise<string[]> {
  const reviewed = Array.from({ length: DRAFT.reports }, (_, at) => reportOf(at, DRAFT.findings));
  const start = performance.now();
  const facts = reviewed.map(factsOf);
  const template = PARTY_TEMPLATE;
  const people = { by: 'duyet', at: '2026-01-06T02:00:00.000Z' };
  const parts = { roundId: null, founding: null, directives: null, period: null };
  const draft = proposeDraft({ id: 'dr1', template, title: 'Kết luận', reports: facts, ...parts, ...people });
  const rendered = renderDraft(draft, factBook(facts));
  const made = (performance.now() - start) / 1_000;
  const options = { today: '2026-06-01', withEvidence: true, personName: (id: string) => id };
  const bytes = await createDocxDraftWriter().write(rendered, options);
  const written = (performance.now() - start) / 1_000;
  const megabytes = process.memoryUsage().rss / 1_048_576;
  const findings = facts.reduce((sum, report) => sum + report.facts.length, 0);
  console.log(`draft: ${findings} findings of ${facts.length} reports, ${allFields(draft).length} bound values`);
  console.log(`  made and rendered in ${made.toFixed(2)} s (limit ${DRAFT.seconds} s)`);
  console.log(`  with its Word file (${(bytes.length / 1_024).toFixed(0)} kB) in ${written.toFixed(2)} s`);
  console.log(`  process ${megabytes.toFixed(0)} MB (limit ${DRAFT.megabytes} MB)`);
  return [
    ...(made < DRAFT.seconds ? [] : [`draft in ${made.toFixed(2)} s`]),
    ...(megabytes < DRAFT.megabytes ? [] : [`draft with ${megabytes.toFixed(0)} MB`]),
  ];
}

function benchRound(): string[] {
  const reviewed = Array.from({ length: ROUND.units }, (_, at) => reportOf(at, ROUND.indicators + 1));
  const documents = reviewed.map(documentOf);
  const round = roundOf({ units: reviewed.map(({ office }) => ({ office, way: 'visit', due: null })) });
  const start = performance.now();
  const facts: ReportFacts[] = reviewed.map(factsOf);
  const progress = unitProgress(round, documents, '2026-01-20');
  const matrix = indicatorMatrix(round, facts);
  const milliseconds = performance.now() - start;
  const cells = matrix.reduce((sum, row) => sum + row.cells.size, 0);
  console.log(`round: ${progress.length} units × ${matrix.length} indicators, ${cells} cells`);
  console.log(`  put together in ${milliseconds.toFixed(0)} ms (limit ${ROUND.milliseconds} ms)`);
  return milliseconds < ROUND.milliseconds ? [] : [`round in ${milliseconds.toFixed(0)} ms`];
}

/** A confirmed report: one directive, the rest counts of indicators all reports share. */
function reportOf(at: number, findings: number): ReviewedReport {
  const id = `r${at}`;
  const proposed = [
    directiveFinding({ id: `${id}-d` }),
    ...Array.from({ length: findings - 1 }, (_, index) =>
      figure(`${id}-${index}`, { value: at * 7 + index, unit: 'chi bộ', subject: `chỉ tiêu ${index}`, period: '2023' }),
    ),
  ];
  const open: ReviewedReport = { id, office: `office-${id}`, status: 'confirmed', findings: proposed, history: [] };
  return proposed.reduce((report, finding) => decided(report, finding.id, { type: 'confirm' }), open);
}
