import { extractMentions } from '../../shared/extraction/index.ts';
import type { Page } from '../../shared/ocr/page.ts';
import { toPageText } from '../../shared/ocr/page-text.ts';
import type { Gold } from './gold.ts';
import { addScores, type Score, scoreCase } from './score.ts';
import { caseTable, kindTable } from './table.ts';

/** What was found on scans of one condition, held against the gold of their papers. */
export interface ConditionFindings {
  readonly condition: string;
  readonly score: Score;
}

/**
 * Extracts from pages as they were read and compares with the gold of the paper. The number and date of the paper's
 * own header count neither way: typeset headers are not in the gold of the report.
 */
export function scoreFindings(pages: readonly Page[], gold: Gold, truth: readonly string[]): Score {
  const printed = truth.map((text, index) => ({ page: index + 1, text: text.normalize('NFC'), words: [] }));
  const own = extractMentions(printed, {}).own;
  const header: Gold = {
    // once in the header, once more beside "Lưu" at the end
    directives: own?.number ? [{ number: own.number }, { number: own.number }] : [],
    dates: own?.date ? [own.date] : [],
  };
  return scoreCase(extractMentions(pages.map(toPageText), {}), { ...gold, optional: withHeader(gold, header) });
}

function withHeader({ optional }: Gold, header: Gold): Gold {
  return {
    directives: [...(optional?.directives ?? []), ...header.directives!],
    dates: [...(optional?.dates ?? []), ...header.dates!],
    figures: optional?.figures ?? [],
  };
}

/** The tables of one engine: by condition, and by kind over all conditions. */
export function findingsTables(findings: readonly ConditionFindings[]): string {
  const rows = findings.map(({ condition, score }) => ({ name: condition, score }));
  return `${caseTable(rows, 'condition')}\n\n${kindTable(addScores(rows.map(({ score }) => score)))}`;
}
