import type { DirectiveFinding, Evidence, FigureFinding } from '../../shared/domain/finding.ts';

const EVIDENCE: Evidence = {
  page: 1,
  offset: [10, 18],
  box: { left: 0.1, top: 0.1, width: 0.2, height: 0.02 },
  wordIds: ['w1-3'],
  quote: '49-CT/TU',
  before: 'Chỉ thị số ',
  after: ' ngày 28/8/2023',
  readingConfidence: 0.93,
};

/** A directive finding that is sure unless told otherwise. */
export function directiveFinding(change: Partial<DirectiveFinding> = {}): DirectiveFinding {
  return {
    id: 'd1',
    kind: 'directive',
    value: {
      number: '49-CT/TU',
      type: 'CT',
      typeName: 'Chỉ thị',
      date: '2023-08-28',
      issuer: 'Ban Thường vụ Tỉnh ủy',
      subject: null,
      system: 'party',
    },
    evidence: EVIDENCE,
    confidence: 0.97,
    reasons: [],
    alternatives: [],
    group: 'g1',
    origin: 'machine',
    ...change,
  };
}

/** A figure finding that is sure unless told otherwise. */
export function figureFinding(change: Partial<FigureFinding> = {}): FigureFinding {
  return {
    id: 'f1',
    kind: 'figure',
    value: { value: 15, unit: 'đảng viên', kind: 'count', of: null, period: null, subject: null },
    evidence: { ...EVIDENCE, quote: '15 đảng viên' },
    confidence: 0.9,
    reasons: [],
    alternatives: [],
    group: null,
    origin: 'machine',
    ...change,
  };
}
