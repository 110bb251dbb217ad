import { checkForms } from './check-forms.ts';
import { findElements, type PaperElements } from './find-elements.ts';
import { A4, type Bounds, type ElementRule, FONT, type LayoutElement, type LayoutRule } from './layout-rules.ts';
import type { LaidOutParagraph, PaperLayout } from './paper-layout.ts';

/** One deviation from the rule: `motto.size`, `text.indent`. */
export interface Deviation {
  readonly code: string;
  /** What was found and what the rule asks for, in Vietnamese. */
  readonly message: string;
}

/** Names every deviation of a paper from a rule of layout, each kind once. */
export function checkLayout(paper: PaperLayout, rule: LayoutRule): Deviation[] {
  const elements = findElements(paper);
  const found = [
    ...checkPage(paper, rule),
    ...checkLetters(paper),
    ...Object.entries(rule.elements).flatMap(([name, wanted]) =>
      wanted ? elements[name as LayoutElement].flatMap((one) => checkElement(name, one, wanted)) : [],
    ),
    ...checkText(elements, rule),
    ...checkForms(paper, elements, rule),
  ];
  const codes = new Set<string>();
  return found.filter(({ code }) => !codes.has(code) && codes.add(code));
}

function checkPage({ page, pageNumber, isNumberedOnFirstPage }: PaperLayout, rule: LayoutRule): Deviation[] {
  const wanted = rule.elements['page-number'];
  const within = (value: number, [low, high]: Bounds) => value >= low && value <= high;
  const margins = (['top', 'bottom', 'left', 'right'] as const).flatMap((side) =>
    unless(within(page.margins[side], rule.margins[side]), `page.margin-${side}`, millimetres(page.margins[side])),
  );
  return [
    ...unless(
      Math.abs(page.width - A4.width) < 20 && Math.abs(page.height - A4.height) < 20,
      'page.size',
      'không phải A4',
    ),
    ...margins,
    ...unless(pageNumber !== null, 'page-number.missing', 'không có số trang'),
    ...(pageNumber && wanted
      ? [
          ...unless(pageNumber.align === 'center', 'page-number.align', pageNumber.align),
          ...unless(within(pageNumber.size, wanted.size), 'page-number.size', inPoints(pageNumber.size)),
          ...unless(pageNumber.format === 'decimal', 'page-number.format', pageNumber.format),
          ...unless(
            within(page.margins.header, rule.numberDistance),
            'page-number.distance',
            millimetres(page.margins.header),
          ),
        ]
      : []),
    ...unless(!isNumberedOnFirstPage, 'page-number.on-first-page', 'trang đầu có số trang'),
  ];
}

function checkLetters({ head, body, foot }: PaperLayout): Deviation[] {
  const paragraphs = [head?.left, head?.right, body, foot?.left, foot?.right].flatMap((part) => part ?? []);
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs).filter(({ text }) => text.trim() !== '');
  const isBlack = (color: string) => color === 'auto' || /^0{6}$/u.test(color);
  const otherFont = runs.find(({ font }) => font !== FONT);
  const otherColor = runs.find(({ color }) => !isBlack(color));
  return [
    ...unless(!otherFont, 'letters.font', otherFont?.font ?? ''),
    ...unless(!otherColor, 'letters.color', otherColor?.color ?? ''),
  ];
}

function checkElement(name: string, paragraph: LaidOutParagraph, wanted: ElementRule): Deviation[] {
  const runs = paragraph.runs.filter(({ text }) => text.trim() !== '');
  const [low, high] = wanted.size;
  const wrongSize = runs.find(({ size }) => size < low || size > high);
  const isUpper = runs.every(({ text, caps }) => caps || text === text.toLocaleUpperCase('vi'));
  return [
    ...unless(!wrongSize, `${name}.size`, wrongSize ? inPoints(wrongSize.size) : ''),
    ...unless(
      wanted.bold === null || runs.every(({ bold }) => bold === wanted.bold),
      `${name}.bold`,
      quoted(paragraph),
    ),
    ...unless(
      wanted.italic === null || runs.every(({ italic }) => italic === wanted.italic),
      `${name}.italic`,
      quoted(paragraph),
    ),
    ...unless(!wanted.caps || isUpper, `${name}.caps`, quoted(paragraph)),
    ...unless(wanted.align === null || paragraph.align === wanted.align, `${name}.align`, paragraph.align),
  ];
}

function checkText({ text, heading }: PaperElements, { text: wanted }: LayoutRule): Deviation[] {
  return [...text, ...heading].flatMap((paragraph) => [
    ...unless(isWithin(paragraph.indent, wanted.indent), 'text.indent', millimetres(paragraph.indent)),
    ...unless(isWithin(paragraph.before, wanted.before), 'text.before', inPoints(paragraph.before / 10)),
    ...unless(isWithin(paragraph.after, wanted.after), 'text.after', inPoints(paragraph.after / 10)),
    ...unless(
      paragraph.lineRule !== 'auto' && isWithin(paragraph.line, wanted.line),
      'text.line',
      `${paragraph.lineRule} ${paragraph.line / 20} pt`,
    ),
  ]);
}

const isWithin = (value: number, [low, high]: Bounds): boolean => value >= low && value <= high;
const inPoints = (halfPoints: number): string => `${halfPoints / 2} pt`;
const millimetres = (twips: number): string => `${Math.round(twips / 56.7)} mm`;
const quoted = ({ text }: LaidOutParagraph): string => `“${text.trim().slice(0, 40)}”`;

function unless(isRight: boolean, code: string, found: string): Deviation[] {
  return isRight ? [] : [{ code, message: found }];
}
