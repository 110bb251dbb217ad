import { draftMarkdown } from '../../../shared/domain/draft/draft-text.ts';
import { renderDraft } from '../../../shared/domain/draft/render-draft.ts';
import { dayInVietnam } from '../../../shared/domain/vietnam-clock.ts';
import type { AccountRepository } from '../../../shared/ports/account-repository.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { DraftWriter } from '../../../shared/ports/draft-writer.ts';
import type { OpenDraft } from './draft-store.ts';

export const EXPORT_FORMATS = ['docx', 'md', 'json'] as const;
type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface DraftFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
}

const TYPES: Readonly<Record<ExportFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json',
};

/** The draft as a file, with what is confirmed at this moment. */
export async function exportDraft(
  { draft, book }: OpenDraft,
  { format, withEvidence }: { readonly format: ExportFormat; readonly withEvidence: boolean },
  deps: { readonly accounts: AccountRepository; readonly clock: Clock; readonly draftWriter: DraftWriter },
): Promise<DraftFile> {
  const rendered = renderDraft(draft, book);
  const fileName = `${draft.title.replace(/[^\p{L}\p{N} .-]+/gu, ' ').trim() || 'du-thao'}.${format}`;
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
  return { bytes, contentType, fileName };
}
