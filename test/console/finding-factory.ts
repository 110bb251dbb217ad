import type { FindingResource } from '../../shared/contracts/api-findings.ts';

type DirectiveFinding = Extract<FindingResource, { kind: 'directive' }>;
type DateFinding = Extract<FindingResource, { kind: 'date' }>;
type FigureFinding = Extract<FindingResource, { kind: 'figure' }>;

const EVIDENCE: FindingResource['evidence'] = {
  page: 1,
  offset: [0, 9],
  box: { left: 0.4, top: 0.3, width: 0.1, height: 0.016 },
  wordIds: ['w1-0'],
  quote: '28-CTr/TU',
  before: '',
  after: '',
  readingConfidence: 0.7,
};
const COMMON = {
  evidence: EVIDENCE,
  confidence: 0.8,
  reasons: [],
  alternatives: [],
  group: null,
  origin: 'machine',
  state: 'open',
  decision: null,
} as const;

/** A sure, undecided directive; `change` says what is different. */
export function directive(id: string, change: Partial<DirectiveFinding> = {}): DirectiveFinding {
  const value = {
    number: '28-CTr/TU',
    type: 'CTr',
    typeName: 'Chương trình',
    date: '2022-11-03',
    issuer: 'Ban Thường vụ Tỉnh ủy',
    subject: null,
    system: 'party' as const,
  };
  const { reasons, alternatives, ...common } = COMMON;
  return {
    ...common,
    reasons: [...reasons],
    alternatives: [...alternatives],
    id,
    kind: 'directive',
    value,
    proposed: change.value ?? value,
    ...change,
  };
}

export function date(id: string, change: Partial<DateFinding> = {}): DateFinding {
  const value = { edtf: '2022-11-03', kind: 'day' as const, inferred: false };
  return { ...COMMON, reasons: [], alternatives: [], id, kind: 'date', value, proposed: value, ...change };
}

export function figure(id: string, change: Partial<FigureFinding> = {}): FigureFinding {
  const value = { value: 110, unit: 'đảng viên', kind: 'count' as const, of: null, period: null, subject: null };
  return { ...COMMON, reasons: [], alternatives: [], id, kind: 'figure', value, proposed: value, ...change };
}

/** The evidence of the factory at another place. */
export function evidenceAt(page: number, start: number): FindingResource['evidence'] {
  return { ...EVIDENCE, page, offset: [start, start + 9] };
}
