import type { Mention } from '../extraction/mention.ts';
import type { Page } from '../ocr/page.ts';
import { unionBox, wordsInSpan } from '../ocr/page-text.ts';
import type { Span } from '../text/span.ts';
import type { Evidence, Finding } from './finding.ts';

const CONTEXT_LENGTH = 60;

/** Puts a mention before a reviewer: the same values, with the evidence of the page it stands on. */
export function raiseFinding(mention: Mention, page: Page): Finding {
  const common = {
    id: mention.id,
    evidence: gatherEvidence(page, mention),
    confidence: mention.confidence,
    reasons: mention.reasons,
    origin: 'machine' as const,
  };
  switch (mention.kind) {
    case 'directive':
      return {
        ...common,
        kind: 'directive',
        value: mention.value,
        alternatives: mention.alternatives ?? [],
        group: mention.group ?? null,
      };
    case 'date':
      return { ...common, kind: 'date', value: mention.value, alternatives: mention.alternatives ?? [], group: null };
    case 'figure':
      return { ...common, kind: 'figure', value: mention.value, alternatives: mention.alternatives ?? [], group: null };
  }
}

/** What the page shows for a span of its text. */
export function gatherEvidence(page: Page, { start, end }: Span): Evidence {
  const words = wordsInSpan(page, { start, end });
  const confidences = words.map(({ confidence }) => confidence).filter((confidence) => confidence !== null);
  return {
    page: page.page,
    offset: [start, end],
    box: unionBox(words.map(({ box }) => box)),
    wordIds: words.map(({ id }) => id),
    quote: page.text.slice(start, end),
    before: page.text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    after: page.text.slice(end, end + CONTEXT_LENGTH),
    readingConfidence: confidences.length > 0 ? Math.min(...confidences) : null,
  };
}
