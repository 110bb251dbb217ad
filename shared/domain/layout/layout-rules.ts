/** Twips (1/1440 inch); 1 mm is 56.7. */
export type Twips = number;
/** Inclusive. */
export type Bounds = readonly [number, number];

/** How one element of a paper must look; null = the rule says nothing. Sizes in half points. */
export interface ElementRule {
  readonly size: Bounds;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly caps: boolean | null;
  readonly align: 'left' | 'center' | 'right' | 'both' | null;
}

/** Elements of a paper, by where they stand. */
export const ELEMENTS = [
  'motto',
  'motto-second',
  'superior',
  'body-name',
  'star',
  'number',
  'place-date',
  'type-name',
  'subject',
  'dashes',
  'draft-mark',
  'heading',
  'text',
  'authority',
  'position',
  'signer',
  'recipients-head',
  'recipients',
  'page-number',
] as const;
export type LayoutElement = (typeof ELEMENTS)[number];

/** One rule of layout, in force over a span of the paper's own date. */
export interface LayoutRule {
  readonly id: 'HD11' | 'HD36' | 'HD05' | 'TT01' | 'N30';
  readonly name: string;
  readonly system: 'party' | 'state';
  /** First day in force, ISO. */
  readonly from: string;
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', Bounds>>;
  /** From the upper edge to the page number. */
  readonly numberDistance: Bounds;
  readonly elements: Readonly<Record<LayoutElement, ElementRule | null>>;
  readonly text: { readonly indent: Bounds; readonly before: Bounds; readonly after: Bounds; readonly line: Bounds };
}

const mm = (from: number, to = from): Bounds => [Math.round(from * 56.7) - 6, Math.round(to * 56.7) + 6];
const points = (from: number, to = from): Bounds => [from * 2, to * 2];
const rule = (
  size: Bounds,
  align: ElementRule['align'],
  { bold = false, italic = false, caps = null }: Partial<Pick<ElementRule, 'bold' | 'italic' | 'caps'>> = {},
): ElementRule => ({ size, align, bold, italic, caps });

/** HD36 §II and its table; HD05 agrees on these fields. */
const PARTY_ELEMENTS: LayoutRule['elements'] = {
  motto: rule(points(15), 'center', { bold: true, caps: true }),
  'motto-second': null,
  superior: rule(points(14), 'center', { caps: true }),
  'body-name': rule(points(14), 'center', { bold: true, caps: true }),
  star: rule(points(14), 'center'),
  number: rule(points(14), 'center'),
  'place-date': rule(points(14), 'center', { italic: true }),
  'type-name': rule(points(15, 16), 'center', { bold: true, caps: true }),
  subject: rule(points(14, 15), 'center', { bold: true }),
  dashes: rule(points(14), 'center', { bold: null }),
  'draft-mark': rule(points(14), 'center', { italic: true }),
  heading: rule(points(14, 15), 'both', { bold: true }),
  text: rule(points(14, 15), 'both', { italic: null }),
  authority: rule(points(14), 'center', { bold: true, caps: true }),
  position: rule(points(14), 'center', { caps: true }),
  signer: rule(points(14), 'center', { bold: true }),
  'recipients-head': rule(points(14), 'left'),
  recipients: rule(points(12), 'left'),
  'page-number': rule(points(14), 'center'),
};

/** N30 Phụ lục I. */
const STATE_ELEMENTS: LayoutRule['elements'] = {
  motto: rule(points(12, 13), 'center', { bold: true, caps: true }),
  'motto-second': rule(points(13, 14), 'center', { bold: true }),
  superior: rule(points(12, 13), 'center', { caps: true }),
  'body-name': rule(points(12, 13), 'center', { bold: true, caps: true }),
  star: null,
  number: rule(points(13), 'center'),
  'place-date': rule(points(13, 14), 'center', { italic: true }),
  'type-name': rule(points(13, 14), 'center', { bold: true, caps: true }),
  subject: rule(points(13, 14), 'center', { bold: true }),
  dashes: null,
  'draft-mark': rule(points(13, 14), 'center', { italic: true }),
  heading: rule(points(13, 14), 'both', { bold: true }),
  text: rule(points(13, 14), 'both', { italic: null }),
  authority: rule(points(13, 14), 'center', { bold: true, caps: true }),
  position: rule(points(13, 14), 'center', { bold: true, caps: true }),
  signer: rule(points(13, 14), 'center', { bold: true }),
  'recipients-head': rule(points(12), 'left', { bold: true, italic: true }),
  recipients: rule(points(11), 'left'),
  'page-number': rule(points(13, 14), 'center'),
};

const PARTY_TEXT: LayoutRule['text'] = { indent: [510, 720], before: [120, 240], after: [120, 240], line: [360, 480] };
const STATE_TEXT: LayoutRule['text'] = { indent: [567, 720], before: [0, 240], after: [120, 240], line: [240, 360] };
const PARTY = {
  system: 'party',
  numberDistance: mm(10),
  elements: PARTY_ELEMENTS,
  text: PARTY_TEXT,
} as const satisfies Partial<LayoutRule>;
const STATE = {
  system: 'state',
  margins: { top: mm(20, 25), bottom: mm(20, 25), left: mm(30, 35), right: mm(15, 20) },
  numberDistance: mm(8, 15),
  elements: STATE_ELEMENTS,
  text: STATE_TEXT,
} as const satisfies Partial<LayoutRule>;
const PARTY_MARGINS = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };

/** Newest first within a system. */
export const LAYOUT_RULES: readonly LayoutRule[] = [
  { ...PARTY, id: 'HD05', name: 'Hướng dẫn 05-HD/VPTW (27/5/2026)', from: '2026-05-27', margins: PARTY_MARGINS },
  { ...PARTY, id: 'HD36', name: 'Hướng dẫn 36-HD/VPTW (03/4/2018)', from: '2018-04-03', margins: PARTY_MARGINS },
  {
    ...PARTY,
    id: 'HD11',
    name: 'Hướng dẫn 11-HD/VPTW (28/5/2004)',
    from: '0000-01-01',
    margins: { top: mm(25), bottom: mm(25), left: mm(35), right: mm(15) },
  },
  { ...STATE, id: 'N30', name: 'Nghị định 30/2020/NĐ-CP (05/3/2020)', from: '2020-03-05' },
  { ...STATE, id: 'TT01', name: 'Thông tư 01/2011/TT-BNV', from: '0000-01-01' },
];

/** The rule in force on the paper's own date (ISO), never on today's. */
export function layoutRuleOn(system: 'party' | 'state', date: string): LayoutRule {
  return LAYOUT_RULES.find((one) => one.system === system && date >= one.from)!;
}

export const A4 = { width: 11_906, height: 16_838 } as const;
export const FONT = 'Times New Roman';
export const PARTY_MOTTO = 'ĐẢNG CỘNG SẢN VIỆT NAM';
export const STATE_MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const STATE_SECOND_MOTTO = 'Độc lập - Tự do - Hạnh phúc';
