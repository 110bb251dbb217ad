import { Button, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftPiece, DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { type Paragraph, withGaps, withoutPiece, withText } from '../model/edit-pieces.ts';
import styles from './pieces.module.css';

interface ParagraphFormProps {
  readonly paragraph: Paragraph;
  readonly standings: DraftResource['standings'];
  readonly onChange: (pieces: readonly DraftPiece[]) => void;
  readonly onDone: () => void;
}

/** Words between bound values: words are written, values only stay or go. */
export function ParagraphForm({ paragraph, standings, onChange, onDone }: ParagraphFormProps) {
  const { t } = useTranslation();
  const pieces = withGaps(paragraph.pieces);
  return (
    <div className={styles.form}>
      {pieces.map((piece, index) =>
        piece.type === 'text' ? (
          <Textarea
            // biome-ignore lint/suspicious/noArrayIndexKey: a place to write has no other name, and none moves
            key={index}
            autosize
            minRows={1}
            aria-label={t('drafts.words', { place: Math.floor(index / 2) + 1 })}
            value={piece.text}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            onChange={({ currentTarget }) => onChange(withText(pieces, index, currentTarget.value))}
          />
        ) : (
          <span key={'id' in piece ? piece.id : `quote-${index}`} className={styles.chip} data-type={piece.type}>
            {textOf(piece, standings)}
            <button
              type="button"
              aria-label={t('drafts.removePiece', { text: textOf(piece, standings) })}
              onClick={() => onChange(withoutPiece(pieces, index))}
            >
              <IconX size={14} aria-hidden />
            </button>
          </span>
        ),
      )}
      <Button size="xs" onClick={onDone}>
        {t('drafts.done')}
      </Button>
    </div>
  );
}

function textOf(piece: Exclude<DraftPiece, { type: 'text' }>, standings: DraftResource['standings']): string {
  if (piece.type === 'field') return standings[piece.id]?.text ?? standings[piece.id]?.was ?? '……';
  return piece.type === 'blank' ? `[…… ${piece.label}]` : `“${piece.text}”`;
}
