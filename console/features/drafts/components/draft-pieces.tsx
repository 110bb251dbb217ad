import { IconAlertTriangle } from '@tabler/icons-react';
import { Fragment, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { chipOf, HOLE, quoteText } from '../model/chip-of.ts';
import { type Pieces, textParts } from '../model/pieces.ts';
import styles from './pieces.module.css';

interface DraftPiecesProps {
  readonly pieces: Pieces;
  readonly standings: DraftResource['standings'];
  /** Id of the field or blank that is looked at. */
  readonly chosen: string | null;
}

/**
 * Prose with its bound values, holes, quotes and numbers nobody proved, each told apart by more than colour. The sheet
 * listens for all of them at once: a draft may hold thousands.
 */
export const DraftPieces = memo(function DraftPieces({ pieces, standings, chosen }: DraftPiecesProps) {
  const { t } = useTranslation();
  // One stop of the Tab key a paragraph; the arrows go on from value to value.
  const stops = pieces.flatMap((piece) => (piece.type === 'field' || piece.type === 'blank' ? [piece.id] : []));
  const stop = chosen !== null && stops.includes(chosen) ? chosen : stops[0];
  return pieces.map((piece, index) => {
    const key = 'id' in piece ? piece.id : `${piece.type}-${index}`;
    if (piece.type === 'field') {
      const { text, state } = chipOf(piece, standings);
      return (
        // biome-ignore lint/a11y/useSemanticElements: a button does not break between lines like the words around it
        <span
          key={key}
          role="button"
          tabIndex={piece.id === stop ? 0 : -1}
          className={styles.field}
          data-piece={piece.id}
          data-outdated={state === 'outdated' || undefined}
          data-chosen={chosen === piece.id || undefined}
          {...(state === 'outdated' ? { 'aria-label': t('drafts.fieldOutdated', { text }) } : {})}
        >
          {state === 'outdated' ? (
            <>
              <IconAlertTriangle size={14} aria-hidden /> <s>{text}</s>
            </>
          ) : (
            text
          )}
        </span>
      );
    }
    if (piece.type === 'blank') {
      return (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <span
          key={key}
          role="button"
          tabIndex={piece.id === stop ? 0 : -1}
          className={styles.blank}
          data-blank={piece.id}
          data-chosen={chosen === piece.id || undefined}
          aria-label={t('drafts.fill', { label: piece.label })}
        >
          [{HOLE} {piece.label}]
        </span>
      );
    }
    if (piece.type === 'quote') {
      return (
        <span key={key} className={styles.quote} data-quote>
          {quoteText(piece)}
        </span>
      );
    }
    return (
      <Fragment key={key}>
        {textParts(piece.text, index === 0).map((part, at) =>
          part.isNumber ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
            <mark key={at} className={styles.unbound} title={t('drafts.unboundHint')}>
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
      </Fragment>
    );
  });
});
