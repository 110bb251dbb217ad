import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import type { Choice } from '../hooks/use-side.ts';
import type { useWriting } from '../hooks/use-writing.ts';
import { elementId } from '../hooks/writing-acts.ts';
import { type Draft, SUBJECT } from '../model/pieces.ts';
import { isOpening } from '../model/structure.ts';
import type { SheetContext } from './draft-paragraph.tsx';
import { DraftPieces } from './draft-pieces.tsx';
import { DraftSection } from './draft-section.tsx';
import type { HeadPart } from './head-tab.tsx';
import { ParagraphEditor } from './paragraph-editor.tsx';
import { ProofCard, useHoveredProof } from './proof-card.tsx';
import styles from './sheet.module.css';
import { SheetFoot, SheetHead } from './sheet-head.tsx';

interface DraftSheetProps {
  readonly draft: Draft;
  readonly standings: DraftResource['standings'];
  readonly choice: Choice | null;
  readonly isEditable: boolean;
  readonly mayComment: boolean;
  readonly writing: ReturnType<typeof useWriting>;
  readonly onChoose: (choice: Choice, kind: 'field' | 'blank') => void;
  readonly onHead: (part: HeadPart) => void;
}

/** The paper as it will be printed, near enough to write in; the exact layout is the export's. */
export function DraftSheet(props: DraftSheetProps) {
  const { draft, standings, choice, isEditable, mayComment, writing, onChoose, onHead } = props;
  const { t } = useTranslation();
  const sheet = useRef<HTMLElement>(null);
  const hovered = useHoveredProof(sheet);
  const { acts } = writing;
  const { id: draftId, comments: said } = draft;
  const context = useMemo<SheetContext>(
    () => ({ draftId, standings, isEditable, mayComment, acts }),
    [draftId, standings, isEditable, mayComment, acts],
  );
  const comments = useMemo(() => countByParagraph(said), [said]);
  const press = (event: MouseEvent) => {
    const target = event.target as Element;
    const part = target.closest<HTMLElement>('[data-head]')?.dataset.head as HeadPart | undefined;
    if (part && isEditable) return onHead(part);
    const piece = target.closest<HTMLElement>('[data-piece], [data-blank]');
    if (!piece) return;
    const { piece: field, blank, state } = piece.dataset;
    const paragraphId = piece.closest('[id^="doan-"]')?.id.slice(elementId('').length) ?? SUBJECT;
    const isBlank = blank !== undefined || state === 'blank';
    onChoose({ paragraphId, pieceId: field ?? blank ?? null }, isBlank ? 'blank' : 'field');
  };
  const { sections } = draft;
  const first = sections[0] && isOpening(draft, sections[0].id) ? 1 : 0;
  return (
    <article
      ref={sheet}
      className={styles.sheet}
      lang="vi"
      aria-label={draft.title}
      data-editable={isEditable || undefined}
      onClick={press}
      onKeyDown={pressByKey}
    >
      <p id="draft-editor-keys" className="visually-hidden">
        {t('drafts.keys')}
      </p>
      <SheetHead draft={draft}>
        <Subject {...props} context={context} />
      </SheetHead>
      {sections.map((section, index) => {
        const has = (paragraphId: string | undefined) => section.paragraphs.some(({ id }) => id === paragraphId);
        const isWritten = has(writing.writing?.paragraphId);
        return (
          <DraftSection
            key={section.id}
            section={section}
            context={context}
            choice={has(choice?.paragraphId) ? choice : null}
            writing={isWritten ? writing.writing : null}
            draft={isWritten ? draft : null}
            comments={comments}
            mayMoveUp={index > first}
            mayMoveDown={index < sections.length - 1}
            isOpening={index < first}
          />
        );
      })}
      <SheetFoot draft={draft} />
      <ProofCard hovered={hovered} draft={draft} standings={standings} />
    </article>
  );
}

/** The words of the paper's title. */
function Subject(props: DraftSheetProps & { readonly context: SheetContext }) {
  const { draft, standings, choice, isEditable, writing, context } = props;
  const { t } = useTranslation();
  const { acts } = context;
  const { subject } = draft.head;
  const isWriting = isEditable && writing.writing?.paragraphId === SUBJECT;
  return (
    <div id={elementId(SUBJECT)} className={styles.subject} data-chosen={choice?.paragraphId === SUBJECT || undefined}>
      {isWriting ? (
        <ParagraphEditor
          key={writing.writing?.turn}
          draftId={draft.id}
          label={t('drafts.subject')}
          pieces={subject}
          standings={standings}
          caret={writing.writing?.caret ?? null}
          onChange={(next) => acts.change(SUBJECT, next)}
          onAct={(act) => acts.act(SUBJECT, act)}
          onCaret={acts.setCaret}
        />
      ) : (
        <h2>
          <DraftPieces pieces={subject} standings={standings} chosen={choice?.pieceId ?? null} />
        </h2>
      )}
      {isEditable && !isWriting && (
        <span className={styles.gutter}>
          <button
            type="button"
            data-edit
            aria-label={t('drafts.editSubject')}
            title={t('drafts.editSubject')}
            onClick={() => acts.start(SUBJECT)}
          >
            <IconPencil size={15} aria-hidden />
          </button>
        </span>
      )}
    </div>
  );
}

function countByParagraph(comments: Draft['comments']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { paragraphId } of comments) if (paragraphId) counts.set(paragraphId, (counts.get(paragraphId) ?? 0) + 1);
  return counts;
}

/** Values and blanks take the keys a button takes. */
function pressByKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (target.getAttribute('role') !== 'button' || (event.key !== 'Enter' && event.key !== ' ')) return;
  event.preventDefault();
  target.click();
}
