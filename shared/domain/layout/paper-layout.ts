import type { Twips } from './layout-rules.ts';

/** A run of letters as it will be printed, styles resolved. */
export interface LaidOutRun {
  readonly text: string;
  /** Half points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Set in capitals by a property, whatever the letters are. */
  readonly caps: boolean;
  readonly font: string;
  /** RRGGBB or `auto`. */
  readonly color: string;
}

export interface LaidOutParagraph {
  readonly text: string;
  readonly runs: readonly LaidOutRun[];
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly indent: Twips;
  readonly before: Twips;
  readonly after: Twips;
  readonly line: Twips;
  /** `exact` or `atLeast` are twips; `auto` counts 240 a line. */
  readonly lineRule: 'exact' | 'atLeast' | 'auto';
  /** A rule above or below it. */
  readonly hasRule: boolean;
}

/** What a paper looks like, as far as the rules of layout speak of it. */
export interface PaperLayout {
  readonly page: {
    readonly width: Twips;
    readonly height: Twips;
    readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right' | 'header', Twips>>;
  };
  /** The page number in the header of later pages; null where none stands. */
  readonly pageNumber: { readonly align: string; readonly size: number; readonly format: string } | null;
  readonly isNumberedOnFirstPage: boolean;
  /** Two columns without borders: names left, motto right. */
  readonly head: { readonly left: readonly LaidOutParagraph[]; readonly right: readonly LaidOutParagraph[] } | null;
  /** Between head and signature. */
  readonly body: readonly LaidOutParagraph[];
  readonly foot: { readonly left: readonly LaidOutParagraph[]; readonly right: readonly LaidOutParagraph[] } | null;
}
