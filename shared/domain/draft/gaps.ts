import type { ConfirmedFact, ReportFacts } from './confirmed-facts.ts';
import type { Draft } from './draft.ts';
import { groupIndicators, type Indicator } from './indicators.ts';
import { periodText, valueText } from './value-text.ts';

/** A unit of the round and what came of it. */
export interface ExpectedUnit {
  readonly office: string;
  readonly name: string;
  /** Whether each of its reports is confirmed. */
  readonly reports: readonly boolean[];
}

export interface GapsInput {
  readonly draft: Pick<Draft, 'head' | 'sections'>;
  /** Confirmed reports the draft is about. */
  readonly reports: readonly ReportFacts[];
  /** What the round asks for; an item without an indicator is answered in words. */
  readonly outline: readonly { readonly label: string; readonly indicator: string | null }[];
  /** Empty for a draft without a round. */
  readonly units: readonly ExpectedUnit[];
}

/** Several values of one indicator, office and period. */
export interface Contradiction {
  readonly indicator: string;
  readonly office: string;
  readonly officeName: string;
  readonly period: string | null;
  readonly values: readonly {
    readonly documentId: string;
    readonly findingId: string;
    readonly report: string;
    readonly page: number;
    readonly text: string;
  }[];
}

/** Who says nothing of an indicator. */
export interface SilentIndicator {
  readonly indicator: string;
  readonly offices: readonly { readonly office: string; readonly name: string }[];
}

export interface Gaps {
  readonly contradictions: readonly Contradiction[];
  readonly silent: readonly SilentIndicator[];
  readonly blanks: readonly { readonly id: string; readonly label: string; readonly paragraphId: string }[];
  /** Units without a confirmed report. */
  readonly units: readonly {
    readonly office: string;
    readonly name: string;
    readonly state: 'nothing' | 'unconfirmed';
  }[];
}

/** What the draft says twice, and what it cannot say: for a reader beside the draft, never for its text. */
export function findGaps({ draft, reports, outline, units }: GapsInput): Gaps {
  const indicators = groupIndicators(reports);
  return {
    contradictions: contradictionsOf(indicators, reports),
    silent: silentOf(indicators, reports, outline),
    blanks: blanksOf(draft),
    units: units
      .filter((unit) => !unit.reports.includes(true))
      .map(({ office, name, reports: own }) => ({ office, name, state: own.length > 0 ? 'unconfirmed' : 'nothing' })),
  };
}

function contradictionsOf(indicators: readonly Indicator[], reports: readonly ReportFacts[]): Contradiction[] {
  const names = new Map(reports.map(({ documentId, name }) => [documentId, name]));
  const shown = ({ documentId, findingId, kind, value, evidence }: ConfirmedFact) => ({
    ...{ documentId, findingId, report: names.get(documentId) ?? documentId, page: evidence.page },
    text: valueText(kind, value, 'value') ?? '',
  });
  return indicators.flatMap(({ label: indicator, cells }) =>
    cells
      .filter(({ isContradiction }) => isContradiction)
      .map(({ office, officeName, period, facts }) => ({
        ...{ indicator, office, officeName, period: period === null ? null : periodText(period) },
        values: facts.map(shown),
      })),
  );
}

/** What was asked for; where nothing was, what at least half of several offices speak of. */
function silentOf(
  indicators: readonly Indicator[],
  reports: readonly ReportFacts[],
  outline: GapsInput['outline'],
): SilentIndicator[] {
  const all = [...new Map(reports.map(({ office, officeName: name }) => [office, { office, name }])).values()];
  const known = new Map(indicators.map((indicator) => [indicator.key, indicator]));
  const asked = outline.flatMap(({ label, indicator }) => (indicator === null ? [] : [{ label, key: indicator }]));
  const usual = indicators.filter(({ gaps }) => all.length > 1 && gaps.length * 2 <= all.length);
  return (asked.length > 0 ? asked : usual).flatMap(({ label, key }) => {
    const gaps = known.get(key)?.gaps.map(({ office, officeName: name }) => ({ office, name })) ?? all;
    return gaps.length === 0 ? [] : [{ indicator: label, offices: gaps }];
  });
}

function blanksOf({ head, sections }: GapsInput['draft']): Gaps['blanks'] {
  const paragraphs = [{ id: 'subject', pieces: head.subject }, ...sections.flatMap((section) => section.paragraphs)];
  return paragraphs.flatMap(({ id: paragraphId, pieces }) =>
    pieces.flatMap((piece) => (piece.type === 'blank' ? [{ id: piece.id, label: piece.label, paragraphId }] : [])),
  );
}
