import type { Document } from '../../../shared/domain/document.ts';
import { indicatorKey } from '../../../shared/domain/draft/indicators.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import { confirmAll, documentOf, figure, type ReviewedReport } from '../../support/drafts.ts';
import { directiveFinding, figureFinding } from '../../support/findings.ts';
import { roundOf } from '../../support/rounds.ts';
import { OFFICES } from './fictional-list.ts';

/** A report of a round: what was read of it, what was decided, and when it came. */
export interface RoundReport extends ReviewedReport {
  readonly document: Document;
  /** Null for one that is in none yet. */
  readonly roundId: string | null;
}

const DAY = 86_400_000;
const NAMES = ['Bình Sơn', 'Trà Giang', 'Phước Hải', 'Tân Lập', 'Vĩnh An', 'Long Khánh'];
const MORE_OFFICES = NAMES.map((name, index) => ({ id: `huyen-${index}`, name: `Huyện ủy ${name}` }));
const MANY_OFFICES = Array.from({ length: 142 }, (_, index) => ({
  id: `xa-${index}`,
  name: `Đảng ủy xã số ${index + 1} huyện ${NAMES[index % NAMES.length]}`,
}));
/** Every unit of the preview's rounds. */
export const ROUND_OFFICES = [...OFFICES, ...MORE_OFFICES, ...MANY_OFFICES];

const SUBJECTS = [
  ['đảng viên mới kết nạp', 'đảng viên'],
  ['đảng viên được bồi dưỡng', 'đảng viên'],
  ['chi bộ hoàn thành tốt nhiệm vụ', 'chi bộ'],
  ['hồ sơ đã thẩm định', 'hồ sơ'],
] as const;
const keyOf = (at: number) => indicatorKey({ subject: SUBJECTS[at]![0], unit: SUBJECTS[at]![1], kind: 'count' });
const OUTLINE = [
  { id: 'o1', label: 'Số đảng viên mới kết nạp trong kỳ', indicator: keyOf(0) },
  { id: 'o2', label: 'Số đảng viên được bồi dưỡng', indicator: keyOf(1) },
  { id: 'o3', label: 'Số chi bộ hoàn thành tốt nhiệm vụ', indicator: keyOf(2) },
  { id: 'o4', label: 'Hạn chế và nguyên nhân', indicator: null },
  { id: 'o5', label: 'Kiến nghị với Ban Thường vụ Tỉnh ủy', indicator: null },
];

/** Rounds in every state, with the reports that came in for them; `now` places them in time. */
export function fictionalRounds(now: number): { readonly rounds: readonly Round[]; readonly reports: RoundReport[] } {
  const day = (days: number) => new Date(now + days * DAY).toISOString().slice(0, 10);
  const at = (days: number) => new Date(now + days * DAY).toISOString();
  const people = { createdBy: 'duyet', changedBy: 'duyet', createdAt: at(-20), changedAt: at(-2) };
  const tick = { item: 'o4', note: 'phần II, trang 2', by: 'vanthu', at: at(-1) };
  const units = [...OFFICES, ...MORE_OFFICES].map(({ id: office }, index) => ({
    office,
    way: index % 3 === 2 ? ('report-only' as const) : ('visit' as const),
    due: index === 4 ? day(-2) : null,
    ...(index === 0 ? { ticks: [tick] } : {}),
  }));
  const asked = { by: 'duyet', at: at(-3) };
  const questions: Round['questions'] = [
    {
      ...{ id: 'q1', office: OFFICES[0]!.id, ...asked, answer: null },
      text: 'Vì sao số đảng viên mới kết nạp giảm so với cùng kỳ? Nêu rõ theo từng tổ chức đảng.',
    },
    {
      ...{ id: 'q2', office: OFFICES[0]!.id, ...asked, text: 'Đã sơ kết Chỉ thị 49 ở bao nhiêu chi bộ?' },
      answer: answer('Đã sơ kết ở 42/45 chi bộ; 3 chi bộ sơ kết trong tháng tới.', at(-1)),
      former: [answer('Đã sơ kết ở 40 chi bộ.', at(-2))],
    },
    {
      ...{ id: 'q3', office: OFFICES[1]!.id, ...asked, text: 'Gửi bổ sung danh sách lớp bồi dưỡng.' },
      answer: answer('Đã gửi kèm báo cáo bổ sung.', at(-1), OFFICES[1]!.id),
    },
  ];
  const common = {
    ...{ founding: { text: 'Quyết định số 12-QĐ/BTCTU, ngày 05/01/2026', source: null }, outline: OUTLINE },
    directives: [{ text: 'Chỉ thị số 49-CT/TU, ngày 28/8/2023 của Ban Thường vụ Tỉnh ủy', source: null }],
    period: { text: 'từ tháng 9/2023 đến ngày 30/8/2024', source: null },
    ...people,
  };
  const rounds = [
    roundOf({
      ...common,
      ...{ id: 'nhan', name: 'Giám sát thực hiện Chỉ thị 49-CT/TU', status: 'collecting' },
      ...{ due: day(3), units, questions },
    }),
    roundOf({
      ...common,
      ...{ id: 'soan', name: 'Giám sát công tác phát triển đảng viên', status: 'reviewing', due: day(-12) },
      ...{ units: units.slice(1, 4), createdAt: at(-60) },
    }),
    roundOf({
      ...common,
      ...{ id: 'lon', name: 'Giám sát 150 đơn vị', status: 'drafting', due: day(-30), outline: [], createdAt: at(-90) },
      units: ROUND_OFFICES.slice(0, 150).map(({ id: office }) => ({ office, way: 'report-only', due: null })),
    }),
    roundOf({
      ...{ id: 'trong', name: 'Giám sát công tác cán bộ năm 2026', due: null, createdAt: at(-1) },
      units: [{ office: OFFICES[1]!.id, way: 'visit', due: null }],
    }),
  ];
  return { rounds, reports: [...reportsOf(at), ...manyReports(at)] };
}

