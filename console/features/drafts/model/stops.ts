import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { type Draft, type Pieces, SUBJECT, textParts } from './pieces.ts';
import { paragraphsOf } from './structure.ts';

export type StopKind = 'outdated' | 'blank' | 'unbound';

/** A place a person still has to settle, in reading order. */
export interface Stop {
  readonly kind: StopKind;
  readonly paragraphId: string;
  /** Field or blank; null for a number typed by hand. */
  readonly pieceId: string | null;
}

/** Everything that keeps a draft from being whole. */
export function stopsOf(draft: Draft, standings: DraftResource['standings']): Stop[] {
  const inside = (paragraphId: string, pieces: Pieces): Stop[] =>
    pieces.flatMap((piece, index): Stop[] => {
      if (piece.type === 'blank') return [{ kind: 'blank', paragraphId, pieceId: piece.id }];
      if (piece.type === 'field')
        return standings[piece.id]?.state === 'outdated' ? [{ kind: 'outdated', paragraphId, pieceId: piece.id }] : [];
      if (piece.type !== 'text') return [];
      return textParts(piece.text, index === 0)
        .filter(({ isNumber }) => isNumber)
        .map(() => ({ kind: 'unbound', paragraphId, pieceId: null }));
    });
  return [
    ...inside(SUBJECT, draft.head.subject),
    ...paragraphsOf(draft).flatMap(({ id, pieces }) => inside(id, pieces)),
  ];
}

/** Fields whose proof no longer stands, in reading order; quicker than to look for everything. */
export function outdatedStops(draft: Draft, standings: DraftResource['standings']): Stop[] {
  if (!Object.values(standings).some(({ state }) => state === 'outdated')) return [];
  return stopsOf(draft, standings).filter(({ kind }) => kind === 'outdated');
}

/** The next place of a kind behind the chosen one; the first again at the end; undefined when there is none. */
export function stopAfter(
  stops: readonly Stop[],
  kind: StopKind,
  from: { readonly paragraphId: string; readonly pieceId: string | null } | null,
): Stop | undefined {
  const at = stops.findLastIndex(
    (stop) => stop.paragraphId === from?.paragraphId && (stop.pieceId === from.pieceId || from.pieceId === null),
  );
  return stops.slice(at + 1).find((stop) => stop.kind === kind) ?? stops.find((stop) => stop.kind === kind);
}
