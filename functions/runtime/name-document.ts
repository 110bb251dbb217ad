import type { OwnSource } from '../../shared/domain/document.ts';
import { type DirectiveOnPage, findOwnSource } from '../../shared/domain/own-identity.ts';
import type { Part } from '../../shared/domain/part.ts';
import { identityPage } from '../../shared/domain/parts.ts';
import { extractMentions } from '../../shared/extraction/index.ts';
import type { OwnIdentity } from '../../shared/extraction/mention.ts';
import type { Page } from '../../shared/ocr/page.ts';
import { toPageText } from '../../shared/ocr/page-text.ts';

/** What a document is called, and the finding that says so. */
export interface DocumentName {
  readonly own: OwnIdentity | null;
  readonly ownSource: OwnSource | null;
}

/** Reads what a document says of itself from its main part alone: a draft or an annex behind it never names it. */
export function nameDocument(
  {
    parts,
    pages,
    fileName,
  }: { readonly parts: readonly Part[]; readonly pages: readonly Page[]; readonly fileName: string },
  directives: readonly DirectiveOnPage[],
): DocumentName {
  const main = parts.find(({ kind }) => kind === 'main');
  const number = main ? identityPage(main, pages) : 1;
  const head = pages.find(({ page }) => page === number);
  const own = head ? extractMentions([toPageText(head)], { fileName }).own : null;
  return { own, ownSource: findOwnSource(own, directives, number) };
}
