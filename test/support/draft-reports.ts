import type { z } from 'zod';
import type { DocumentDetail } from '../../shared/contracts/api-documents.ts';
import type { DraftPiece, DraftResource, SignedScanGrantResponse } from '../../shared/contracts/api-drafts.ts';
import type { ApiClient } from './api-client.ts';

/** A short report in plain text: one directive, one count, strengths and limits. */
export const reportText = (amount: number): Uint8Array =>
  new TextEncoder().encode(`ĐẢNG CỘNG SẢN VIỆT NAM
Số 41${amount}-BC/HU
An Hòa, ngày 05 tháng 9 năm 2024
BÁO CÁO
kết quả thực hiện Chỉ thị số 49-CT/TU, ngày 28/8/2023 của Ban Thường vụ Tỉnh ủy
1. Ưu điểm
Năm 2023, toàn đảng bộ kết nạp ${amount} đảng viên mới.
2. Hạn chế
Một số chi bộ còn chậm.
`);

/** Confirms every open finding of a report, then the report itself. */
export async function confirmWhole(reviewer: ApiClient, id: string): Promise<DocumentDetail> {
  const { document, findings } = await reviewer.detail(id);
  const acts = findings.filter(({ state }) => state === 'open').map((one) => ({ type: 'confirm', findingId: one.id }));
  if (acts.length > 0) await reviewer.json('POST', `/documents/${id}/decisions`, { version: document.version, acts });
  const { version } = (await reviewer.detail(id)).document;
  await reviewer.json('POST', `/documents/${id}/finish`, { version });
  return reviewer.detail(id);
}

/** Reopens a report, corrects the figure that begins with these letters, and confirms it again. */
export async function correctFigure(reviewer: ApiClient, id: string, quote: string, value: number): Promise<void> {
  const { document, findings } = await reviewer.detail(id);
  const target = findings.find(({ kind, evidence }) => kind === 'figure' && evidence.quote.startsWith(quote))!;
  await reviewer.json('POST', `/documents/${id}/reopen`, { version: document.version, reason: 'đọc lại' });
  const { version } = (await reviewer.detail(id)).document;
  const corrected = { kind: 'figure', value: { ...target.value, value } };
  const acts = [{ type: 'correct', findingId: target.id, corrected }];
  await reviewer.json('POST', `/documents/${id}/decisions`, { version, acts });
  await confirmWhole(reviewer, id);
}

/** Writes words into every blank, so that nothing stands in the way of an approval. */
export function fillBlanks(client: ApiClient, { draft }: DraftResource): Promise<DraftResource> {
  const { id, version, title, head, sections } = draft;
  const written = (pieces: readonly DraftPiece[]) =>
    pieces.map((piece) => {
      if (piece.type === 'blank') return { type: 'text', text: 'theo báo cáo' };
      return piece.type === 'field' ? { type: 'field', id: piece.id } : piece;
    });
  return client.json('PUT', `/drafts/${id}`, {
    ...{ version, title, head: { ...head, subject: written(head.subject) } },
    sections: sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((one) => ({ ...one, pieces: written(one.pieces) })),
    })),
  });
}

/** Sends the signed paper of an issued draft as the console does; the answer says whether it was kept. */
export async function sendSignedScan({ url, json, request }: ApiClient, id: string, bytes: string): Promise<Response> {
  const path = `/drafts/${id}/signed-scan`;
  const { scan, ...place } = await json<z.infer<typeof SignedScanGrantResponse>>('POST', path, { size: bytes.length });
  await fetch(new URL(place.url, url), { method: place.method, headers: place.headers, body: bytes });
  return request('PUT', path, { scan });
}
