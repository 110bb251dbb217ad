import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  NumberFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { RenderedDraft, Run } from '../../domain/draft/render-draft.ts';
import {
  A4,
  FONT,
  type LayoutRule,
  layoutRuleOn,
  PARTY_MOTTO,
  STATE_MOTTO,
  STATE_SECOND_MOTTO,
} from '../../domain/layout/layout-rules.ts';
import type { DraftWriter } from '../../ports/draft-writer.ts';
import { evidenceTable } from './docx-evidence-annex.ts';
import { createTypesetter, type Typesetter } from './docx-paragraphs.ts';

const COLUMNS = { party: [4_000, 5_355], state: [3_900, 5_455] } as const;
/** How long the lines of the motto come out in Times New Roman bold at their sizes, in twips. */
const PARTY_MOTTO_LENGTH = 4_160;
const STATE_MOTTO_LENGTH = 3_440;
const SHORT_RULE = 1_400;
/** Paragraphs that the long parts take the place of once the frame is made. */
const TEXT_PLACE = '\u{E000}text';
const ANNEX_PLACE = '\u{E000}annex';
const MAIN_PART = 'word/document.xml';
const SIGNATURE_LINES = 4;
/** What the bounds of a margin leave for rounding, in twips. */
const TOLERANCE = 6;

/** Sets drafts with the `docx` library. The same draft gives the same text in the same places. */
export function createDocxDraftWriter(): DraftWriter {
  return {
    write: async (draft, { today, withEvidence, personName }) => {
      const rule = layoutRuleOn(draft.head.system, draft.head.date ?? today);
      const set = createTypesetter(rule);
      const document = new Document({
        title: draft.head.typeName,
        creator: draft.head.body,
        styles: { default: { document: { run: { font: FONT, size: 28 } } } },
        sections: [
          {
            properties: pageOf(rule),
            headers: { default: pageNumberHeader(rule), first: new Header({ children: [new Paragraph({})] }) },
            children: [
              headTable(draft, set),
              ...titleOf(draft, set),
              new Paragraph(TEXT_PLACE),
              signatureTable(draft, set),
              // A table never stands last: Word asks for a paragraph behind it.
              ...(withEvidence ? [annexHead(set), new Paragraph(ANNEX_PLACE)] : []),
              new Paragraph({}),
            ],
          },
        ],
      });
      const frame = new Uint8Array(await Packer.toArrayBuffer(document));
      const annex = withEvidence ? evidenceTable(draft.evidence, personName) : '';
      return fillPlaces(frame, { [TEXT_PLACE]: textOf(draft, set).join(''), [ANNEX_PLACE]: annex });
    },
  };
}

const annexHead = (set: Typesetter): Paragraph =>
  set.line('type-name', 'Phụ lục bằng chứng', { pageBreakBefore: true, after: 120 });

/** Puts the long parts into the frame; the paragraph of a place goes as a whole. */
function fillPlaces(frame: Uint8Array, parts: Readonly<Record<string, string>>): Uint8Array {
  const files = unzipSync(frame);
  let xml = strFromU8(files[MAIN_PART]!);
  for (const [place, part] of Object.entries(parts)) {
    const at = xml.indexOf(`>${place}<`);
    if (at < 0) continue;
    const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
    xml = xml.slice(0, xml.lastIndexOf('<w:p>', at)) + part + xml.slice(end);
  }
  return zipSync({ ...files, [MAIN_PART]: strToU8(xml) });
}

function pageOf(rule: LayoutRule) {
  const middle = ([low, high]: readonly [number, number]) => Math.round((low + high) / 2);
  const narrowest = ([low]: readonly [number, number]) => low + TOLERANCE;
  const { top, bottom, left, right } = rule.margins;
  return {
    titlePage: true,
    page: {
      size: { width: A4.width, height: A4.height },
      margin: {
        top: narrowest(top),
        bottom: narrowest(bottom),
        left: narrowest(left),
        right: narrowest(right),
        header: middle(rule.numberDistance),
        footer: 567,
      },
      pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
    },
  };
}

