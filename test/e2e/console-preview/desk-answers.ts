import { ClaimResponse } from '../../../shared/contracts/api-claims.ts';
import { ColleaguesResponse, SamePlacesResponse } from '../../../shared/contracts/api-desk.ts';
import type { DocumentResource } from '../../../shared/contracts/api-documents.ts';
import type { FindingResource } from '../../../shared/contracts/api-findings.ts';
import { QualityResponse, type QualityRow } from '../../../shared/contracts/api-quality.ts';
import { KeysResponse, ReviewPolicyResponse } from '../../../shared/contracts/api-review-settings.ts';
import { type Measured, wilson } from '../../../shared/domain/quality.ts';
import { OFFICES } from './fictional-list.ts';
import type { Detail } from './fictional-report.ts';

const COLLEAGUES = [
  { id: 'duyet', name: 'Trần Thu Hà' },
  { id: 'hoa', name: 'Nguyễn Thị Hoa' },
  { id: 'binh', name: 'Lê Văn Bình' },
];

/** What the fictional server knows of the reviewers' desk and of quality. */
export interface DeskMood {
  /** Who has the open report in hand. */
  holder: 'me' | 'other' | 'taken-over';
  /** The open report needs two persons, and one has had a say. */
  isForTwo: boolean;
  isForwarded: boolean;
  /** The reviewer has changed a key. */
  hasOwnKeys: boolean;
  /** A page of the open report is to be looked through. */
  hasPageCheck: boolean;
  quality: 'full' | 'few' | 'empty';
}
export const DESK_MOOD: DeskMood = {
  holder: 'me',
  isForTwo: false,
  isForwarded: false,
  hasPageCheck: false,
  hasOwnKeys: false,
  quality: 'full',
};

/** Answers under `/colleagues`, `/settings` and `/quality`; undefined for any other path. */
export function answerDesk(path: string, mood: DeskMood): unknown {
  if (path === '/colleagues') return ColleaguesResponse.parse({ items: COLLEAGUES });
  if (path === '/settings/keys')
    return KeysResponse.parse({ keys: mood.hasOwnKeys ? { reject: 'd' } : {}, version: 1 });
  if (path === '/settings/review')
    return ReviewPolicyResponse.parse({
      value: { auditShare: 0.05, pageShare: 0.02, twoPersonOffices: [OFFICES[1]!.id], twoPersonKinds: ['figure'] },
      version: 2,
      changedBy: 'quantri',
      changedAt: '2026-01-05T03:20:00.000Z',
    });
  return path === '/quality' ? QualityResponse.parse(quality(mood.quality)) : undefined;
}

/** Who holds the open report, by the mood. */
export function claimIn({ holder }: DeskMood) {
  const since = new Date(Date.now() - 12 * 60_000).toISOString();
  const expiresAt = new Date(Date.now() + 8 * 60_000).toISOString();
  const isMine = holder === 'me';
  const takenFrom = holder === 'taken-over' ? 'duyet' : null;
  return ClaimResponse.parse({ claim: { by: isMine ? 'duyet' : 'hoa', since, expiresAt, takenFrom } });
}

/** Puts claims, forwardings and postponements on a list of reports, so that every mark is seen. */
export function withDeskMarks(documents: readonly DocumentResource[]): DocumentResource[] {
  const at = new Date(Date.now() - 3 * 3_600_000).toISOString();
  return documents.map((document, index) => {
    if (!['awaiting-review', 'in-review'].includes(document.status) || index < 2) return document;
    const { claim } = claimIn({ ...DESK_MOOD, holder: index % 4 === 0 ? 'me' : 'other' });
    const counts = { ...document.counts, waitingForSecond: index % 5 === 3 ? 2 : 0 };
    if (index % 3 === 2) return { ...document, claim };
    if (index % 4 === 3)
      return { ...document, counts, forwarded: { to: 'duyet', note: 'Xem giúp trang 2', by: 'hoa', at } };
    if (index % 5 === 4) return { ...document, postponed: { until: '2999-12-31', note: 'Chờ bản gốc', by: 'hoa', at } };
    return { ...document, counts };
  });
}

