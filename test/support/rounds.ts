import type { Round } from '../../shared/domain/round/round.ts';

/** A round of two units, due on 15/01/2026. */
export function roundOf(change: Partial<Round> = {}): Round {
  return {
    id: 'ro1',
    name: 'Giám sát Chỉ thị 49-CT/TU',
    status: 'preparing',
    founding: null,
    directives: [],
    period: null,
    units: [
      { office: 'office-r1', way: 'visit', due: null },
      { office: 'office-r2', way: 'report-only', due: '2026-01-10' },
    ],
    outline: [],
    questions: [],
    due: '2026-01-15',
    createdBy: 'duyet',
    createdAt: '2026-01-01T00:00:00.000Z',
    changedBy: 'duyet',
    changedAt: '2026-01-01T00:00:00.000Z',
    version: 1,
    ...change,
  };
}
