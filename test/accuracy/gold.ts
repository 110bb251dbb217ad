import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ExtractionContext, OwnIdentity } from '../../shared/extraction/mention.ts';
import type { PageText } from '../../shared/text/page-text.ts';

/** A directive as a gold file lists it; parts that are not given are not compared. */
export interface GoldDirective {
  /** Null for a blank number; an array lists acceptable readings. */
  readonly number: string | null | readonly string[];
  readonly date?: string | null;
  readonly issuer?: string | null;
  readonly type?: string | null;
  readonly typeName?: string | null;
  readonly subject?: string | null;
  readonly system?: string;
  readonly page?: number;
  /** Reason codes that must be there; `[]` means sure. */
  readonly reasons?: readonly string[];
}

export interface GoldFigure {
  readonly value: number;
  readonly unit: string | null;
  readonly kind?: string;
  readonly of?: number | null;
  readonly period?: string | null;
  readonly subject?: string | null;
  readonly [field: string]: unknown;
}

/** EDTF; an array lists acceptable readings. */
export type GoldDate = string | readonly string[];

/** What is true of one document. A kind that is not given is not compared. */
export interface Gold {
  readonly directives?: readonly GoldDirective[];
  readonly dates?: readonly GoldDate[];
  readonly figures?: readonly GoldFigure[];
  readonly own?: Partial<OwnIdentity> | null;
  /** Codes, with the likely truth where it must be named. */
  readonly warnings?: readonly { readonly code: string; readonly likely?: string | null }[];
  /** Count neither way. */
  readonly optional?: Pick<Gold, 'directives' | 'dates' | 'figures'>;
  readonly context?: Omit<ExtractionContext, 'knownDates'> & {
    readonly knownDates?: Readonly<Record<string, readonly string[]>>;
  };
}

export interface Case {
  readonly name: string;
  readonly pages: readonly PageText[];
  readonly gold: Gold;
}

/** Cases of a folder: `name.txt` with `name.gold.json`, or `name/_input.txt` with `name/expected.json`. Sorted by name. */
export function loadCases(folder: string): Case[] {
  const names = readdirSync(folder).sort();
  const folders = names.filter((name) => existsSync(join(folder, name, 'expected.json')));
  const files = names.filter((name) => name.endsWith('.gold.json')).map((name) => name.replace('.gold.json', ''));
  return [
    ...folders.map((name) => loadCase(name, join(folder, name, '_input.txt'), join(folder, name, 'expected.json'))),
    ...files
      .filter((name) => existsSync(join(folder, `${name}.txt`)))
      .map((name) => loadCase(name, join(folder, `${name}.txt`), join(folder, `${name}.gold.json`))),
  ];
}

/** Typed text as pages; a form feed begins a new page. */
export function pagesOfText(text: string): PageText[] {
  return text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .split('\f')
    .map((page, index) => ({ page: index + 1, text: page, words: [] }));
}

/** The context of a case, with its table of known dates as the port the extraction asks. */
export function contextOf({ context }: Gold): ExtractionContext {
  const { knownDates, ...rest } = context ?? {};
  if (!knownDates) return rest;
  const find = (number: string) => (knownDates[number] ?? []).map((date) => ({ date, documentId: 'confirmed' }));
  return { ...rest, knownDates: find };
}

function loadCase(name: string, text: string, gold: string): Case {
  return {
    name: basename(name),
    pages: pagesOfText(readFileSync(text, 'utf8')),
    gold: JSON.parse(readFileSync(gold, 'utf8')) as Gold,
  };
}
