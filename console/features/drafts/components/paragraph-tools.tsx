import {
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconMessage2Plus,
  IconRowInsertBottom,
  IconTrash,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import type { WritingActs } from '../hooks/writing-acts.ts';
import type { Draft, Paragraph } from '../model/pieces.ts';
import { mayMove } from '../model/structure.ts';
import styles from './sheet.module.css';

const STYLES = ['body', 'item', 'subheading'] as const;

interface ParagraphToolsProps {
  readonly draft: Draft;
  readonly paragraph: Paragraph;
  readonly acts: WritingActs;
}

/** What can be done to the paragraph that is being written; each has its key. */
export function ParagraphTools({ draft, paragraph: { id, style }, acts }: ParagraphToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('drafts.tools')}>
      <select
        aria-label={t('drafts.style.label')}
        value={style}
        onChange={({ currentTarget }) => acts.setStyle(id, STYLES.find((one) => one === currentTarget.value) ?? 'body')}
      >
        {STYLES.map((one) => (
          <option key={one} value={one}>
            {t(`drafts.style.${one}`)}
          </option>
        ))}
      </select>
      <IconButton
        label={t('drafts.moveUp')}
        keyHint="Alt+↑"
        size="sm"
        disabled={!mayMove(draft, id, -1)}
        onClick={() => acts.move(id, -1)}
      >
        <IconArrowUp size={16} />
      </IconButton>
      <IconButton
        label={t('drafts.moveDown')}
        keyHint="Alt+↓"
        size="sm"
        disabled={!mayMove(draft, id, 1)}
        onClick={() => acts.move(id, 1)}
      >
        <IconArrowDown size={16} />
      </IconButton>
      <IconButton label={t('drafts.addParagraph')} keyHint="Enter" size="sm" onClick={() => acts.addAfter(id)}>
        <IconRowInsertBottom size={16} />
      </IconButton>
      <IconButton label={t('drafts.commentHere')} keyHint="Ctrl+Alt+M" size="sm" onClick={() => acts.comment(id)}>
        <IconMessage2Plus size={16} />
      </IconButton>
      <IconButton label={t('drafts.removeParagraph')} size="sm" onClick={() => acts.remove(id)}>
        <IconTrash size={16} />
      </IconButton>
      <span className={styles.spring} />
      <IconButton label={t('drafts.done')} keyHint="Esc" size="sm" onClick={acts.stop}>
        <IconCheck size={16} />
      </IconButton>
    </div>
  );
}
