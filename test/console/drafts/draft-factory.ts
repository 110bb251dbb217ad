import type { Draft, Paragraph, Section } from '../../../console/features/drafts/model/pieces.ts';
import type { DraftPiece } from '../../../shared/contracts/api-drafts.ts';

export const text = (words: string): DraftPiece => ({ type: 'text', text: words });
export const blank = (id: string, label = 'mốc thời gian'): DraftPiece => ({ type: 'blank', id, label });

export function field(id: string, findingId = id): DraftPiece {
  return {
    type: 'field',
    id,
    form: 'value',
    binding: {
      documentId: 'd1',
      findingId,
      kind: 'figure',
      value: { value: 15, unit: 'đảng viên', kind: 'count', of: null, period: null, subject: null },
      report: '415-BC/HU',
      page: 2,
      box: null,
      quote: '15 đảng viên',
      by: 'duyet',
      at: '2026-01-05T02:00:00.000Z',
      decision: 1,
      decisionHash: 'h1',
    },
  };
}

export const paragraph = (id: string, ...pieces: DraftPiece[]): Paragraph => ({ id, style: 'body', pieces });
export const section = (id: string, ...paragraphs: Paragraph[]): Section => ({ id, title: `Mục ${id}`, paragraphs });

/** A draft in writing with these sections behind its opening. */
export function draftOf(...sections: Section[]): Draft {
  return {
    id: 'dr1',
    roundId: null,
    unit: null,
    templateId: 'party-conclusion',
    title: 'Kết luận',
    reports: ['d1'],
    head: {
      system: 'party',
      date: null,
      superior: 'TỈNH ỦY',
      body: 'BAN TỔ CHỨC',
      symbol: 'TB/BTCTU',
      place: 'An Hòa',
      typeName: 'Thông báo',
      authority: null,
      position: 'TRƯỞNG BAN',
      signer: null,
      recipients: [],
      subject: [text('kết luận giám sát')],
    },
    sections: [{ id: 'opening', title: '', paragraphs: [] }, ...sections],
    comments: [],
    status: 'drafting',
    draftNumber: 1,
    submittedBy: null,
    approvedBy: null,
    issue: null,
    createdBy: 'duyet',
    createdAt: '2026-01-05T02:00:00.000Z',
    changedBy: 'duyet',
    changedAt: '2026-01-05T02:00:00.000Z',
    version: 1,
  };
}
