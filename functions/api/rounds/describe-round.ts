import type { RoundListItem, RoundPageResource, UNIT_STATES } from '../../../shared/contracts/api-rounds.ts';
import type { Office, User } from '../../../shared/domain/account.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { valueText } from '../../../shared/domain/draft/value-text.ts';
import { indicatorMatrix, type MatrixCell } from '../../../shared/domain/round/indicator-matrix.ts';
import { dueOf, nextStatuses, type Round } from '../../../shared/domain/round/round.ts';
import { unitProgress } from '../../../shared/domain/round/unit-progress.ts';
import { dayInVietnam } from '../../../shared/domain/vietnam-clock.ts';
import { loadFacts } from '../../runtime/load-facts.ts';
import type { ApiDependencies } from '../dependencies.ts';

type Deps = Pick<ApiDependencies, 'rounds' | 'documents' | 'accounts' | 'clock'>;

/** The page of a round: where every unit stands, and what each reports of what the outline asks. */
export async function describeRound(round: Round, deps: Deps): Promise<RoundPageResource> {
  const ids = await deps.rounds.reportsOf(round.id);
  const offices: readonly Office[] = await deps.accounts.listOffices();
  const names = new Map(offices.map(({ id, name }) => [id, name]));
  const documents = await findDocuments(ids, deps);
  const confirmed = documents.filter(({ status }) => status === 'confirmed').map(({ id }) => id);
  const facts = await loadFacts(confirmed, deps.documents, names);
  const today = dayInVietnam(deps.clock.now().toISOString());
  const units = unitProgress(round, documents, today).map(({ reports, ...unit }) => ({
    ...unit,
    reports: [...reports],
    officeName: names.get(unit.office) ?? unit.office,
  }));
  const matrix = indicatorMatrix(round, facts).map(({ cells, ...row }) => ({
    ...row,
    cells: [...cells].map(([office, cell]) => ({ office, ...describeCell(cell) })),
  }));
  return {
    round: round as unknown as RoundPageResource['round'],
    next: [...nextStatuses(round.status)],
    units,
    matrix,
  };
}

/** One line of the list; an office learns of no unit but its own. */
export async function describeRoundLine(round: Round, user: User, deps: Deps): Promise<RoundListItem> {
  const documents = await findDocuments(await deps.rounds.reportsOf(round.id), deps);
  const today = dayInVietnam(deps.clock.now().toISOString());
  const progress = unitProgress(round, documents, today).filter(
    ({ office }) => user.role !== 'office' || office === user.office,
  );
  const units: Partial<Record<(typeof UNIT_STATES)[number], number>> = {};
  for (const { state } of progress) units[state] = (units[state] ?? 0) + 1;
  const own = user.role === 'office' ? round.units.find(({ office }) => office === user.office) : undefined;
  const { id, name, status, due, outline } = round;
  return {
    ...{ id, name, status, due },
    units: { waiting: 0, late: 0, received: 0, 'in-review': 0, confirmed: 0, ...units },
    ownDue: own ? dueOf(round, own) : null,
    outline: outline.map((item) => ({ ...item })),
  };
}

async function findDocuments(ids: readonly string[], { documents }: Pick<Deps, 'documents'>): Promise<Document[]> {
  const found = await Promise.all(ids.map((id) => documents.find(id)));
  return found.filter((document) => document !== undefined);
}

function describeCell({ facts, isContradiction, isOutlier }: MatrixCell) {
  const values = facts.map(({ kind, value, documentId, findingId, evidence }) => ({
    text: valueText(kind, value, 'value') ?? '',
    period: valueText(kind, value, 'period'),
    documentId,
    findingId,
    page: evidence.page,
  }));
  return { values, isContradiction, isOutlier };
}