/** True when the report lies on that desk. */
export function isOnDesk({ claim, forwarded, postponed }: DocumentResource, desk: string): boolean {
  if (desk === 'mine') return claim?.by === 'duyet';
  if (desk === 'held') return claim != null && claim.by !== 'duyet';
  if (desk === 'forwarded') return forwarded?.to === 'duyet';
  if (desk === 'postponed') return postponed != null;
  return !postponed && (!claim || claim.by === 'duyet');
}

/** Makes the open report one that two persons review, one of whom has had a say. */
export function forTwo(findings: readonly FindingResource[]): FindingResource[] {
  const at = new Date(Date.now() - 40 * 60_000).toISOString();
  let asked = 0;
  return findings.map((finding) => {
    if (finding.reasons.length === 0) return { ...finding, agreement: 'none', voices: [] };
    asked += 1;
    const isRejected = asked === 2;
    const state = isRejected ? 'rejected' : 'confirmed';
    const reason = isRejected ? 'Đọc sai, không sửa được' : null;
    const voice = { by: asked > 5 ? 'duyet' : 'hoa', at, state, value: finding.value, reason };
    const decision = { by: voice.by, at, reason };
    return { ...finding, state, decision, agreement: 'one-of-two', voices: [voice] } as FindingResource;
  });
}

/** The focused directive in three other reports. */
export function samePlaces({ pages, findings }: Detail, findingId: string, others: readonly DocumentResource[]) {
  const finding = findings.find(({ id }) => id === findingId)!;
  const page = pages.find((info) => info.page === finding.evidence.page)!;
  return SamePlacesResponse.parse({
    items: finding.reasons.length > 0 ? others.slice(0, 3).map((document) => ({ document, page, finding })) : [],
    looked: 41,
    isPartial: false,
  });
}

function quality(mood: DeskMood['quality']) {
  const row = (key: string, reports: number, sampled: number, wrong: number, found: number): QualityRow => ({
    key,
    reports,
    sureErrors: wilson(wrong, sampled),
    doubtedErrors: wilson(Math.round(sampled * 0.8), sampled * 3),
    recall: recallOf(found),
    recallBasis: mood === 'few' ? 'additions' : 'checked-pages',
  });
  if (mood === 'empty') {
    const all = row('all', 0, 0, 0, 0);
    return { all, byKind: [], byOffice: [], byEngine: [], byMonth: [], auditShare: 0.05 };
  }
  const scale = mood === 'few' ? 0.02 : 1;
  const scaled = (key: string, reports: number, sampled: number, wrong: number, found: number) =>
    row(
      key,
      Math.ceil(reports * scale),
      Math.ceil(sampled * scale),
      Math.floor(wrong * scale),
      Math.ceil(found * scale),
    );
  return {
    all: scaled('all', 412, 1180, 14, 24_110),
    byKind: [
      scaled('directive', 412, 360, 2, 7300),
      scaled('date', 410, 470, 5, 9800),
      scaled('figure', 377, 350, 7, 7010),
    ],
    byOffice: OFFICES.map(({ id }, index) => scaled(id, 160 - index * 40, 420 - index * 90, 3 + index * 2, 8000)),
    byEngine: [scaled('tesseract 5.5.0 (vie best)', 390, 1120, 12, 23_000), scaled('none', 22, 60, 2, 1110)],
    byMonth: ['2025-11', '2025-12', '2026-01'].map((month, index) =>
      scaled(month, 120 + index * 20, 380, 7 - index * 2, 8000),
    ),
    auditShare: 0.05,
  };
}

function recallOf(found: number): Measured {
  return wilson(found, found + Math.ceil(found * 0.021));
}
