import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecisionAction } from '../../../../shared/domain/decision.ts';
import { runsText } from '../../../../shared/domain/draft/compare-drafts.ts';
import { factBook, requireConfirmed } from '../../../../shared/domain/draft/confirmed-facts.ts';
import { allFields, type Draft } from '../../../../shared/domain/draft/draft.ts';
import { DraftError } from '../../../../shared/domain/draft/draft-error.ts';
import { outdatedFields, refreshFields } from '../../../../shared/domain/draft/field-standing.ts';
import { proposeDraft } from '../../../../shared/domain/draft/propose-draft.ts';
import { type RenderedDraft, renderDraft } from '../../../../shared/domain/draft/render-draft.ts';
import type { DirectiveValue, FigureValue } from '../../../../shared/extraction/mention.ts';
import { confirmedReport, decided, factsOf, PARTY_TEMPLATE, type ReviewedReport } from '../../../support/drafts.ts';
import { directiveFinding } from '../../../support/findings.ts';

const REPORTS = [confirmedReport('r1', 15), confirmedReport('r2', 1200), confirmedReport('r3', 7)];
const bookOf = (reports: readonly ReviewedReport[]) => factBook(reports.map(factsOf));

function draftOf(reports: readonly ReviewedReport[]): Draft {
  return proposeDraft({
    id: 'dr1',
    template: PARTY_TEMPLATE,
    title: 'Kết luận',
    reports: reports.map(factsOf),
    roundId: null,
    founding: null,
    directives: null,
    period: null,
    by: 'duyet',
    at: '2026-01-06T02:00:00.000Z',
  });
}

const textOf = ({ sections }: RenderedDraft) =>
  sections.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runsText(runs))).join('\n');

describe('a proposed draft', () => {
  const draft = draftOf(REPORTS);
  const rendered = renderDraft(draft, bookOf(REPORTS));

  it('cites the directive in full first and in short later', () => {
    const text = textOf(rendered);
    const full = 'Chỉ thị số 49-CT/TU, ngày 28/8/2023 của Ban Thường vụ Tỉnh ủy';
    expect(text).toContain(full);
    expect(text.indexOf(full)).toBeLessThan(text.indexOf('Chỉ thị 49-CT/TU'));
    expect(text.split(full)).toHaveLength(2);
  });

  it('groups figures by indicator with office and period', () => {
    expect(textOf(rendered)).toContain(
      '- Đảng viên mới kết nạp: Đơn vị r1 15 đảng viên (năm 2023); Đơn vị r2 1.200 đảng viên (năm 2023)',
    );
  });

  it('keeps places without a confirmed value as visible blanks', () => {
    expect(rendered.blanks.map(({ label }) => label)).toContain('mốc thời gian giám sát');
    expect(textOf(rendered)).toContain('[…… mốc thời gian giám sát]');
  });

  it('prints no number that nobody confirmed', () => {
    const printed = [rendered.subject, ...rendered.sections.flatMap(({ paragraphs }) => paragraphs.map((p) => p.runs))];
    const unbound = printed.flat().filter(({ mark }) => mark === 'unbound');
    // The names of the offices in these tests end in a digit; nothing else does.
    expect(unbound.every(({ text }) => /^[123]$/u.test(text))).toBe(true);
  });

  it('proves every printed value by report, page, quote, reviewer and time', () => {
    expect(rendered.evidence).toHaveLength(allFields(draft).length);
    for (const row of rendered.evidence) expect(row).toMatchObject({ page: 1, by: 'duyet' });
  });

  it('names no directive when two are cited by equally many reports', () => {
    const other = { ...directiveFinding().value, number: '05-CT/TW' };
    const report = decided(REPORTS[1]!, 'r2-d', { type: 'correct', value: other });
    const level = renderDraft(draftOf([REPORTS[0]!, report]), bookOf([REPORTS[0]!, report]));
    expect(level.blanks.map(({ label }) => label)).toContain('văn bản chỉ đạo được giám sát');
  });

  it('shows both values where a report contradicts itself', () => {
    const twin = { ...REPORTS[0]!.findings[1]!, id: 'r1-c', value: { ...REPORTS[0]!.findings[1]!.value, value: 16 } };
    const report = { ...REPORTS[0]!, findings: [...REPORTS[0]!.findings, twin] } as ReviewedReport;
    const both = [decided(report, 'r1-c', { type: 'confirm' })];
    expect(textOf(renderDraft(draftOf(both), bookOf(both)))).toContain(
      '15 đảng viên (năm 2023) / 16 đảng viên (năm 2023)',
    );
  });

  it('is refused without reports', () => {
    expect(() => draftOf([])).toThrow(DraftError);
  });
});

