import type { Block } from './blocks.ts';

/** What the paper says of itself. */
export interface OwnTruth {
  readonly number: string | null;
  readonly type: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
}

/** How a paper is turned into a file. */
export type Condition = 'digital' | 'clean' | 'office' | 'photocopy' | 'stamp';
export type FileFormat = 'pdf' | 'tif' | 'jpg' | 'png';

export interface Rendition {
  readonly condition: Condition;
  readonly format: FileFormat;
  /** Office whose bundled first-start sample this is. */
  readonly bundledFor?: string;
}

export interface SampleDocument {
  readonly name: string;
  readonly own: OwnTruth | null;
  /** Words round the seal's rim and across its middle (`|` parts its lines); null for unsigned papers. */
  readonly seal: { readonly rim: string; readonly middle: string } | null;
  readonly pages: readonly (readonly Block[])[];
  readonly renditions: readonly Rendition[];
}