/** A confirmed decision that names two periods and two limits, under whatever id it is asked for. */
export function fictionalDecision(id: string): RoundReport {
  const date = (key: string, edtf: string, kind: string, quote: string, around: readonly [string, string]) => {
    const base = figureFinding({ id: `${id}-${key}` });
    const evidence = { ...base.evidence, quote, before: around[0], after: around[1] };
    return { ...base, kind: 'date', value: { edtf, kind, inferred: false }, evidence } as unknown as Finding;
  };
  return report(
    { id, office: OFFICES[0]!.id, status: 'confirmed', roundId: null, receivedAt: '2026-01-05T01:00:00.000Z' },
    [
      directiveFinding({ id: `${id}-d` }),
      date('p1', '2023-09/2024-08-30', 'interval', 'từ tháng 9/2023 đến 30/8/2024', ['Mốc giám sát ', ' đối với']),
      date('p2', '2021/2025', 'interval', 'giai đoạn 2021 - 2025', ['gắn với kết quả ', ' của nhiệm kỳ']),
      date('l1', '../2026-02-15', 'deadline', 'trước ngày 15/02/2026', ['Báo cáo gửi về Đoàn ', ' để tổng hợp']),
      date('l2', '../2026-03', 'deadline', 'trong tháng 3/2026', ['Đoàn hoàn thành giám sát ', '.']),
    ],
  );
}

const answer = (text: string, at: string, office = OFFICES[0]!.id) => ({
  ...{ text, at, office },
  ...(office === OFFICES[0]!.id ? { by: 'vanthu', byName: 'Lê Văn Minh' } : { by: 'thanhlam', byName: 'Hồ Thị Sen' }),
});

function reportsOf(at: (days: number) => string): RoundReport[] {
  const make = (id: string, office: string, status: Document['status'], amounts: readonly number[], days = -4) =>
    report({ id, office, status, roundId: 'nhan', receivedAt: at(days) }, [
      directiveFinding({ id: `${id}-d` }),
      ...amounts.map((value, index) => count(`${id}-${index}`, index, value)),
    ]);
  const units = [...OFFICES, ...MORE_OFFICES].map(({ id }) => id);
  return [
    make('dg1', units[1]!, 'confirmed', [15, 210, 18]),
    { ...make('dg2', units[2]!, 'awaiting-review', [22, 190]) },
    make('dg3', units[3]!, 'confirmed', [17, 205, 20]),
    make('dg4', units[5]!, 'confirmed', [14, 220], -1),
    make('dg5', units[6]!, 'confirmed', [900, 198, 21]),
    make('dg6', units[7]!, 'confirmed', [16, 240, 19]),
    make('dg7', units[8]!, 'in-review', [19]),
    // Says two things of one period.
    report({ id: 'dg8', office: units[3]!, status: 'confirmed', roundId: 'nhan', receivedAt: at(-3) }, [
      count('dg8-0', 0, 71),
    ]),
    // In no round yet, and it cites the directive.
    { ...make('dg9', units[0]!, 'awaiting-review', [12, 180]), roundId: null },
    { ...make('dg10', units[1]!, 'confirmed', [15]), roundId: 'soan' },
  ];
}

function manyReports(at: (days: number) => string): RoundReport[] {
  return ROUND_OFFICES.slice(0, 150).map(({ id: office }, index) =>
    report(
      { id: `dl${index}`, office, status: 'confirmed', roundId: 'lon', receivedAt: at(-40) },
      Array.from({ length: 40 }, (_, one) =>
        figure(`dl${index}-${one}`, {
          ...{ value: 40 + ((index * 7 + one * 13) % 60), unit: 'chi bộ', period: '2025' },
          subject: `chỉ tiêu ${one + 1}`,
        }),
      ),
    ),
  );
}

function count(id: string, at: number, value: number): Finding {
  const [subject, unit] = SUBJECTS[at]!;
  return figureFinding({ id, value: { ...figureFinding().value, value, unit, subject, period: '2025' } });
}

type Start = Pick<ReviewedReport, 'id' | 'office' | 'status'> & Pick<RoundReport, 'roundId'> & { receivedAt: string };

function report({ roundId, receivedAt, ...start }: Start, findings: readonly Finding[]): RoundReport {
  const open: ReviewedReport = { ...start, findings, history: [] };
  const reviewed = start.status === 'confirmed' ? confirmAll(open) : open;
  return { ...reviewed, roundId, document: { ...documentOf(start), receivedAt } };
}
