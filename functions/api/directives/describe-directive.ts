import type { DirectivePage } from '../../../shared/contracts/api-directive.ts';
import type { User } from '../../../shared/domain/account.ts';
import { gatherFacts } from '../../../shared/domain/draft/confirmed-facts.ts';
import { groupIndicators, type Indicator } from '../../../shared/domain/draft/indicators.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import {
  type AskedDirective,
  type Citation,
  citationsOf,
  commonest,
  datesCited,
  dayOf,
  findItself,
  type ReadReport,
} from '../../../shared/domain/follow-directive.ts';
import { levelsOf, maySeeDocument } from '../../../shared/domain/records/access.ts';
import { reviewFindings } from '../../../shared/domain/review.ts';
import { ruleOf } from '../../../shared/domain/review-policy.ts';
import type { FigureValue } from '../../../shared/extraction/mention.ts';
import type { AccountRepository } from '../../../shared/ports/account-repository.ts';
import type { Clock } from '../../../shared/ports/clock.ts';
import type { DocumentRepository } from '../../../shared/ports/document-repository.ts';
import type { RoundRepository } from '../../../shared/ports/round-repository.ts';
import type { SearchIndex } from '../../../shared/ports/search-index.ts';
import { describeSupervision } from './describe-supervision.ts';

interface Sources {
  readonly documents: DocumentRepository;
  readonly searchIndex: SearchIndex;
  readonly accounts: AccountRepository;
  readonly rounds: RoundRepository;
  readonly clock: Clock;
}

/** Reports looked through for one directive. */
const MOST_REPORTS = 400;
const HITS_AT_ONCE = 100;

/**
 * Everything the archive knows of one directive: reports that cite it, confirmed figures of the confirmed ones, who does
 * not cite it. The archive's index says where to look, the reports themselves what they say. Throws `NotFoundError`
 * when nothing the user may see cites it.
 */
export async function describeDirective(asked: AskedDirective, user: User, deps: Sources): Promise<DirectivePage> {
  const { ids, isPartial } = await findCandidates(asked, user, deps);
  const reports = (await Promise.all(ids.map((id) => readReport(id, user, deps)))).filter((one) => one !== undefined);
  const dates = datesCited(reports, asked.number);
  const date = asked.date ?? (dates.length === 1 ? dates[0]!.date : null);
  const citations = citationsOf(reports, { ...asked, date });
  const own = findItself(reports, { ...asked, date });
  if (citations.length === 0 && !own) throw new NotFoundError('directive', asked.number);
  const offices = user.office === null ? await deps.accounts.listOffices() : null;
  const number = commonest(citations, 'number')[0] ?? own?.own?.number ?? asked.number;
  const citing = new Set(citations.map(({ document }) => document.office));
  return {
    number,
    date: date ?? own?.own?.date ?? null,
    typeName: commonest(citations, 'typeName')[0] ?? null,
    issuers: commonest(citations, 'issuer'),
    subject: commonest(citations, 'subject')[0] ?? own?.own?.title ?? null,
    own: own ? { documentId: own.id, title: own.own?.title ?? own.fileName } : null,
    dates,
    reports: citations.map(toReport),
    silent: offices === null ? null : offices.filter(({ id }) => !citing.has(id)).map(({ id }) => id),
    rounds: await describeSupervision(number, user, deps),
    indicators: groupIndicators(citations.map(({ document, reviewed }) => gatherFacts(document, reviewed))).map(toRow),
    isPartial,
  };
}

async function findCandidates({ number }: AskedDirective, { office, role }: User, { searchIndex }: Sources) {
  const ids = new Set<string>();
  let cursor: string | null = null;
  do {
    const page = await searchIndex.search({
      text: number,
      office,
      access: levelsOf(role),
      limit: HITS_AT_ONCE,
      cursor,
    });
    for (const { documentId } of page.hits.filter(({ match }) => match !== 'similar')) ids.add(documentId);
    cursor = page.nextCursor;
  } while (cursor !== null && ids.size < MOST_REPORTS);
  return { ids: [...ids].slice(0, MOST_REPORTS), isPartial: cursor !== null };
}

async function readReport(id: string, user: User, { documents }: Sources): Promise<ReadReport | undefined> {
  const document = await documents.find(id);
  // The index follows the reports by a moment: what may be seen is decided by the report itself.
  if (!document || !maySeeDocument(user, document)) return undefined;
  const [{ findings, warnings }, history] = await Promise.all([documents.findRaised(id), documents.listDecisions(id)]);
  return { document, reviewed: reviewFindings(findings, history, ruleOf(document)), warnings };
}

function toReport({ document, places, warnings }: Citation): DirectivePage['reports'][number] {
  const ids = new Set(places.map(({ finding }) => finding.id));
  return {
    documentId: document.id,
    number: document.own?.number ?? null,
    title: document.own?.title ?? document.fileName,
    office: document.office,
    date: dayOf(document),
    status: document.status,
    places: places.map(({ finding, value, state }) => ({
      page: finding.evidence.page,
      quote: finding.evidence.quote,
      isConfirmed: document.status === 'confirmed' && state !== 'open',
      hasDate: 'date' in value && value.date !== null,
    })),
    warnings: warnings
      .filter(({ mentions }) => mentions.some((id) => ids.has(id)))
      .map(({ page, code, message }) => ({ page, code, message: { ...message } })),
  };
}

function toRow({ key, label, unit, cells }: Indicator): DirectivePage['indicators'][number] {
  return {
    ...{ key, label, unit },
    cells: cells.map(({ office, period, facts, isContradiction }) => ({
      ...{ office, period, isContradiction },
      values: facts.map(({ documentId, value, evidence: { page, quote } }) => ({
        ...{ documentId, page, quote },
        value: (value as FigureValue).value,
      })),
    })),
  };
}
