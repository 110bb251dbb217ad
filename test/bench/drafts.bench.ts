/**
 * `npm run bench -- drafts`: a draft of 50 reports with 3,000 findings, a round of 150 units with 40 indicators, and how
 * soon drafts know of a correction in a running host.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { z } from 'zod';
import { createDocxDraftWriter } from '../../shared/adapters/embedded/docx-draft-writer.ts';
import { createFileObjectStore } from '../../shared/adapters/embedded/file-object-store.ts';
import { openDatabase } from '../../shared/adapters/embedded/sqlite-database.ts';
import type { DraftListResponse } from '../../shared/contracts/api-drafts.ts';
import type { NoticeListResource } from '../../shared/contracts/api-notices.ts';
import { factBook, type ReportFacts } from '../../shared/domain/draft/confirmed-facts.ts';
import { allFields } from '../../shared/domain/draft/draft.ts';
import { proposeDraft } from '../../shared/domain/draft/propose-draft.ts';
import { renderDraft } from '../../shared/domain/draft/render-draft.ts';
import { indicatorMatrix } from '../../shared/domain/round/indicator-matrix.ts';
import { unitProgress } from '../../shared/domain/round/unit-progress.ts';
import { type ApiClient, signIn } from '../support/api-client.ts';
import { openDraftDesk } from '../support/draft-desk.ts';
import { confirmWhole } from '../support/draft-reports.ts';
import { decided, documentOf, factsOf, figure, PARTY_TEMPLATE, type ReviewedReport } from '../support/drafts.ts';
import { directiveFinding } from '../support/findings.ts';
import { roundOf } from '../support/rounds.ts';
import { SIGN_INS, startTestHost } from '../support/test-host.ts';

type Drafts = z.infer<typeof DraftListResponse>;

const DRAFT = { reports: 50, findings: 60, seconds: 3, megabytes: 500 };
const CORRECTION = { drafts: 10, reports: 50, findings: 60, seconds: 5 };
const ROUND = { units: 150, indicators: 40, milliseconds: 300 };

/** Prints each figure beside its limit; ends with an error when one is missed. */
export async function run(): Promise<void> {
  const misses = [...(await benchDraft()), ...benchRound(), ...(await benchCorrection())];
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

/** From the click that takes a report back, and from the one that confirms its correction, to the mark and the bell. */
async function benchCorrection(): Promise<string[]> {
  const data = mkdtempSync(join(tmpdir(), 'trich-luc-bench-'));
  const findings = await plantDrafts(data);
  const host = await startTestHost({ data });
  try {
    const reviewer = await signIn(host.url, ...SIGN_INS.reviewer);
    const entries = async () => (await reviewer.json<Drafts>('GET', '/drafts')).items;
    const until = async (holds: () => Promise<boolean>, start: number) => {
      while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
      return (performance.now() - start) / 1_000;
    };
    const reopening = performance.now();
    const { document } = await reviewer.detail('r0');
    await reviewer.json('POST', '/documents/r0/reopen', { version: document.version, reason: 'đọc lại' });
    const marked = await until(async () => (await entries()).every(({ outdated }) => outdated > 0), reopening);
    const told = await until(async () => {
      const { items } = await reviewer.json<NoticeListResource>('GET', '/notices');
      return items.filter(({ kind }) => kind === 'draft-outdated').length === CORRECTION.drafts;
    }, reopening);
    await correctFirst(reviewer, 'r0');
    const confirming = performance.now();
    await confirmWhole(reviewer, 'r0');
    // The count and the period it speaks of.
    const settled = await until(async () => (await entries()).every(({ outdated }) => outdated === 2), confirming);
    const { drafts, reports, seconds } = CORRECTION;
    console.log(`correction: ${drafts} drafts, each on ${reports} reports with ${findings} findings`);
    console.log(`  reopened to marked in ${marked.toFixed(2)} s, to the author’s bell in ${told.toFixed(2)} s`);
    console.log(`  confirmed to the corrected value marked in ${settled.toFixed(2)} s (limit ${seconds} s each)`);
    const times = { marked, told, settled };
    return Object.entries(times).flatMap(([name, took]) => (took < seconds ? [] : [`${name} in ${took.toFixed(2)} s`]));
  } finally {
    await host.remove();
  }
}

async function plantDrafts(data: string): Promise<number> {
  const db = openDatabase(join(data, 'trich-luc.sqlite'));
  const desk = openDraftDesk(db, createFileObjectStore(join(data, 'objects')));
  const reports = Array.from({ length: CORRECTION.reports }, (_, at) => reportOf(at, CORRECTION.findings));
  for (const report of reports) await desk.addReport(report.id, 0, report);
  const ids = reports.map(({ id }) => id);
  for (let at = 0; at < CORRECTION.drafts; at++) await desk.addDraft(`d${at}`, ids);
  db.close();
  return reports.reduce((sum, report) => sum + report.findings.length, 0);
}

async function correctFirst(reviewer: ApiClient, id: string): Promise<void> {
  const { document, findings } = await reviewer.detail(id);
  const target = findings.find(({ kind }) => kind === 'figure')!;
  const corrected = { kind: 'figure', value: { ...target.value, value: 4_321 } };
  const acts = [{ type: 'correct', findingId: target.id, corrected }];
  await reviewer.json('POST', `/documents/${id}/decisions`, { version: document.version, acts });
}

/** A confirmed report: one directive, the rest counts of indicators all reports share. */
export function reportOf(at: number, findings: number): ReviewedReport {
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
