import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftResource } from '../../../../shared/contracts/api-drafts.ts';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { type Paragraph, withoutGaps, withParagraph, withParagraphAfter } from '../model/edit-pieces.ts';
import type { Choice } from './draft-page.tsx';
import { DraftParagraph } from './draft-paragraph.tsx';
import { DraftPieces } from './draft-pieces.tsx';
import { ParagraphForm } from './paragraph-form.tsx';
import styles from './sheet.module.css';
import type { SideTab } from './side-panel.tsx';

type Draft = DraftResource['draft'];

interface DraftSheetProps {
  readonly draft: Draft;
  readonly standings: DraftResource['standings'];
  readonly choice: Choice | null;
  readonly isEditable: boolean;
  readonly onChoose: (choice: Choice, tab: SideTab) => void;
  readonly onEdit: (draft: Draft) => void;
}

/** The paper as it will be printed, near enough to write in; the exact layout is the export's. */
export function DraftSheet({ draft, standings, choice, isEditable, onChoose, onEdit }: DraftSheetProps) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<string | null>(null);
  const finish = (paragraph: Paragraph) => {
    setEditing(null);
    const pieces = withoutGaps(paragraph.pieces);
    if (pieces.length !== paragraph.pieces.length) onEdit(withParagraph(draft, paragraph.id, pieces));
  };
  const add = (paragraphId: string) => {
    const id = `p-${crypto.randomUUID()}`;
    onEdit(withParagraphAfter(draft, paragraphId, id));
    setEditing(id);
  };
  return (
    <article className={styles.sheet} lang="vi" aria-label={draft.title}>
      <SheetHead draft={draft} />
      <h2 className={styles.subject}>
        <DraftPieces
          pieces={draft.head.subject}
          standings={standings}
          chosen={choice?.pieceId ?? null}
          onChoose={(pieceId, tab) => onChoose({ paragraphId: 'subject', pieceId }, tab)}
        />
      </h2>
      {draft.sections.map(({ id, title, paragraphs }) => (
        <section key={id}>
          {title !== '' && <h3>{title}</h3>}
          {paragraphs.map((paragraph) =>
            editing === paragraph.id && isEditable ? (
              <ParagraphForm
                key={paragraph.id}
                paragraph={paragraph}
                standings={standings}
                onChange={(pieces) => onEdit(withParagraph(draft, paragraph.id, pieces))}
                onDone={() => finish(paragraph)}
              />
            ) : (
              <DraftParagraph
                key={paragraph.id}
                paragraph={paragraph}
                standings={standings}
                choice={choice}
                onChoose={(pieceId, tab) => onChoose({ paragraphId: paragraph.id, pieceId }, tab)}
                {...(isEditable ? { onEdit: () => setEditing(paragraph.id) } : {})}
              />
            ),
          )}
          {isEditable && paragraphs.length > 0 && (
            <span className={styles.add}>
              <IconButton label={t('drafts.addParagraph')} size="sm" onClick={() => add(paragraphs.at(-1)!.id)}>
                <IconPlus size={15} />
              </IconButton>
            </span>
          )}
        </section>
      ))}
    </article>
  );
}

function SheetHead({ draft: { head, issue, draftNumber } }: { readonly draft: Draft }) {
  const isParty = head.system === 'party';
  const number = issue?.number ?? '……';
  return (
    <>
      <div className={styles.top}>
        <p>
          {head.superior}
          <br />
          <b>{head.body}</b>
          <br />
          {isParty ? (
            <>
              *<br />
              Số {number}-{head.symbol}
            </>
          ) : (
            <>
              Số: {number}/{head.symbol}
            </>
          )}
        </p>
        <p>
          <b className={styles.motto}>{isParty ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'}</b>
          <br />
          {!isParty && (
            <>
              <b>Độc lập - Tự do - Hạnh phúc</b>
              <br />
            </>
          )}
          <i>
            {head.place}, {issue ? `ngày ${formatDate(issue.date)}` : 'ngày … tháng … năm …'}
          </i>
        </p>
      </div>
      <p className={styles.typeName}>
        <b>{head.typeName.toLocaleUpperCase('vi')}</b>
        {!issue && <i>Dự thảo lần {draftNumber}</i>}
      </p>
    </>
  );
}
