import { warnOfPages } from '../domain/page-warnings.ts';
import { gatherEvidence } from '../domain/raise-finding.ts';
import type { Extraction, Mention } from '../extraction/mention.ts';
import type { Page } from '../ocr/page.ts';
import type { ExtractionReport } from './extraction-report.ts';

/** The report of one file, from its pages and what was found on them. */
export function extractionReportOf(
  file: string,
  engine: string,
  pages: readonly Page[],
  extraction: Extraction,
): ExtractionReport {
  const byNumber = new Map(pages.map((page) => [page.page, page]));
  const evidenceOf = (mention: Mention) => {
    const { quote, offset, box } = gatherEvidence(byNumber.get(mention.page)!, mention);
    const { page, confidence, reasons } = mention;
    return { quote, page, offset: [...offset] as [number, number], box, confidence, reasons: [...reasons] };
  };
  return {
    file,
    pages: pages.length,
    engine,
    own: extraction.own && { ...extraction.own },
    directives: extraction.directives.map((mention) => ({ ...evidenceOf(mention), ...mention.value })),
    dates: extraction.dates.map((mention) => ({ ...evidenceOf(mention), ...mention.value })),
    figures: extraction.figures.map((mention) => ({ ...evidenceOf(mention), ...mention.value })),
    warnings: [...warnOfPages(pages), ...extraction.warnings].map(({ code, page, start, end, message, likely }) => ({
      code,
      page,
      offset: [start, end],
      quote: byNumber.get(page)?.text.slice(start, end) ?? '',
      message: { ...message },
      likely,
    })),
  };
}