describe('asking for values nobody confirmed', () => {
  const undecided = { ...REPORTS[0]!, history: [] };
  const inReview: ReviewedReport = { ...REPORTS[1]!, status: 'in-review' };
  const rejected = decided(REPORTS[2]!, 'r3-a', { type: 'reject', reason: 'đọc sai' });

  it('is refused with the list of what awaits and why', () => {
    const asked = [
      { documentId: 'r1', findingId: 'r1-a' },
      { documentId: 'r2', findingId: 'r2-a' },
      { documentId: 'r3', findingId: 'r3-a' },
      { documentId: 'r3', findingId: 'nobody' },
      { documentId: 'r3', findingId: 'r3-b' },
    ];
    const refusal = refusalOf(() => requireConfirmed(bookOf([undecided, inReview, rejected]), asked));
    expect(refusal.code).toBe('unconfirmed');
    expect(refusal.awaiting.map(({ findingId, why }) => [findingId, why])).toEqual([
      ['r1-a', 'undecided'],
      ['r2-a', 'report-in-review'],
      ['r3-a', 'rejected'],
      ['nobody', 'unknown'],
    ]);
  });

  it('leaves such values out of a proposal', () => {
    expect(allFields(draftOf([undecided, inReview])).map(({ binding }) => binding.findingId)).toEqual([]);
  });
});

describe('every slot of a draft under every change of its finding', () => {
  const draft = draftOf(REPORTS);
  const fields = allFields(draft);
  const MUTATIONS: Readonly<Record<string, (report: ReviewedReport, findingId: string) => ReviewedReport>> = {
    rejected: (report, id) => decided(report, id, { type: 'reject', reason: 'sai' }),
    undone: (report, id) => decided(report, id, { type: 'undo' }),
    corrected: (report, id) => decided(report, id, correction(report, id)),
    'confirmed anew': (report, id) => decided(decided(report, id, { type: 'undo' }), id, { type: 'confirm' }),
    reopened: (report) => ({ ...report, status: 'in-review' }),
    'raised anew without it': (report, id) => ({ ...report, findings: report.findings.filter((one) => one.id !== id) }),
  };

  it.each(Object.entries(MUTATIONS))('prints a hole, never the old value, once it is %s', (_name, mutate) => {
    for (const field of fields) {
      const reports = REPORTS.map((report) =>
        report.id === field.binding.documentId ? mutate(report, field.binding.findingId) : report,
      );
      const after = renderDraft(draft, bookOf(reports));
      const run = runOf(after, field.id);
      expect(run).toEqual({ text: '[……]', mark: 'outdated', fieldId: field.id });
      expect(after.evidence.map(({ fieldId }) => fieldId)).not.toContain(field.id);
      expect(after.outdated.map(({ fieldId }) => fieldId)).toContain(field.id);
    }
  });

  it('shows old and new and takes the new value on refresh', () => {
    const reports = [MUTATIONS.corrected!(REPORTS[0]!, 'r1-a'), REPORTS[1]!, REPORTS[2]!];
    const [value] = outdatedFields(draft, bookOf(reports));
    expect(value).toMatchObject({ was: '15 đảng viên', now: '16 đảng viên', why: 'corrected' });
    const refreshed = renderDraft(refreshFields(draft, bookOf(reports)), bookOf(reports));
    expect(refreshed.outdated).toEqual([]);
    expect(textOf(refreshed)).toContain('Đơn vị r1 16 đảng viên');
  });

  it('leaves a blank where nothing is confirmed any more', () => {
    const reports = [MUTATIONS.rejected!(REPORTS[0]!, 'r1-a'), REPORTS[1]!, REPORTS[2]!];
    const refreshed = renderDraft(refreshFields(draft, bookOf(reports)), bookOf(reports));
    expect(refreshed.outdated).toEqual([]);
    expect(refreshed.blanks.filter(({ label }) => label.startsWith('chờ xác nhận'))).toHaveLength(2);
  });

  it('whatever people do, prints only what stands decided in a confirmed report', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(5)), { maxLength: 8 }), (steps) => {
        let reports = REPORTS;
        for (const [at, finding, kind] of steps) {
          const id = `r${at + 1}-${'dab'[finding]}`;
          const mutate = Object.values(MUTATIONS)[kind]!;
          reports = reports.map((report, index) => (index === at ? mutate(report, id) : report));
        }
        const book = bookOf(reports);
        for (const { fieldId, documentId } of renderDraft(draft, book).evidence) {
          const { binding } = fields.find(({ id }) => id === fieldId)!;
          const fact = book.get(documentId)!.facts.find((one) => one.findingId === binding.findingId);
          expect(fact).toMatchObject({ value: binding.value, decisionHash: binding.decisionHash });
        }
      }),
    );
  });
});

function correction(report: ReviewedReport, id: string): DecisionAction {
  const finding = report.findings.find((one) => one.id === id);
  const value = finding?.value ?? directiveFinding().value;
  return finding?.kind === 'figure'
    ? { type: 'correct', value: { ...(value as FigureValue), value: (value as FigureValue).value + 1 } }
    : { type: 'correct', value: { ...(value as DirectiveValue), number: '50-CT/TU' } };
}

function runOf({ subject, sections }: RenderedDraft, fieldId: string) {
  const runs = [subject, ...sections.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.runs))].flat();
  return runs.find((run) => run.fieldId === fieldId);
}

function refusalOf(act: () => unknown): DraftError {
  try {
    act();
  } catch (error) {
    if (error instanceof DraftError) return error;
  }
  throw new Error('nothing was refused');
}
