import type { ExportFormat } from '../../../shared/contracts/api-drafts.ts';
import { draftMarkdown } from '../../../shared/domain/draft/draft-text.ts';
import { renderDraft } from '../../../shared/domain/draft/render-draft.ts';
import { dayInVietnam } from '../../../shared/domain/vietnam-clock.ts';
import { WORD_TYPE } from '../../../shared/ports/draft-writer.ts';
import type { Logger } from '../../../shared/ports/logger.ts';
import type { PaperConverter } from '../../../shared/ports/paper-converter.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiError } from '../problem.ts';
import type { OpenDraft } from './draft-store.ts';
import { downloadName, type PaperFile } from './paper-file.ts';

const TYPES: Readonly<Record<ExportFormat, string>> = {
  pdf: 'application/pdf',
  docx: WORD_TYPE,
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
};

const NO_CONVERTER = {
  vi: 'Máy chủ này chưa cài LibreOffice nên không xuất được PDF. Hãy tải tệp Word.',
  en: 'This server has no LibreOffice, so it makes no PDF. Take the Word file.',
};
const CONVERSION_FAILED = {
  vi: 'Không chuyển được sang PDF lúc này. Hãy thử lại, hoặc tải tệp Word.',
  en: 'It could not be made a PDF just now. Try again, or take the Word file.',
};

/** The draft as a file, with what is confirmed at this moment. Throws `ApiError` where no PDF can be had. */
export async function exportDraft(
  { draft, book }: OpenDraft,
  { format, withEvidence }: { readonly format: ExportFormat; readonly withEvidence: boolean },
  deps: Pick<ApiDependencies, 'accounts' | 'clock' | 'draftWriter' | 'paperConverter' | 'logger'>,
): Promise<PaperFile> {
  // Asked first: a Word file is not written for nothing.
  const { paperConverter, logger } = deps;
  if (format === 'pdf' && !paperConverter) throw new ApiError(501, 'no-pdf-converter', NO_CONVERTER);
  const rendered = renderDraft(draft, book);
  const fileName = downloadName(draft.title, format);
  const contentType = TYPES[format];
  const encode = (text: string) => new TextEncoder().encode(text);
  if (format === 'md') return { bytes: encode(draftMarkdown(rendered)), contentType, fileName };
  if (format === 'json') return { bytes: encode(JSON.stringify({ draft, rendered })), contentType, fileName };
  const users = new Map((await deps.accounts.listUsers()).map(({ id, name }) => [id, name]));
  const bytes = await deps.draftWriter.write(rendered, {
    today: dayInVietnam(deps.clock.now().toISOString()),
    withEvidence,
    personName: (id) => users.get(id) ?? id,
  });
  return {
    bytes: format === 'pdf' && paperConverter ? await toPdf(bytes, paperConverter, logger) : bytes,
    contentType,
    fileName,
  };
}

async function toPdf(word: Uint8Array, paperConverter: PaperConverter, logger: Logger): Promise<Uint8Array> {
  try {
    return await paperConverter.toPdf(word);
  } catch (error) {
    logger.error('a paper could not be made a PDF', { error });
    throw new ApiError(503, 'pdf-failed', CONVERSION_FAILED);
  }
}
