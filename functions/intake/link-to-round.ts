import type { Document } from '../../shared/domain/document.ts';
import { hasUnit, isCollecting, type RoundNote } from '../../shared/domain/round/round.ts';
import type { DocumentRepository } from '../../shared/ports/document-repository.ts';
import type { RoundRepository } from '../../shared/ports/round-repository.ts';

interface LinkDependencies {
  readonly documents: Pick<DocumentRepository, 'find'>;
  readonly rounds: Pick<RoundRepository, 'find' | 'link' | 'roundOf'>;
}

/**
 * Puts a document into the round it was uploaded for; of a second copy the first one, where it is the same office's.
 * Repeatable. Returns what the uploader must know besides: nothing where the document itself is in the round.
 */
export async function linkToRound(
  { id, office }: Pick<Document, 'id' | 'office'>,
  duplicateOf: string | null,
  roundId: string | null,
  { documents, rounds }: LinkDependencies,
): Promise<readonly RoundNote[]> {
  if (roundId === null) return [];
  const round = await rounds.find(roundId);
  if (!round || !hasUnit(round, office) || !isCollecting(round)) return ['round-not-open'];
  const first = duplicateOf === null ? undefined : await documents.find(duplicateOf);
  if (duplicateOf !== null && first?.office !== office) return ['round-first-copy-foreign'];
  const target = duplicateOf ?? id;
  const held = await rounds.roundOf(target);
  // A reviewer may have moved it since: what stands in another round is not taken out of it.
  if (held !== undefined && held !== roundId) return duplicateOf === null ? [] : ['round-first-copy-elsewhere'];
  if (held === undefined) await rounds.link(target, roundId);
  return duplicateOf === null ? [] : ['round-took-first-copy'];
}
