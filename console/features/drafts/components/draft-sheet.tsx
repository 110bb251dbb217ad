import { IconPencil } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { useGrowing } from '../../rounds/components/use-growing.ts';
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
  const starts = useMemo(() => startsOf(draft.sections), [draft.sections]);
  const drawn = useGrowing(starts.at(-1) ?? 0, PIECES_AT_ONCE);
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
        const left = drawn - (starts[index] ?? 0);
        if (left <= 0 && index > 0) return null;
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
            // The same for every section that is drawn whole, so that it is not drawn anew as the others grow.
            budget={left >= (starts[index + 1] ?? 0) - (starts[index] ?? 0) ? Number.POSITIVE_INFINITY : left}
          />
        );
      })}
      {drawn >= (starts.at(-1) ?? 0) && <SheetFoot draft={draft} />}
      <ProofCard hovered={hovered} draft={draft} standings={standings} />
    </article>
  );
}

/** A screen of a draft full of values and more; the rest is drawn as the browser has time. */
const PIECES_AT_ONCE = 500;

/** How many pieces stand before each section; the last entry is all of them. A paragraph counts one more. */
function startsOf(sections: Draft['sections']): number[] {
  const starts = [0];
  for (const { paragraphs } of sections)
    starts.push(starts.at(-1)! + 1 + paragraphs.reduce((sum, { pieces }) => sum + pieces.length + 1, 0));
  return starts;
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

/** Values and blanks take the keys a button takes; left and right go to the next one of the paragraph. */
function pressByKey(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (target.getAttribute('role') !== 'button') return;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) {
    const values = [...(target.parentElement?.querySelectorAll<HTMLElement>('[role="button"]') ?? [])];
    values[values.indexOf(target) + step]?.focus();
  } else if (event.key === 'Enter' || event.key === ' ') target.click();
  else return;
  event.preventDefault();
}
