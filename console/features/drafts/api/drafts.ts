import { queryOptions } from '@tanstack/react-query';
import {
  CompareResponse,
  DraftFactsResponse,
  DraftGapsResponse,
  DraftListResponse,
  type DraftPiece,
  type DraftResource,
  DraftResponse,
  DraftVersionsResponse,
  type ExportFormat,
  MadeUnitDraftsResponse,
  PassagesResponse,
  TemplatesResponse,
} from '../../../../shared/contracts/api-drafts.ts';
import type { FieldForm } from '../../../../shared/domain/draft/draft.ts';
import { request } from '../../../lib/api/request.ts';

export const draftPath = (id: string): string => `/drafts/${encodeURIComponent(id)}`;

export const draftKeys = {
  all: ['drafts'] as const,
  one: (id: string) => ['drafts', id] as const,
};

export const draftListQuery = queryOptions({
  queryKey: draftKeys.all,
  queryFn: ({ signal }) => request('/drafts', { schema: DraftListResponse, signal }),
});

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: draftKeys.one(id),
    queryFn: ({ signal }) => request(draftPath(id), { schema: DraftResponse, signal }),
  });

export const templatesQuery = queryOptions({
  queryKey: ['draft-templates'],
  queryFn: ({ signal }) => request('/draft-templates', { schema: TemplatesResponse, signal }),
});

export const draftFactsQuery = (id: string, text: string, kind: string) =>
  queryOptions({
    queryKey: ['draft-facts', id, text, kind],
    queryFn: ({ signal }) =>
      request(`${draftPath(id)}/facts?${new URLSearchParams({ text, ...(kind && { kind }) })}`, {
        schema: DraftFactsResponse,
        signal,
      }),
    staleTime: 0,
  });

export const passagesQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft-passages', id],
    queryFn: ({ signal }) => request(`${draftPath(id)}/passages`, { schema: PassagesResponse, signal }),
  });

/** What the draft does not say, or says twice. */
export const gapsQuery = (id: string) =>
  queryOptions({
    queryKey: [...draftKeys.one(id), 'gaps'],
    queryFn: ({ signal }) => request(`${draftPath(id)}/gaps`, { schema: DraftGapsResponse, signal }),
  });

export const versionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...draftKeys.one(id), 'versions'],
    queryFn: ({ signal }) => request(`${draftPath(id)}/versions`, { schema: DraftVersionsResponse, signal }),
  });

export const compareQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['draft-compare', id, from, to],
    queryFn: ({ signal }) =>
      request(`${draftPath(id)}/compare?from=${from}&to=${to}`, { schema: CompareResponse, signal }),
  });

export interface DraftPlan {
  readonly title: string;
  readonly templateId: string;
  readonly reports: readonly string[];
  readonly roundId: string | null;
}

/** What a round has of its own (founding decision, directives, period) is taken where it is confirmed. */
export function makeDraft(plan: DraftPlan): Promise<DraftResource> {
  return request('/drafts', { method: 'POST', body: plan, schema: DraftResponse });
}

/** One draft for every unit of a round that has a confirmed report and none yet. */
export function makeUnitDrafts(plan: Omit<DraftPlan, 'reports' | 'roundId'> & { readonly roundId: string }) {
  return request('/drafts/by-unit', { method: 'POST', body: plan, schema: MadeUnitDraftsResponse });
}

/** Saves words and order; bound values go by their names. */
export function saveDraft({ id, version, title, head, sections }: DraftResource['draft']): Promise<DraftResource> {
  const body = {
    version,
    title,
    head: { ...head, subject: head.subject.map(named) },
    sections: sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, pieces: paragraph.pieces.map(named) })),
    })),
  };
  return request(draftPath(id), { method: 'PUT', body, schema: DraftResponse });
}

export interface FieldPlace {
  readonly paragraphId: string;
  readonly blankId: string | null;
  readonly documentId: string;
  readonly findingId: string;
  readonly form: FieldForm;
}

export function insertField(id: string, version: number, place: FieldPlace): Promise<DraftResource> {
  return request(`${draftPath(id)}/fields`, { method: 'POST', body: { version, ...place }, schema: DraftResponse });
}

export type DraftAct =
  | { readonly name: 'submit' | 'approve' }
  /** Binds these values anew, or all outdated ones. */
  | { readonly name: 'refresh'; readonly fields?: readonly string[] }
  | { readonly name: 'return'; readonly comment: string }
  | { readonly name: 'issue'; readonly number: string; readonly date: string }
  | { readonly name: 'comments'; readonly text: string; readonly paragraphId: string | null };

export function actOnDraft(id: string, version: number, { name, ...more }: DraftAct): Promise<DraftResource> {
  return request(`${draftPath(id)}/${name}`, { method: 'POST', body: { version, ...more }, schema: DraftResponse });
}

/** Without the annex the paper is as it goes out; with it every value names its report and page. */
export const exportUrl = (id: string, format: ExportFormat, withEvidence = false): string =>
  `/api${draftPath(id)}/export?format=${format}&evidence=${withEvidence ? 'yes' : 'no'}`;

export const signedScanUrl = (id: string): string => `/api${draftPath(id)}/signed-scan`;

const named = (piece: DraftPiece) => (piece.type === 'field' ? { type: piece.type, id: piece.id } : piece);
