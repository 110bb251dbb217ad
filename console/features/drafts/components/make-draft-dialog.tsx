import { Checkbox, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { ALL_DOCUMENTS, documentListQuery } from '../../../lib/api/documents.ts';
import { useOfficeName } from '../../../lib/session-context.ts';
import { draftKeys, makeDraft, makeUnitDrafts, templatesQuery } from '../api/drafts.ts';
import styles from './dialogs.module.css';

const CONFIRMED = { ...ALL_DOCUMENTS, statuses: ['confirmed'] as const, limit: 200 };

interface MakeDraftDialogProps {
  /** The round it is made for. */
  readonly roundId: string | null;
  readonly name: string;
  /** Reports chosen already. */
  readonly reports: readonly string[];
  readonly onClose: () => void;
}

/** Name, template, and the confirmed reports a new draft is made from. */
export function MakeDraftDialog({ roundId, name, reports: given, onClose }: MakeDraftDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const templates = useQuery(templatesQuery).data?.items ?? [];
  const list = useInfiniteQuery(documentListQuery(CONFIRMED));
  const reports = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const [title, setTitle] = useState(name);
  const [templateId, setTemplate] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(given));
  const [isByUnit, setByUnit] = useState(false);
  const show = useToast();
  const plan = { title, templateId: templateId || (templates[0]?.id ?? '') };
  const make = useMutation({
    mutationFn: async (): Promise<string> => {
      if (!isByUnit || roundId === null) {
        const { draft } = await makeDraft({ ...plan, reports: [...chosen], roundId });
        return `/du-thao/${draft.id}`;
      }
      const { items, standing, without } = await makeUnitDrafts({ ...plan, roundId });
      const names = without.map((unit) => unit.name).join('; ');
      const told = [
        t('drafts.unitsMade', { count: items.length }),
        ...(standing.length > 0 ? [t('drafts.unitsStanding', { count: standing.length })] : []),
        ...(names === '' ? [] : [t('drafts.unitsWithout', { names })]),
      ];
      show({ tone: 'done', text: told.join(' ') });
      return '/du-thao';
    },
    onSuccess: async (address) => {
      await client.invalidateQueries({ queryKey: draftKeys.all, exact: true });
      onClose();
      await navigate(address);
    },
  });
  const isReady = title.trim() !== '' && (isByUnit || chosen.size > 0) && templates.length > 0;
  return (
    <FormDialog
      title={t('drafts.makeTitle')}
      submit={t('drafts.make')}
      size="lg"
      isReady={isReady}
      isPending={make.isPending}
      problem={make.error}
      onClose={onClose}
      onSubmit={() => make.mutate()}
    >
      <TextInput
        label={t('drafts.name')}
        value={title}
        maxLength={isByUnit ? 200 : 300}
        data-autofocus
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <SelectField
        label={t('drafts.template')}
        value={templateId || templates[0]?.id}
        data={templates.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => setTemplate(currentTarget.value)}
      />
      {roundId !== null && (
        <SelectField
          label={t('drafts.scope.label')}
          value={isByUnit ? 'units' : 'round'}
          data={(['round', 'units'] as const).map((value) => ({ value, label: t(`drafts.scope.${value}`) }))}
          onChange={({ currentTarget }) => setByUnit(currentTarget.value === 'units')}
        />
      )}
      {!isByUnit && <ReportChoice reports={reports} isLoading={list.isPending} chosen={chosen} onChange={setChosen} />}
    </FormDialog>
  );
}

interface ReportChoiceProps {
  readonly reports: readonly {
    readonly id: string;
    readonly fileName: string;
    readonly office: string;
    readonly own: { readonly number: string | null } | null;
  }[];
  readonly isLoading: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function ReportChoice({ reports, isLoading, chosen, onChange }: ReportChoiceProps) {
  const { t } = useTranslation();
  const officeName = useOfficeName();
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  if (!isLoading && reports.length === 0) return <p className={styles.hint}>{t('drafts.noReports')}</p>;
  return (
    <fieldset className={styles.choice}>
      <legend>
        {t('drafts.reports')} <span className={styles.hint}>{t('drafts.chosen', { count: chosen.size })}</span>
      </legend>
      <Checkbox
        label={t('drafts.all')}
        checked={chosen.size > 0 && chosen.size === reports.length}
        indeterminate={chosen.size > 0 && chosen.size < reports.length}
        onChange={({ currentTarget }) => onChange(new Set(currentTarget.checked ? reports.map(({ id }) => id) : []))}
      />
      <div className={styles.choices}>
        {reports.map(({ id, fileName, office, own }) => (
          <Checkbox
            key={id}
            label={`${own?.number ?? fileName} · ${officeName(office)}`}
            checked={chosen.has(id)}
            onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
