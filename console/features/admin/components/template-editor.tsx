import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftTemplate } from '../../../../shared/domain/draft/templates.ts';
import { ApiError } from '../../../lib/api/api-error.ts';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { isSame } from '../template-list.ts';
import styles from './template.module.css';
import { TemplateForm } from './template-form.tsx';
import { TemplateSheet } from './template-sheet.tsx';
import { SlotList } from './template-slot-list.tsx';

interface TemplateEditorProps {
  readonly template: DraftTemplate;
  readonly others: readonly DraftTemplate[];
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onClose: () => void;
  readonly onSave: (template: DraftTemplate) => void;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** One template: its fields left, the paper it makes right, the slots it may ask for below. */
export function TemplateEditor({ template, others, saving, onClose, onSave }: TemplateEditorProps) {
  const { t } = useTranslation();
  const toSentence = useProblemSentence();
  const [written, setWritten] = useState(template);
  const isChanged = !isSame(written, template);
  const isTaken = others.some(({ name }) => name === written.name.trim());
  const isReady = written.name.trim() !== '' && written.typeName.trim() !== '' && !isTaken;
  const isConflict = saving.error instanceof ApiError && saving.error.code === 'version-conflict';
  /** The field slots go to: the one that had the caret last. */
  const field = useRef<TextField | null>(null);
  useWarning(isChanged);
  return (
    <section className={styles.editor} aria-label={template.name}>
      <header className={styles.head}>
        <Button variant="subtle" leftSection={<IconChevronLeft size={16} aria-hidden />} onClick={onClose}>
          {t(isChanged ? 'drafts.templates.leave' : 'drafts.templates.back')}
        </Button>
        <h2>{written.name || '…'}</h2>
        <Button
          disabled={!isReady}
          loading={saving.isPending}
          onClick={() => onSave({ ...written, name: written.name.trim(), typeName: written.typeName.trim() })}
        >
          {t('action.save')}
        </Button>
      </header>
      {saving.error != null && (
        <p className={styles.problem} role="alert">
          {isConflict ? t('drafts.templates.conflict') : toSentence(saving.error)}
        </p>
      )}
      <div className={styles.columns}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only remembers which field had the caret */}
        <div
          className={styles.form}
          onFocus={({ target }) => {
            if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) field.current = target;
          }}
        >
          <TemplateForm template={written} isTaken={isTaken} onChange={setWritten} />
        </div>
        <div className={styles.side}>
          <TemplateSheet template={written} />
          <SlotList onInsert={(slot) => insertSlot(field.current, slot)} />
        </div>
      </div>
    </section>
  );
}

/** Types a slot into a field as if by hand, so that the field's own undo knows of it. */
function insertSlot(field: TextField | null, slot: string): void {
  if (!field?.isConnected || field.dataset.slots === undefined) return;
  field.focus();
  document.execCommand('insertText', false, `{{${slot}}}`);
}

function useWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);
}
