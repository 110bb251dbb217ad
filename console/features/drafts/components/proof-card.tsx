import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { usePersonName } from '../../../lib/use-person-name.ts';
import { formatTime } from '../../../lib/vietnam-time.ts';
import { findField } from '../model/find-field.ts';
import type { Draft } from '../model/pieces.ts';
import { EvidenceCrop } from './evidence-crop.tsx';
import styles from './side.module.css';

interface Hovered {
  readonly id: string;
  /** Of the value, in pixels from the sheet's corner. */
  readonly left: number;
  readonly top: number;
}

/** A pointer that only passes asks for nothing. */
const AFTER_MILLISECONDS = 220;
const CARD_WIDTH = 380;

/** The bound value under the pointer or the keyboard's focus. */
export function useHoveredProof(sheet: RefObject<HTMLElement | null>): Hovered | null {
  const [hovered, setHovered] = useState<Hovered | null>(null);
  useEffect(() => {
    const root = sheet.current;
    if (!root) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = ({ target, type }: Event) => {
      clearTimeout(timer);
      const field = (target as Element).closest<HTMLElement>('[data-piece]');
      if (!field || (type === 'focusin' && !field.matches(':focus-visible'))) return setHovered(null);
      timer = setTimeout(() => setHovered(placeOf(field, root)), AFTER_MILLISECONDS);
    };
    const leave = () => {
      clearTimeout(timer);
      setHovered(null);
    };
    const enter = matchMedia('(hover: hover)').matches ? ['pointerover', 'focusin'] : ['focusin'];
    const exit = ['pointerleave', 'focusout', 'pointerdown', 'keydown'];
    for (const name of enter) root.addEventListener(name, look);
    for (const name of exit) root.addEventListener(name, leave);
    return () => {
      clearTimeout(timer);
      for (const name of enter) root.removeEventListener(name, look);
      for (const name of exit) root.removeEventListener(name, leave);
    };
  }, [sheet]);
  return hovered;
}

function placeOf(field: HTMLElement, root: HTMLElement): Hovered {
  const [box, frame] = [field.getClientRects()[0] ?? field.getBoundingClientRect(), root.getBoundingClientRect()];
  const isLow = box.bottom > globalThis.innerHeight - 220;
  return {
    id: field.dataset.piece ?? '',
    left: Math.max(8, Math.min(box.left - frame.left, frame.width - CARD_WIDTH - 8)),
    top: (isLow ? box.top - 200 : box.bottom + 6) - frame.top,
  };
}

interface ProofCardProps {
  readonly hovered: Hovered | null;
  readonly draft: Draft;
  readonly standings: DraftResource['standings'];
}

/** The evidence of a value right beside it, for a glance; the side panel has the rest. */
export function ProofCard({ hovered, draft, standings }: ProofCardProps) {
  const { t } = useTranslation();
  const personName = usePersonName();
  const field = findField(draft, hovered?.id ?? null);
  if (!hovered || !field) return null;
  const { documentId, report, page, box, quote, by, at } = field.binding;
  const isOutdated = standings[field.id]?.state === 'outdated';
  return (
    <div className={styles.card} style={{ left: hovered.left, top: hovered.top, width: CARD_WIDTH }} aria-hidden="true">
      {box ? <EvidenceCrop documentId={documentId} page={page} box={box} alt="" /> : <q lang="vi">{quote}</q>}
      <p>
        <b>{t('drafts.proofOf', { report, page })}</b>
      </p>
      <p className={isOutdated ? styles.outdated : styles.hint}>
        {isOutdated ? t('drafts.outdatedHere') : t('drafts.decidedBy', { by: personName(by), at: formatTime(at) })}
      </p>
    </div>
  );
}
