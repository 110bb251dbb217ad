import { AlignmentType, BorderStyle, type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { Run } from '../../domain/draft/render-draft.ts';
import { type ElementRule, FONT, type LayoutElement, type LayoutRule } from '../../domain/layout/layout-rules.ts';
import { cleanText, proseXml } from './docx-raw-xml.ts';

/** Sets paragraphs the way one rule of layout asks for. */
export interface Typesetter {
  readonly rule: LayoutRule;
  /** An element that is not running text. */
  line(element: LayoutElement, text: string | readonly Run[], extra?: LineOptions): Paragraph;
  /** Running text and headings as XML, with first-line indent and exact lines. */
  prose(element: 'text' | 'heading', runs: readonly Run[]): string;
  /** A rule of this length (twips) in a column of this width. */
  ruleLine(length: number, width: number): Paragraph;
  empty(element: LayoutElement): Paragraph;
}

export interface LineOptions {
  readonly underline?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly pageBreakBefore?: boolean;
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
} as const;

export function createTypesetter(rule: LayoutRule): Typesetter {
  const elementOf = (name: LayoutElement): ElementRule => rule.elements[name] ?? rule.elements.text!;
  return {
    rule,
    line: (name, text, extra = {}) => {
      const element = elementOf(name);
      const runs: readonly Run[] = typeof text === 'string' ? [{ text, mark: null, fieldId: null }] : text;
      return new Paragraph({
        alignment: ALIGNMENTS[element.align ?? 'left'],
        spacing: { before: extra.before ?? 0, after: extra.after ?? 0, line: 240, lineRule: LineRuleType.AUTO },
        ...(extra.pageBreakBefore ? { pageBreakBefore: true } : {}),
        children: runs.map((run) => setRun(run, element, extra.underline ?? false)),
      });
    },
    prose: (name, runs) => proseXml(elementOf(name), runs),
    ruleLine: (length, width) => {
      const side = Math.max(0, Math.floor((width - length) / 2));
      return new Paragraph({
        indent: { left: side, right: side },
        spacing: { before: 20, after: 0, line: 60, lineRule: LineRuleType.EXACT },
        border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
      });
    },
    empty: (name) =>
      new Paragraph({
        spacing: { before: 0, after: 0 },
        children: [new TextRun({ text: '', size: elementOf(name).size[0], font: FONT })],
      }),
  };
}

/** Holes and numbers without proof are marked by a bar of colour behind them; the letters stay black. */
function setRun({ text, mark }: Run, element: ElementRule, isUnderlined: boolean): TextRun {
  const options: IRunOptions = {
    text: cleanText(element.caps ? text.toLocaleUpperCase('vi') : text),
    font: FONT,
    size: element.size[0],
    bold: element.bold ?? false,
    italics: (element.italic ?? false) || (mark === 'quote' && element.italic === null),
    ...(isUnderlined ? { underline: {} } : {}),
    ...(mark === 'blank' || mark === 'outdated' || mark === 'unbound' ? { highlight: 'yellow' } : {}),
  };
  return new TextRun(options);
}
