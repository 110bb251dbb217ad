import { IconMessage, IconMessage2Plus, IconPencil } from '@tabler/icons-react';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { elementId, type Writing, type WritingActs } from '../hooks/writing-acts.ts';
import { caretAt } from '../model/caret-at.ts';
import type { Draft, Paragraph } from '../model/pieces.ts';
import { DraftPieces } from './draft-pieces.tsx';
import { ParagraphEditor } from './paragraph-editor.tsx';
import { ParagraphTools } from './paragraph-tools.tsx';
import styles from './sheet.module.css';

/** What every paragraph needs to know of the paper; the same object while none of it changes. */
export interface SheetContext {
  readonly draftId: string;
  readonly standings: DraftResource['standings'];
  readonly isEditable: boolean;
  readonly mayComment: boolean;
  readonly acts: WritingActs;
}

interface DraftParagraphProps {
  readonly paragraph: Paragraph;
  readonly context: SheetContext;
  readonly isChosen: boolean;
  /** The field or blank of it that is looked at. */
  readonly chosen: string | null;
  readonly comments: number;
  readonly writing: Writing | null;
  /** Only while it is written: where it may go depends on the others. */
  readonly draft: Draft | null;
}

/** One paragraph: it reads as it will be printed; a press on its words opens it for writing. */
export const DraftParagraph = memo(function DraftParagraph(props: DraftParagraphProps) {
  const { paragraph, context, isChosen, chosen, comments, writing, draft } = props;
  const { standings, isEditable, acts } = context;
  const { id, style, pieces } = paragraph;
  const { t } = useTranslation();
  const open = (event: MouseEvent<HTMLElement>) => {
    const isSelecting = document.getSelection()?.isCollapsed === false;
    if (!isEditable || isSelecting || (event.target as Element).closest('[role="button"]')) return;
    acts.start(id, caretAt(event.currentTarget, event.clientX, event.clientY));
  };
  return (
    <div
      id={elementId(id)}
      className={styles.paragraph}
      data-style={style}
      data-chosen={isChosen || undefined}
      data-commented={comments > 0 || undefined}
      data-writing={writing ? true : undefined}
    >
      {writing ? (
        <div className={styles.writing}>
          {draft && <ParagraphTools draft={draft} paragraph={paragraph} acts={acts} />}
          <ParagraphEditor
            key={writing.turn}
            draftId={context.draftId}
            label={t('drafts.words')}
            pieces={pieces}
            standings={standings}
            caret={writing.caret}
            onChange={(next) => acts.change(id, next)}
            onAct={(act) => acts.act(id, act)}
            onCaret={acts.setCaret}
          />
        </div>
      ) : (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the pencil does it by keyboard
        <p onClick={open} data-writable={isEditable || undefined}>
          <DraftPieces pieces={pieces} standings={standings} chosen={chosen} />
        </p>
      )}
      <Gutter id={id} context={context} comments={comments} isWriting={writing !== null} />
    </div>
  );
});

interface GutterProps {
  readonly id: string;
  readonly context: SheetContext;
  readonly comments: number;
  readonly isWriting: boolean;
}

/** Beside the paragraph: write in it, say something of it. */
function Gutter({ id, context: { isEditable, mayComment, acts }, comments, isWriting }: GutterProps) {
  const { t } = useTranslation();
  const remarks = comments > 0 ? t('drafts.commentsHere', { count: comments }) : t('drafts.commentHere');
  return (
    <span className={styles.gutter}>
      {isEditable && !isWriting && (
        <button
          type="button"
          data-edit
          aria-label={t('drafts.edit')}
          title={t('drafts.edit')}
          onClick={() => acts.start(id)}
        >
          <IconPencil size={15} aria-hidden />
        </button>
      )}
      {(mayComment || comments > 0) && (
        <button
          type="button"
          className={styles.remarks}
          data-has={comments > 0 || undefined}
          aria-label={remarks}
          title={remarks}
          onClick={() => acts.comment(id)}
        >
          {comments > 0 ? (
            <>
              <IconMessage size={15} aria-hidden /> {comments}
            </>
          ) : (
            <IconMessage2Plus size={15} aria-hidden />
          )}
        </button>
      )}
    </span>
  );
}