function pageNumberHeader(rule: LayoutRule): Header {
  const size = rule.elements['page-number']!.size[0];
  const number = new TextRun({ children: [PageNumber.CURRENT], font: FONT, size });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function headTable({ head, number }: RenderedDraft, set: Typesetter): Table {
  const { system } = set.rule;
  const [leftWidth, rightWidth] = COLUMNS[system];
  const shown = number ?? '     ';
  const left =
    system === 'party'
      ? [
          set.line('superior', head.superior),
          set.line('body-name', head.body),
          set.line('star', '*'),
          set.line('number', `Số ${shown}-${head.symbol}`),
        ]
      : [
          set.line('superior', head.superior),
          set.line('body-name', head.body),
          set.ruleLine(SHORT_RULE, leftWidth),
          set.line('number', `Số: ${shown}/${head.symbol}`, { before: 60 }),
        ];
  const date = set.line('place-date', placeAndDate(head.place, head.date), { before: 120 });
  const right =
    system === 'party'
      ? [set.line('motto', PARTY_MOTTO), set.ruleLine(PARTY_MOTTO_LENGTH, rightWidth), date]
      : [
          set.line('motto', STATE_MOTTO),
          set.line('motto-second', STATE_SECOND_MOTTO),
          set.ruleLine(STATE_MOTTO_LENGTH, rightWidth),
          date,
        ];
  return twoColumns([leftWidth, left], [rightWidth, right]);
}

function titleOf({ head, subject, draftNumber }: RenderedDraft, set: Typesetter): Paragraph[] {
  const { left, right } = set.rule.margins;
  const width = A4.width - left[0] - right[0];
  return [
    set.empty('type-name'),
    set.line('type-name', head.typeName, { before: 120 }),
    set.line('subject', subject),
    ...(set.rule.system === 'party' ? [set.line('dashes', '-----')] : [set.ruleLine(SHORT_RULE * 2, width)]),
    ...(draftNumber === null ? [] : [set.line('draft-mark', `Dự thảo lần ${draftNumber}`)]),
    set.empty('text'),
  ];
}

function textOf({ sections }: RenderedDraft, set: Typesetter): string[] {
  const paragraphs = sections.flatMap(({ title, paragraphs: own }) => [
    ...(title === '' ? [] : [{ element: 'heading' as const, runs: [plain(title)] }]),
    ...own.map(({ style, runs }) => ({
      element: style === 'subheading' ? ('heading' as const) : ('text' as const),
      runs,
    })),
  ]);
  const last = paragraphs.findLastIndex(({ element }) => element === 'text');
  return paragraphs.map(({ element, runs }, index) =>
    set.prose(element, index === last ? ended(runs, set.rule.system) : runs),
  );
}

function signatureTable({ head }: RenderedDraft, set: Typesetter): Table {
  const [leftWidth, rightWidth] = COLUMNS[set.rule.system];
  const isParty = set.rule.system === 'party';
  const separator = isParty ? ',' : ';';
  const recipients = head.recipients.map((one) => one.trim().replace(/[.,;]+$/u, '')).filter((one) => one !== '');
  const left = [
    set.line('recipients-head', 'Nơi nhận:', { underline: isParty }),
    ...recipients.map((one, index) =>
      set.line('recipients', `- ${one}${index === recipients.length - 1 ? '.' : separator}`),
    ),
  ];
  const right = [
    ...(head.authority === null ? [] : [set.line('authority', head.authority)]),
    set.line('position', head.position),
    ...Array.from({ length: SIGNATURE_LINES }, () => set.empty('signer')),
    ...(head.signer === null ? [] : [set.line('signer', head.signer)]),
  ];
  return twoColumns([leftWidth, left], [rightWidth, right]);
}

function twoColumns(...columns: readonly (readonly [number, readonly Paragraph[]])[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, [width]) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(([width]) => width),
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ([width, children]) =>
            new TableCell({ borders, width: { size: width, type: WidthType.DXA }, children: [...children] }),
        ),
      }),
    ],
  });
}

/** Day below ten and the first two months take a zero; what nobody has set stays blank. */
function placeAndDate(place: string, date: string | null): string {
  if (date === null) return `${place}, ngày      tháng      năm     `.trimEnd();
  const [year, month, day] = date.split('-') as [string, string, string];
  return `${place}, ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

function ended(runs: readonly Run[], system: LayoutRule['system']): readonly Run[] {
  const last = runs.at(-1);
  if (!last) return runs;
  const bare = last.text.replace(/\s*(?:\.\/)?\.?\s*$/u, '');
  return [...runs.slice(0, -1), { ...last, text: bare }, plain(system === 'state' ? './.' : '.')];
}

const plain = (text: string): Run => ({ text, mark: null, fieldId: null });
