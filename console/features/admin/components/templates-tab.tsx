import '../../drafts/words.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftTemplate } from '../../../../shared/domain/draft/templates.ts';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { useProblemSentence } from '../../../lib/use-problem-sentence.ts';
import { templatesQuery } from '../../drafts/api/drafts.ts';
import { saveTemplates } from '../api/templates.ts';
import { copyOf, originOf, savedWith, savedWithout } from '../template-list.ts';
import styles from './admin.module.css';
import { AdminTable } from './admin-table.tsx';
import { TemplateEditor } from './template-editor.tsx';

/** The templates drafts are made from: built-in ones, changed ones, and the house's own. */
export function TemplatesTab() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const toSentence = useProblemSentence();
  const { data, error, isPending, refetch } = useQuery(templatesQuery);
  const [open, setOpen] = useState<DraftTemplate | null>(null);
  const saving = useMutation({
    mutationFn: (items: DraftTemplate[]) => saveTemplates(writable(items, data?.version ?? 0)),
    onSuccess: (saved) => client.setQueryData(templatesQuery.queryKey, saved),
    // Somebody else saved: theirs is shown, and the next try goes over it.
    onError: () => void refetch(),
  });
  const items: readonly DraftTemplate[] = data?.items ?? [];
  const save = (next: DraftTemplate[], text: string, back: DraftTemplate | null) =>
    saving.mutate(next, {
      onSuccess: (saved) => {
        setOpen(null);
        const undo = () => back && saving.mutate(savedWith(saved.items, back));
        show({ tone: 'done', text, ...(back ? { action: { label: t('drafts.undo'), onClick: undo } } : {}) });
      },
    });
  if (open) {
    return (
      <TemplateEditor
        key={open.id}
        template={open}
        others={items.filter(({ id }) => id !== open.id)}
        saving={saving}
        onClose={() => {
          saving.reset();
          setOpen(null);
        }}
        onSave={(template) =>
          save(savedWith(items, template), t('drafts.templates.saved', { name: template.name }), null)
        }
      />
    );
  }
  const copy = (template: DraftTemplate) =>
    setOpen(
      copyOf(
        template,
        `own-${crypto.randomUUID()}`,
        t('drafts.templates.copyName', { name: template.name, lng: 'vi' }),
      ),
    );
  return (
    <section className={styles.section} aria-label={t('admin.tabs.templates')}>
      <p className={styles.count}>{t('drafts.templates.lead')}</p>
      {isPending && <RowsSkeleton rows={4} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {saving.error && (
        <p className={styles.problem} role="alert">
          {toSentence(saving.error)}
        </p>
      )}
      {data && (
        <AdminTable columns={['template', 'system', 'origin', 'action']}>
          {items.map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              isPending={saving.isPending}
              onOpen={() => setOpen(template)}
              onCopy={() => copy(template)}
              onDrop={() =>
                save(
                  savedWithout(items, template.id),
                  t(originOf(template) === 'own' ? 'drafts.templates.deleted' : 'drafts.templates.wasReset', {
                    name: template.name,
                  }),
                  template,
                )
              }
            />
          ))}
        </AdminTable>
      )}
    </section>
  );
}

interface TemplateRowProps {
  readonly template: DraftTemplate;
  readonly isPending: boolean;
  readonly onOpen: () => void;
  readonly onCopy: () => void;
  /** Deletes an own one, resets a built-in one. */
  readonly onDrop: () => void;
}

function TemplateRow({ template, isPending, onOpen, onCopy, onDrop }: TemplateRowProps) {
  const { t } = useTranslation();
  const origin = originOf(template);
  const { name } = template;
  const acts = [
    { key: 'open', act: onOpen },
    { key: 'copy', act: onCopy },
    ...(origin === 'own' ? [{ key: 'delete', act: onDrop } as const] : []),
    ...(origin === 'changed' ? [{ key: 'reset', act: onDrop } as const] : []),
  ] as const;
  return (
    <tr>
      <td data-label={t('admin.column.template')} className={styles.id}>
        {name}
      </td>
      <td data-label={t('admin.column.system')}>{t(`drafts.system.${template.system}`)}</td>
      <td data-label={t('admin.column.origin')} className={styles.quiet}>
        {t(`drafts.templates.origin.${origin}`)}
      </td>
      <td className={styles.bare}>
        <div className={styles.actions}>
          {acts.map(({ key, act }) => (
            <Button
              key={key}
              variant="default"
              size="compact-xs"
              disabled={isPending}
              aria-label={`${t(`drafts.templates.${key}`)}: ${name}`}
              onClick={act}
            >
              {t(`drafts.templates.${key}`)}
            </Button>
          ))}
        </div>
      </td>
    </tr>
  );
}

/** The contract's shape: what the domain only reads may be written there. */
const writable = (items: readonly DraftTemplate[], version: number) => ({
  version,
  items: items.map((one) => ({
    ...one,
    opening: [...one.opening],
    recipients: [...one.recipients],
    sections: one.sections.map((section) => ({ ...section, paragraphs: [...section.paragraphs] })),
  })),
});
