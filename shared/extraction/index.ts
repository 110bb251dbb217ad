import { cleanPage } from '../text/clean-text.ts';
import type { PageText } from '../text/page-text.ts';
import { gatherFacts } from './check/directive-rule.ts';
import { checkDirectives } from './check/directives.ts';
import { markWarned } from './check/mark-warned.ts';
import { checkValues } from './check/values.ts';
import { findDates } from './date/index.ts';
import { findDirectiveHits, resolveHits, toMentions } from './directive/index.ts';
import { findFigures } from './figure/index.ts';
import type { Extraction, ExtractionContext } from './mention.ts';
import { withFileName } from './own/file-name.ts';
import { applyOwn, markOwnDate, readOwn } from './own/index.ts';
import { withOtherDates, withOtherFigures } from './refine/other-readings.ts';
import { findUnclaimed } from './unclaimed.ts';

/**
 * Finds every directive, date and figure in a document, with what is doubtful about them. Pages are NFC text in
 * reading order; spans of the answer are offsets in them. The same input gives the same answer, ids included.
 */
export function extractMentions(pages: readonly PageText[], context: ExtractionContext): Extraction {
  const clean = pages.map(cleanPage);
  const hits = findDirectiveHits(clean);
  const own = clean[0] ? readOwn(clean[0], hits) : null;
  if (own) applyOwn(own, hits);
  const definitions = resolveHits(clean, hits);
  const directives = toMentions(clean, hits).map((mention, index) =>
    hits[index]!.own ? withFileName(mention, context.fileName) : mention,
  );

  const documentDate = context.documentDate ?? own?.identity.date ?? null;
  const found = findDates(clean, { documentDate });
  const dates = withOtherDates(clean, own ? markOwnDate(clean[0]!, own, found) : found, documentDate);
  const figures = withOtherFigures(clean, findFigures(clean, { directives, dates }), documentDate);

  const cited = directives.map((mention, index) => ({ mention, hit: hits[index]! }));
  const warnings = [
    ...checkDirectives(gatherFacts(cited, documentDate, context.knownDates)),
    ...checkValues({ pages: clean, dates, figures, directives, documentDate }),
  ];
  const taken = [...directives, ...definitions, ...dates, ...figures].sort(
    (a, b) => a.page - b.page || a.start - b.start,
  );
  return {
    own: own?.identity ?? null,
    directives: markWarned(directives, warnings),
    dates: markWarned(dates, warnings),
    figures: markWarned(figures, warnings),
    warnings: warnings.sort((a, b) => a.page - b.page || a.start - b.start),
    unclaimed: findUnclaimed(clean, taken),
  };
}
