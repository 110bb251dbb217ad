import type {
  CheckResource,
  QuestionResource,
  RoundListItem,
  RoundPageResource,
  UNIT_STATES,
} from '../../../shared/contracts/api-rounds.ts';
import type { Office, User } from '../../../shared/domain/account.ts';
import type { Document } from '../../../shared/domain/document.ts';
import { valueText } from '../../../shared/domain/draft/value-text.ts';
import { type AnsweredIndicators, checklistOf } from '../../../shared/domain/round/checklist.ts';
import { indicatorMatrix, type MatrixCell } from '../../../shared/domain/round/indicator-matrix.ts';
import {
  contentVersionOf,
  dueOf,
  nextStatuses,
  type Round,
  type RoundQuestion,
  type RoundUnit,
} from '../../../shared/domain/round/round.ts';
import { suggestStatus } from '../../../shared/domain/round/suggest-status.ts';
import { unitProgress } from '../../../shared/domain/round/unit-progress.ts';
import { dayInVietnam } from '../../../shared/domain/vietnam-clock.ts';
import type { FigureValue } from '../../../shared/extraction/mention.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { answeredByOffice, findDocuments, loadRoundReports } from './load-round-reports.ts';

export type RoundDependencies = Pick<ApiDependencies, 'rounds' | 'documents' | 'accounts' | 'drafts' | 'clock'>;

/** The page of a round: where every unit stands, what each answers of the outline and reports of its figures. */
export async function describeRound(round: Round, deps: RoundDependencies): Promise<RoundPageResource> {
  const [ids, offices, entries] = await Promise.all([
    deps.rounds.reportsOf(round.id),
    deps.accounts.listOffices(),
    deps.drafts.list(),
  ]);
  const names = new Map((offices as readonly Office[]).map(({ id, name }) => [id, name]));
  const documents = await findDocuments(ids, deps);
  const reports = await loadRoundReports(documents, deps, names);
  const answered = answeredByOffice(reports);
  const units = unitProgress(round, documents, todayOf(deps)).map(({ ticks, reports: own, ...unit }) => ({
    ...unit,
    reports: [...own],
    officeName: names.get(unit.office) ?? unit.office,
    checklist: describeChecks(round, { ticks }, answered(unit.office)),
  }));
  const confirmed = reports.filter(({ document }) => document.status === 'confirmed').map(({ facts }) => facts);
  const matrix = indicatorMatrix(round, confirmed).map(({ cells, ...row }) => ({
    ...row,
    cells: [...cells].map(([office, cell]) => ({ office, ...describeCell(cell) })),
  }));
  const drafts = entries
    .filter(({ roundId }) => roundId === round.id)
    .map(({ id, title, status }) => ({ id, title, status }));
  const statuses = drafts.map(({ status }) => status);
  return {
    round: describeContent(round),
    next: [...nextStatuses(round.status)],
    ...{ units, matrix, drafts, suggested: suggestStatus(round.status, statuses) },
  };
}

/** One line of the list; an office learns of no unit but its own. */
export async function describeRoundLine(round: Round, user: User, deps: RoundDependencies): Promise<RoundListItem> {
  const documents = await findDocuments(await deps.rounds.reportsOf(round.id), deps);
  const isOffice = user.role === 'office';
  const progress = unitProgress(round, documents, todayOf(deps)).filter(
    ({ office }) => !isOffice || office === user.office,
  );
  const units: Partial<Record<(typeof UNIT_STATES)[number], number>> = {};
  for (const { state } of progress) units[state] = (units[state] ?? 0) + 1;
  const own = isOffice ? progress[0] : undefined;
  const { id, name, status, due, outline } = round;
  return {
    ...{ id, name, status, due },
    units: { waiting: 0, late: 0, received: 0, 'in-review': 0, confirmed: 0, ...units },
    ownDue: own ? dueOf(round, own) : null,
    outline: outline.map((item) => ({ ...item })),
    offices: progress.map(({ office }) => office),
    own: own ? await describeOwn(round, own, documents, deps) : null,
  };
}

async function describeOwn(
  round: Round,
  unit: ReturnType<typeof unitProgress>[number],
  documents: readonly Document[],
  deps: RoundDependencies,
): Promise<NonNullable<RoundListItem['own']>> {
  const reports = await loadRoundReports(
    documents.filter(({ office }) => office === unit.office),
    deps,
  );
  return {
    state: unit.state,
    reports: [...unit.reports],
    checklist: describeChecks(round, unit, answeredByOffice(reports)(unit.office)),
    questions: round.questions.filter(({ office }) => office === unit.office).map(describeQuestion),
  };
}

/** Without what is told of units apart from it. */
function describeContent(round: Round): RoundPageResource['round'] {
  const { founding, directives, period, units, outline, questions, contentVersion: _, ...rest } = round;
  return {
    ...rest,
    version: contentVersionOf(round),
    founding: describeValue(founding),
    directives: directives.map((value) => describeValue(value)!),
    period: describeValue(period),
    units: units.map(({ office, way, due }) => ({ office, way, due })),
    outline: outline.map((item) => ({ ...item })),
    questions: questions.map(describeQuestion),
  };
}

const describeValue = (value: Round['period']) =>
  value && { text: value.text, source: value.source && { ...value.source } };

function describeQuestion({ former, answer, ...asked }: RoundQuestion): QuestionResource {
  const given = (former ?? []).map((one) => ({ ...one }));
  return {
    ...asked,
    answer: answer && { ...answer },
    ...(given.length > 0 ? { former: given } : {}),
  } as QuestionResource;
}

/** Items with nothing yet are left out: of many units most are. */
function describeChecks(
  { outline }: Pick<Round, 'outline'>,
  unit: Pick<RoundUnit, 'ticks'>,
  answered: AnsweredIndicators,
): CheckResource[] {
  return checklistOf(outline, unit, answered)
    .filter(({ standing }) => standing !== 'none')
    .map(({ item, standing, tick }) => ({ item: item.id, standing, tick }));
}

function describeCell({ facts, isContradiction, isOutlier }: MatrixCell) {
  const values = facts.map(({ kind, value, documentId, findingId, evidence }) => ({
    text: valueText(kind, value, 'value') ?? '',
    amount: (value as FigureValue).value,
    period: valueText(kind, value, 'period'),
    documentId,
    findingId,
    page: evidence.page,
  }));
  return { values, isContradiction, isOutlier };
}

const todayOf = ({ clock }: Pick<RoundDependencies, 'clock'>): string => dayInVietnam(clock.now().toISOString());
