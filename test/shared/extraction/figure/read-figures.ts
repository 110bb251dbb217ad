import { findDates } from '../../../../shared/extraction/date/index.ts';
import { findFigures } from '../../../../shared/extraction/figure/index.ts';
import type { FigureMention, FigureValue } from '../../../../shared/extraction/mention.ts';
import { cleanPage } from '../../../../shared/text/clean-text.ts';
import type { TextWord } from '../../../../shared/text/page-text.ts';
import type { PageSpan } from '../../../../shared/text/span.ts';

/** The figures of one page beside its dates. */
export function figuresIn(
  text: string,
  { directives = [], words = [] }: { directives?: readonly PageSpan[]; words?: readonly TextWord[] } = {},
): FigureMention[] {
  const pages = [cleanPage({ page: 1, text: text.normalize('NFC'), words })];
  return findFigures(pages, { directives, dates: findDates(pages, { documentDate: '2024-10-15' }) });
}

/** Value and unit of each figure, in reading order. */
export function valuesIn(text: string): (readonly [number, string | null])[] {
  return figuresIn(text).map(({ value }) => [value.value, value.unit]);
}

/** The value of the only figure of a text. */
export function onlyFigure(text: string): FigureValue {
  const figures = figuresIn(text);
  if (figures.length !== 1) throw new Error(`${figures.length} figures in: ${text}`);
  return figures[0]!.value;
}
