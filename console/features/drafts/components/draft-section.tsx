import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconSection, IconTrash } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../hooks/use-side.ts';
import type { Writing } from '../hooks/writing-acts.ts';
import type { Draft, Section } from '../model/pieces.ts';
import { DraftParagraph, type SheetContext } from './draft-paragraph.tsx';
import styles from './sheet.module.css';

interface DraftSectionProps {
  readonly section: Section;
  readonly context: SheetContext;
  /** Null where neither what is looked at nor what is written stands in this section. */
  readonly choice: Choice | null;
  readonly writing: Writing | null;
  readonly draft: Draft | null;
  /** Remarks by paragraph. */
  readonly comments: ReadonlyMap<string, number>;
  /** First sections have nowhere up to go, the last nowhere down. */
  readonly mayMoveUp: boolean;
  readonly mayMoveDown: boolean;
  readonly isOpening: boolean;
  /** So many pieces may be drawn by now. */
  readonly budget: number;
}

/** A section with its heading. */
export const DraftSection = memo(function DraftSection(props: DraftSectionProps) {
  const { section, context, choice, writing, draft, comments } = props;
  const { t } = useTranslation();
  const { isEditable, acts } = context;
  return (
    <section className={styles.section}>
      {!props.isOpening && <Heading {...props} />}
      {within(section.paragraphs, props.budget).map((paragraph) => {
        const isWriting = writing?.paragraphId === paragraph.id && isEditable;
        return (
          <DraftParagraph
            key={paragraph.id}
            paragraph={paragraph}
            context={context}
            isChosen={choice?.paragraphId === paragraph.id}
            chosen={choice?.paragraphId === paragraph.id ? choice.pieceId : null}
            comments={comments.get(paragraph.id) ?? 0}
            writing={isWriting ? writing : null}
            draft={isWriting ? draft : null}
          />
        );
      })}
      {isEditable && (
        <span className={styles.add}>
          <button type="button" onClick={() => acts.addIn(section.id)}>
            <IconPlus size={14} aria-hidden /> {t('drafts.addParagraph')}
          </button>
          <button type="button" onClick={() => acts.addSection(section.id)}>
            <IconSection size={14} aria-hidden /> {t('drafts.addSection')}
          </button>
        </span>
      )}
    </section>
  );
});

/** The first paragraphs whose pieces fit; always one. */
function within(paragraphs: Section['paragraphs'], budget: number): Section['paragraphs'] {
  if (budget === Number.POSITIVE_INFINITY) return paragraphs;
  let left = budget;
  return paragraphs.filter(({ pieces }) => {
    const fits = left > 0;
    left -= pieces.length + 1;
    return fits;
  });
}

/** The heading of a section, and what can be done to the section as a whole. */
function Heading({ section: { id, title }, context: { isEditable, acts }, ...props }: DraftSectionProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed.trim() !== title) acts.renameSection(id, typed.trim());
    setTyped(null);
  };
  if (typed !== null) {
    return (
      <input
        className={styles.heading}
        aria-label={t('drafts.sectionTitle')}
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the heading that was pressed
        autoFocus
        maxLength={500}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep();
          if (key === 'Escape') setTyped(null);
        }}
      />
    );
  }
  const tools = [
    { name: 'renameSection', Icon: IconPencil, isOff: false, act: () => setTyped(title) },
    { name: 'moveSectionUp', Icon: IconArrowUp, isOff: !props.mayMoveUp, act: () => acts.moveSection(id, -1) },
    { name: 'moveSectionDown', Icon: IconArrowDown, isOff: !props.mayMoveDown, act: () => acts.moveSection(id, 1) },
    { name: 'removeSection', Icon: IconTrash, isOff: false, act: () => acts.removeSection(id) },
  ] as const;
  return (
    <div className={styles.headingLine}>
      <h3>{title || '…'}</h3>
      {isEditable && (
        <span className={styles.gutter}>
          {tools.map(({ name, Icon, isOff, act }) => (
            <button
              key={name}
              type="button"
              disabled={isOff}
              aria-label={`${t(`drafts.${name}`)}: ${title}`}
              title={t(`drafts.${name}`)}
              onClick={act}
            >
              <Icon size={15} aria-hidden />
            </button>
          ))}
        </span>
      )}
    </div>
  );
}
