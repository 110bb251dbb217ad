import type { z } from 'zod';
import type { MakeDraftRequest, MakeUnitDraftsRequest } from '../../../shared/contracts/api-drafts.ts';
import { type FactBook, factBook, type ReportFacts } from '../../../shared/domain/draft/confirmed-facts.ts';
import type { Draft, FactReference } from '../../../shared/domain/draft/draft.ts';
import type { Act } from '../../../shared/domain/draft/draft-lifecycle.ts';
import { proposeDraft } from '../../../shared/domain/draft/propose-draft.ts';
import { roundSources } from '../../../shared/domain/draft/round-sources.ts';
import type { DraftTemplate } from '../../../shared/domain/draft/templates.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import type { Round } from '../../../shared/domain/round/round.ts';
import type { DraftEntry } from '../../../shared/ports/draft-repository.ts';
import { loadFacts } from '../../runtime/load-facts.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { keepDraft, type OpenDraft } from './draft-store.ts';
import { findTemplate } from './templates.ts';

type DraftRequest = z.infer<typeof MakeDraftRequest>;
type UnitDraftsRequest = z.infer<typeof MakeUnitDraftsRequest>;

const LONGEST_TITLE = 300;

/** What a draft is made from, read once also for many drafts of a round. */
interface Material {
  readonly template: DraftTemplate;
  readonly round: Round | null;
  readonly officeName: (office: string) => string;
  /** Confirmed ones. */
  readonly reports: readonly ReportFacts[];
  /** Papers the round or the request names facts of, beside the reports. */
  readonly sources: readonly ReportFacts[];
}

/** Makes one draft. Throws `DraftError` ('unconfirmed', 'no-reports'), `NotFoundError` for template or round. */
export async function makeDraft(request: DraftRequest, act: Act, deps: ApiDependencies): Promise<OpenDraft> {
  const material = await gather(request, deps);
  const { draft, book } = propose(request, material, { ...act, id: deps.ids.next() });
  await keepDraft(draft, book, deps);
  return { draft, book };
}

export interface UnitDrafts {
  readonly items: readonly DraftEntry[];
  readonly standing: readonly DraftEntry[];
  readonly without: readonly { readonly office: string; readonly name: string }[];
}

/** One draft a unit of the round that has a confirmed report and no draft in it yet. */
export async function makeUnitDrafts(request: UnitDraftsRequest, act: Act, deps: ApiDependencies): Promise<UnitDrafts> {
  const whole = { ...request, reports: [], unit: null };
  const [material, entries] = await Promise.all([gather(whole, deps), deps.drafts.list()]);
  const made: { items: DraftEntry[]; standing: DraftEntry[]; without: { office: string; name: string }[] } = {
    ...{ items: [], standing: [], without: [] },
  };
  for (const { office } of material.round?.units ?? []) {
    const name = material.officeName(office);
    const standing = entries.find(({ roundId, unit }) => roundId === request.roundId && unit === office);
    if (standing) made.standing.push(standing);
    else if (!material.reports.some((report) => report.office === office)) made.without.push({ office, name });
    else {
      const title = `${request.title} đối với ${name}`.slice(0, LONGEST_TITLE);
      const own = { ...whole, title, unit: office };
      const { draft, book } = propose(own, material, { ...act, id: deps.ids.next() });
      made.items.push(await keepDraft(draft, book, deps));
    }
  }
  return made;
}

async function gather(
  { templateId, reports: asked, roundId, founding, directive, period }: DraftRequest,
  deps: ApiDependencies,
): Promise<Material> {
  const [template, offices, round] = await Promise.all([
    findTemplate(templateId, deps.settings),
    deps.accounts.listOffices(),
    roundId === null ? null : deps.rounds.find(roundId),
  ]);
  if (round === undefined) throw new NotFoundError('round', roundId ?? '');
  const names = new Map(offices.map(({ id, name }) => [id, name]));
  const wanted = asked.length > 0 || round === null ? asked : await deps.rounds.reportsOf(round.id);
  const reports = await loadFacts([...new Set(wanted)], deps.documents, names);
  const known = new Set(reports.map(({ documentId }) => documentId));
  const named = [founding, directive, period, ...(round ? sourcesOf(round) : [])].filter((one) => one !== null);
  const beside = new Set(named.map(({ documentId }) => documentId).filter((id) => !known.has(id)));
  const sources = round === null ? [] : await loadFacts([...beside], deps.documents, names);
  return {
    ...{ template, round, sources },
    officeName: (office) => names.get(office) ?? office,
    reports: reports.filter(({ isConfirmed }) => isConfirmed),
  };
}

const sourcesOf = ({ founding, directives, period }: Round): (FactReference | null)[] =>
  [founding, ...directives, period].map((value) => value?.source ?? null);

function propose(
  request: DraftRequest,
  { template, round, officeName, reports: all, sources }: Material,
  act: Act & { readonly id: string },
): { readonly draft: Draft; readonly book: FactBook } {
  const { title, roundId, unit, founding, directive, period } = request;
  const reports = unit === null ? all : all.filter(({ office }) => office === unit);
  const own = round && roundSources(round, [...sources, ...reports]);
  const taken = {
    founding: founding ?? own?.founding ?? null,
    directives: directive ? [directive] : (own?.directives ?? null),
    period: period ?? own?.period ?? null,
  };
  const isNamed = new Set([taken.founding, ...(taken.directives ?? []), taken.period].map((one) => one?.documentId));
  const beside = sources.filter(({ documentId }) => isNamed.has(documentId));
  const supervised = unit === null ? round?.units.map(({ office }) => office) : [unit];
  const draft = proposeDraft({
    ...{ ...act, ...taken, title, roundId, unit, template, reports, sources: beside },
    ...(supervised ? { units: supervised.map(officeName) } : {}),
  });
  return { draft, book: factBook([...reports, ...beside]) };
}
