import { IconAlertTriangle } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftPiece, DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { textParts } from '../model/edit-pieces.ts';
import styles from './pieces.module.css';
import type { SideTab } from './side-panel.tsx';

interface DraftPiecesProps {
  readonly pieces: readonly DraftPiece[];
  readonly standings: DraftResource['standings'];
  /** Id of the field or blank that is looked at. */
  readonly chosen: string | null;
  readonly onChoose: (pieceId: string, tab: SideTab) => void;
}

/** Prose with its bound values, holes, quotes and numbers nobody proved, each told apart by more than colour. */
export function DraftPieces({ pieces, standings, chosen, onChoose }: DraftPiecesProps) {
  const { t } = useTranslation();
  return pieces.map((piece, index) => {
    const key = 'id' in piece ? piece.id : `${piece.type}-${index}`;
    if (piece.type === 'field') {
      const standing = standings[piece.id];
      const isOutdated = standing?.state !== 'current';
      const text = standing?.text ?? '……';
      const label = isOutdated ? t('drafts.fieldOutdated', { text: standing?.was ?? '' }) : t('drafts.field', { text });
      return (
        <button
          key={key}
          type="button"
          className={styles.field}
          data-outdated={isOutdated}
          data-chosen={chosen === piece.id}
          aria-label={label}
          onClick={() => onChoose(piece.id, 'proof')}
          onFocus={() => onChoose(piece.id, 'proof')}
          onPointerEnter={() => onChoose(piece.id, 'proof')}
        >
          {isOutdated && <IconAlertTriangle size={14} aria-hidden />}
          {text}
        </button>
      );
    }
    if (piece.type === 'blank') {
      return (
        <button
          key={key}
          type="button"
          className={styles.blank}
          data-chosen={chosen === piece.id}
          aria-label={t('drafts.fill', { label: piece.label })}
          onClick={() => onChoose(piece.id, 'insert')}
        >
          […… {piece.label}]
        </button>
      );
    }
    if (piece.type === 'quote') {
      return (
        <q key={key} className={styles.quote}>
          {piece.text} ({piece.report}, tr. {piece.page})
        </q>
      );
    }
    return (
      <Fragment key={key}>
        {textParts(piece.text, index === 0).map((part, at) =>
          part.isNumber ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
            <mark key={at} className={styles.unbound} title={t('drafts.unbound', { count: 1 })}>
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
      </Fragment>
    );
  });
}
