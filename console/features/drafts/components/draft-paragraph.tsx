import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import type { Paragraph } from '../model/edit-pieces.ts';
import type { Choice } from './draft-page.tsx';
import { DraftPieces } from './draft-pieces.tsx';
import styles from './sheet.module.css';
import type { SideTab } from './side-panel.tsx';

interface DraftParagraphProps {
  readonly paragraph: Paragraph;
  readonly standings: DraftResource['standings'];
  readonly choice: Choice | null;
  readonly onChoose: (pieceId: string, tab: SideTab) => void;
  /** Absent while nothing may be written. */
  readonly onEdit?: () => void;
}

/** One paragraph as it reads; its pencil opens it for writing. */
export function DraftParagraph({ paragraph, standings, choice, onChoose, onEdit }: DraftParagraphProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.paragraph} data-style={paragraph.style} data-chosen={choice?.paragraphId === paragraph.id}>
      <p>
        <DraftPieces
          pieces={paragraph.pieces}
          standings={standings}
          chosen={choice?.pieceId ?? null}
          onChoose={onChoose}
        />
      </p>
      {onEdit && (
        <IconButton label={t('drafts.edit')} size="sm" onClick={onEdit}>
          <IconPencil size={15} />
        </IconButton>
      )}
    </div>
  );
}
