import { useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftTemplate } from '../../../../shared/domain/draft/templates.ts';
import { DraftPieces } from '../../drafts/components/draft-pieces.tsx';
import sheet from '../../drafts/components/sheet.module.css';
import { SheetFoot, SheetHead } from '../../drafts/components/sheet-head.tsx';
import { BLOCKS, SLOTS, type SlotName, sampleDraft } from '../template-slots.ts';
import styles from './template.module.css';

/** The paper a template makes before any report is chosen: every slot a blank. */
export function TemplateSheet({ template }: { readonly template: DraftTemplate }) {
  const { t } = useTranslation();
  const shown = useDeferredValue(template);
  const draft = useMemo(
    () =>
      sampleDraft(shown, (slot) => {
        const known = [...SLOTS, ...BLOCKS].find((one): one is SlotName => one === slot);
        return known ? t(`drafts.templates.slot.${known}`, { lng: 'vi' }) : slot;
      }),
    [shown, t],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className={styles.scroll} aria-label={t('drafts.templates.preview')} tabIndex={0}>
      <article className={`${sheet.sheet} ${styles.sheet}`} lang="vi" inert>
        <SheetHead draft={draft}>
          <div className={sheet.subject}>
            <p>
              <DraftPieces pieces={draft.head.subject} standings={{}} chosen={null} />
            </p>
          </div>
        </SheetHead>
        {draft.sections.map(({ id, title, paragraphs }) => (
          <section key={id} className={sheet.section}>
            {title !== '' && (
              <p>
                <b>{title}</b>
              </p>
            )}
            {paragraphs.map((paragraph) => (
              <div key={paragraph.id} className={sheet.paragraph} data-style={paragraph.style}>
                <p>
                  <DraftPieces pieces={paragraph.pieces} standings={{}} chosen={null} />
                </p>
              </div>
            ))}
          </section>
        ))}
        <SheetFoot draft={draft} />
      </article>
    </section>
  );
}
