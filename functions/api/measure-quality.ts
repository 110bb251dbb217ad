import type { QualityReport, QualityRow } from '../../shared/contracts/api-quality.ts';
import type { Document } from '../../shared/domain/document.ts';
import { addTallies, type KindTally, NO_TALLY, type QualityTally, wilson } from '../../shared/domain/quality.ts';
import { dayInVietnam } from '../../shared/domain/vietnam-clock.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import { everyItem } from '../../shared/ports/every-item.ts';
import type { SettingsRepository } from '../../shared/ports/settings-repository.ts';
import { readReviewPolicy } from '../runtime/review-settings.ts';

const KINDS = ['directive', 'date', 'figure'] as const;
const PAGE = 200;

interface Sum {
  readonly reports: number;
  readonly tally: KindTally;
}
type Counted = Document & { readonly tally: QualityTally };

/** Sums the tallies of confirmed reports. One walk over their list: each report was counted when it was finished. */
export async function measureQuality(
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
  { documents, settings }: { readonly documents: DocumentRepository; readonly settings: SettingsRepository },
): Promise<QualityReport> {
  const all = new Map<string, Sum>();
  const sums = { kind: new Map<string, Sum>(), office: new Map<string, Sum>() };
  const others = { engine: new Map<string, Sum>(), month: new Map<string, Sum>() };
  for await (const document of countedDocuments(documents)) {
    const day = dayInVietnam(document.statusAt);
    if ((from && day < from) || (until && day > until)) continue;
    const whole = KINDS.map((kind) => document.tally[kind]).reduce(addTallies, NO_TALLY);
    add(all, 'all', whole);
    for (const kind of KINDS) add(sums.kind, kind, document.tally[kind]);
    add(sums.office, document.office, whole);
    add(others.engine, document.engine ?? 'none', whole);
    add(others.month, day.slice(0, 7), whole);
  }
  const { auditShare } = await readReviewPolicy(settings);
  const sorted = (rows: Map<string, Sum>) =>
    [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, sum]) => rowOf(key, sum));
  return {
    all: rowOf('all', all.get('all') ?? { reports: 0, tally: NO_TALLY }),
    byKind: KINDS.flatMap((kind) => (sums.kind.has(kind) ? [rowOf(kind, sums.kind.get(kind)!)] : [])),
    byOffice: sorted(sums.office),
    byEngine: sorted(others.engine),
    byMonth: sorted(others.month),
    auditShare,
  };
}

async function* countedDocuments(documents: DocumentRepository): AsyncGenerator<Counted> {
  const query = { office: null, statuses: ['confirmed'], order: 'oldest', limit: PAGE } as const;
  for await (const document of everyItem((cursor) => documents.list({ ...query, cursor })))
    if (document.tally) yield document as Counted;
}

function add(sums: Map<string, Sum>, key: string, tally: KindTally): void {
  const { reports, tally: before } = sums.get(key) ?? { reports: 0, tally: NO_TALLY };
  sums.set(key, { reports: reports + 1, tally: addTallies(before, tally) });
}

function rowOf(key: string, { reports, tally }: Sum): QualityRow {
  return {
    key,
    reports,
    sureErrors: wilson(tally.sampledWrong, tally.sampled),
    doubtedErrors: wilson(tally.doubtedWrong, tally.doubted),
    ...recallOf(tally),
  };
}

/** Pages that were looked through tell what is missed; without any, what people added is the most that is known. */
function recallOf(tally: KindTally): Pick<QualityRow, 'recall' | 'recallBasis'> {
  const { found, missed, foundOnChecked, missedOnChecked } = tally;
  const onChecked = foundOnChecked + missedOnChecked;
  if (onChecked > 0) return { recall: wilson(foundOnChecked, onChecked), recallBasis: 'checked-pages' };
  return { recall: wilson(found, found + missed), recallBasis: 'additions' };
}
