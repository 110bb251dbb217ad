import { type Draft, draftOfPassage, toDraft } from './draft.ts';
import type { FindingKind } from './findings.ts';
import type { ReadText } from './read-draft.ts';

/** The kind the recognisers see in a passage; without an answer the words themselves are asked. */
export function suggestKind(quote: string, read: ReadText): FindingKind {
  const found = read?.(quote);
  if (found?.directives.length) return 'directive';
  if (found?.dates.length) return 'date';
  if (found?.figures.length) return 'figure';
  if (/\p{L}\/\p{L}|\d[-/]\p{Lu}/u.test(quote)) return 'directive';
  return /\d{1,2}[/.-]\d{1,2}|ngày|tháng|năm|quý/iu.test(quote) ? 'date' : 'figure';
}

/** A draft filled by the recognisers where they can read the passage as this kind; otherwise by its words. */
export function suggestDraft(kind: FindingKind, quote: string, read: ReadText): Draft {
  const found = read?.(quote);
  const mentions = { directive: found?.directives, date: found?.dates, figure: found?.figures }[kind];
  const [first] = mentions ?? [];
  return first ? toDraft({ kind, value: first.value }) : draftOfPassage(kind, quote);
}
