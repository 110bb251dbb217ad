import type { DirectiveValue, FigureValue } from '../../extraction/mention.ts';
import {
  bindingOf,
  type ConfirmedFact,
  type FactBook,
  factBook,
  type ReportFacts,
  requireConfirmed,
} from './confirmed-facts.ts';
import type { Draft, DraftHead, FactReference, FieldForm, Paragraph, Piece, Section } from './draft.ts';
import { DraftError } from './draft-error.ts';
import { groupIndicators } from './indicators.ts';
import type { DraftTemplate } from './templates.ts';
import { valueText } from './value-text.ts';

/** What a draft is to be made from. Facts named here must be confirmed. */
export interface DraftPlan {
  readonly id: string;
  readonly template: DraftTemplate;
  readonly title: string;
  readonly reports: readonly ReportFacts[];
  /** Papers beside the reports that facts named here stand in, such as the founding decision. */
  readonly sources?: readonly ReportFacts[];
  readonly roundId: string | null;
  /** The one office it is for. */
  readonly unit?: string | null;
  /** Names of who was supervised; without them the offices of the reports. */
  readonly units?: readonly string[];
  /** The decision that founded the supervision. */
  readonly founding: FactReference | null;
  /** What is supervised; null = the directive most of the reports cite, when there is exactly one. */
  readonly directives: readonly FactReference[] | null;
  /** The supervised period. */
  readonly period: FactReference | null;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

const BLOCK = /^\{\{([^{}]+)\}\}$/u;
const SLOT = /\{\{([^{}]+)\}\}/gu;
const PASSAGE_LABELS: Readonly<Record<string, string>> = {
  strengths: 'chọn trích dẫn về ưu điểm, kết quả đạt được',
  limits: 'chọn trích dẫn về hạn chế, khuyết điểm',
  causes: 'chọn trích dẫn về nguyên nhân',
};

/**
 * Proposes a draft. Every value is a field bound to a confirmed fact; what nobody confirmed stays a visible blank.
 * Throws `DraftError` ('unconfirmed' with the list of what awaits, 'no-reports').
 */
export function proposeDraft(plan: DraftPlan): Draft {
  const { template, reports, sources = [], unit = null } = plan;
  if (reports.length === 0) throw new DraftError('no-reports');
  const writer = createWriter(plan);
  const opening = paragraphsOf('opening', template.opening, writer);
  const sections: Section[] = template.sections.map(({ id, title, paragraphs }) => ({
    id,
    title,
    paragraphs: paragraphsOf(id, paragraphs, writer),
  }));
  return {
    id: plan.id,
    roundId: plan.roundId,
    unit,
    templateId: template.id,
    title: plan.title,
    reports: [...factBook([...reports, ...sources]).keys()],
    head: headOf(template, writer, unit !== null),
    sections: [{ id: 'opening', title: '', paragraphs: opening }, ...sections],
    comments: [],
    status: 'drafting',
    draftNumber: 1,
    submittedBy: null,
    approvedBy: null,
    issue: null,
    createdBy: plan.by,
    createdAt: plan.at,
    changedBy: plan.by,
    changedAt: plan.at,
    version: 1,
  };
}

/** Makes pieces with ids of their own; knows which facts the slots stand for. */
interface Writer {
  readonly reports: readonly ReportFacts[];
  readonly units: readonly string[];
  /** Several facts of one slot stand side by side. */
  readonly slots: ReadonlyMap<string, readonly (readonly [ConfirmedFact, FieldForm])[]>;
  field(fact: ConfirmedFact, form: FieldForm): Piece;
  blank(label: string): Piece;
}

function createWriter(plan: DraftPlan): Writer {
  const book = factBook([...plan.reports, ...(plan.sources ?? [])]);
  let count = 0;
  const nextId = () => `f${++count}`;
  const blank = (label: string): Piece => ({ type: 'blank', id: nextId(), label });
  return {
    reports: plan.reports,
    units: plan.units ?? [...new Set(plan.reports.map(({ officeName }) => officeName))],
    slots: slotsOf(plan, book),
    field: (fact, form) =>
      valueText(fact.kind, fact.value, form) === null
        ? blank('chưa có trong thông tin đã xác nhận')
        : { type: 'field', id: nextId(), form, binding: bindingOf(fact, book.get(fact.documentId)!) },
    blank,
  };
}

function slotsOf(plan: DraftPlan, book: FactBook): Writer['slots'] {
  const { founding, directives, period } = plan;
  const named = [founding, ...(directives ?? []), period].filter((reference) => reference !== null);
  requireConfirmed(book, named);
  const factsOf = (references: readonly (FactReference | null)[]) =>
    requireConfirmed(
      book,
      references.filter((reference) => reference !== null),
    );
  const proposed = directives ? factsOf(directives) : supervisedDirective(plan.reports);
  const slots: readonly (readonly [string, readonly ConfirmedFact[], FieldForm])[] = [
    ['founding', factsOf([founding]), 'full'],
    ['directive', proposed, 'full'],
    ['directive-short', proposed, 'short'],
    ['period', factsOf([period]), 'value'],
  ];
  return new Map(slots.map(([slot, facts, form]) => [slot, facts.map((fact) => [fact, form] as const)]));
}

/** The one directive that more reports cite than any other; none when two are level or none is confirmed. */
function supervisedDirective(reports: readonly ReportFacts[]): readonly ConfirmedFact[] {
  const cited = new Map<string, { readonly fact: ConfirmedFact; readonly reports: Set<string> }>();
  for (const report of reports) {
    for (const fact of report.facts) {
      const value = fact.kind === 'directive' ? (fact.value as DirectiveValue) : null;
      if (!value?.number || value.number === report.name) continue;
      const key = `${value.number}|${value.date ?? ''}`;
      const entry = cited.get(key) ?? { fact, reports: new Set<string>() };
      entry.reports.add(report.documentId);
      cited.set(key, entry);
    }
  }
  const [first, second] = [...cited.values()].sort((a, b) => b.reports.size - a.reports.size);
  return first && first.reports.size > (second?.reports.size ?? 0) ? [first.fact] : [];
}

function headOf(template: DraftTemplate, writer: Writer, isForUnit: boolean): DraftHead {
  const { system, superior, body, symbol, place, typeName, authority, position, recipients } = template;
  const layout = { system, superior, body, symbol, place, typeName, authority, position };
  return {
    ...layout,
    recipients: [...recipients],
    date: null,
    signer: null,
    subject: [
      ...piecesOf(template.subject, writer),
      ...(isForUnit ? [{ type: 'text' as const, text: ` đối với ${writer.units.join('; ')}` }] : []),
    ],
  };
}

function paragraphsOf(sectionId: string, texts: readonly string[], writer: Writer): Paragraph[] {
  return texts
    .flatMap((text) => paragraphOf(text, writer))
    .map((paragraph, index) => ({ id: `${sectionId}-${index + 1}`, ...paragraph }));
}

function paragraphOf(text: string, writer: Writer): Omit<Paragraph, 'id'>[] {
  const block = BLOCK.exec(text)?.[1];
  if (block === 'timeline') return timeline(writer);
  if (block === 'results') return results(writer);
  const label = block && PASSAGE_LABELS[block];
  if (label) return [{ style: 'body', pieces: [writer.blank(label)] }];
  if (text.startsWith('# ')) return [{ style: 'subheading', pieces: piecesOf(text.slice(2), writer) }];
  return [{ style: 'body', pieces: piecesOf(text, writer) }];
}

function piecesOf(text: string, writer: Writer): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(SLOT)) {
    if (match.index > end) pieces.push({ type: 'text', text: text.slice(end, match.index) });
    pieces.push(...slotPieces(match[1]!, writer));
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ type: 'text', text: text.slice(end) });
  return pieces;
}

