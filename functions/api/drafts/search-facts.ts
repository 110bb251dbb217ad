import type { z } from 'zod';
import type { DraftFactsResponse, PassagesResponse } from '../../../shared/contracts/api-drafts.ts';
import type { DocumentText } from '../../../shared/contracts/artifacts.ts';
import { textKey } from '../../../shared/contracts/object-keys.ts';
import type { FactBook } from '../../../shared/domain/draft/confirmed-facts.ts';
import { findPassages } from '../../../shared/domain/draft/passages.ts';
import { valueText } from '../../../shared/domain/draft/value-text.ts';
import type { MentionKind } from '../../../shared/extraction/mention.ts';
import type { ObjectStore } from '../../../shared/ports/object-store.ts';
import { foldVietnamese } from '../../../shared/text/fold.ts';

const MOST_FACTS = 60;
const MOST_AWAITING = 100;

/** Confirmed values, of one kind or any, whose words, context or report hold every word asked, accents and case aside. */
export function searchFacts(book: FactBook, question: string, only?: MentionKind): z.infer<typeof DraftFactsResponse> {
  const words = foldVietnamese(question.normalize('NFC')).split(/\s+/u).filter(Boolean);
  const holds = (text: string) => {
    const folded = foldVietnamese(text.normalize('NFC'));
    return words.every((word) => folded.includes(word));
  };
  const items = [...book.values()].flatMap(({ name, officeName, facts }) =>
    facts.flatMap(({ documentId, findingId, kind, value, evidence }) => {
      if (only && kind !== only) return [];
      const text = valueText(kind, value, kind === 'directive' ? 'full' : 'value') ?? '';
      const context = `${evidence.before}${evidence.quote}${evidence.after}`.replace(/\s+/gu, ' ').trim();
      if (!holds(`${text} ${context} ${name} ${officeName}`)) return [];
      return [{ documentId, findingId, kind, report: name, page: evidence.page, text, context }];
    }),
  );
  const awaiting = [...book.values()]
    .flatMap((report) => report.awaiting)
    .filter(({ quote, report }) => words.length > 0 && holds(`${quote} ${report}`));
  return { items: items.slice(0, MOST_FACTS), found: items.length, awaiting: awaiting.slice(0, MOST_AWAITING) };
}

/** Passages of the reports under the usual headings, to be quoted with their page. */
export async function offerPassages(book: FactBook, objects: ObjectStore): Promise<z.infer<typeof PassagesResponse>> {
  const offered = [...book.values()].map(async ({ documentId, name }) => {
    const bytes = await objects.get(textKey(documentId));
    if (!bytes) return [];
    const { pages } = JSON.parse(new TextDecoder().decode(bytes)) as DocumentText;
    return findPassages(pages).map((passage) => ({ ...passage, documentId, report: name }));
  });
  return { items: (await Promise.all(offered)).flat() };
}