const SLOT_LABELS: Readonly<Record<string, string>> = {
  founding: 'quyết định thành lập Đoàn giám sát',
  directive: 'văn bản chỉ đạo được giám sát',
  'directive-short': 'văn bản chỉ đạo được giám sát',
  period: 'mốc thời gian giám sát',
};

function slotPieces(slot: string, writer: Writer): Piece[] {
  const bound = writer.slots.get(slot) ?? [];
  if (bound.length > 0)
    return bound.flatMap(([fact, form], index): Piece[] => [
      ...(index > 0 ? [{ type: 'text', text: '; ' } as const] : []),
      writer.field(fact, form),
    ]);
  if (slot === 'units') return [{ type: 'text', text: writer.units.join('; ') }];
  return [writer.blank(SLOT_LABELS[slot] ?? slot)];
}

/** Directives by their day of issue, each once. */
function timeline(writer: Writer): Omit<Paragraph, 'id'>[] {
  const dated = new Map<string, ConfirmedFact>();
  for (const { facts, name } of writer.reports) {
    for (const fact of facts) {
      const value = fact.kind === 'directive' ? (fact.value as DirectiveValue) : null;
      if (!value?.date || !value.number || value.number === name) continue;
      const key = `${value.date}|${value.number}`;
      if (!dated.has(key)) dated.set(key, fact);
    }
  }
  return [...dated]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, fact]) => ({
      style: 'item' as const,
      pieces: [
        { type: 'text' as const, text: '- ' },
        writer.field(fact, 'date'),
        { type: 'text' as const, text: ': ' },
        writer.field(fact, 'short'),
        { type: 'text' as const, text: '.' },
      ],
    }));
}

/** One paragraph an indicator: every office with its value and period; contradicting values stand side by side. */
function results(writer: Writer): Omit<Paragraph, 'id'>[] {
  return groupIndicators(writer.reports).map(({ label, cells }) => ({
    style: 'item' as const,
    pieces: [
      { type: 'text' as const, text: `- ${withoutNumbers(label)}: ` },
      ...cells.flatMap(({ officeName, facts, isContradiction }, index) => [
        { type: 'text' as const, text: `${index > 0 ? '; ' : ''}${officeName} ` },
        ...(isContradiction ? facts : facts.slice(0, 1)).flatMap((fact, at) => [
          ...(at > 0 ? [{ type: 'text' as const, text: ' / ' }] : []),
          writer.field(fact, 'value'),
          ...((fact.value as FigureValue).period === null
            ? []
            : [
                { type: 'text' as const, text: ' (' },
                writer.field(fact, 'period'),
                { type: 'text' as const, text: ')' },
              ]),
        ]),
      ]),
      { type: 'text' as const, text: '.' },
    ],
  }));
}

/** The name of an indicator is prose: a number in it would stand without proof. */
function withoutNumbers(label: string): string {
  return label.replace(/\p{N}+(?:[.,/-]\p{N}+)*%?/gu, UNPROVEN);
}
const UNPROVEN = '…';
