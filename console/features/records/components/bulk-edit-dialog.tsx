import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordLine } from '../../../../shared/contracts/api-records.ts';
import { ACCESS_LEVELS } from '../../../../shared/domain/records/access.ts';
import { OFFERED_TERMS, termOfCode } from '../../../../shared/domain/records/retention.ts';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { editRecords, fileListQuery } from '../api/records.ts';
import { useFieldName, useTermWord } from '../field-words.ts';
import { RefusedList } from './refused-list.tsx';
import { useBulk } from './use-bulk.ts';

export interface BulkDialogProps {
  readonly chosen: readonly RecordLine[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const KEEP = '';
const NONE = '-';

/** The same file, term, access or keywords for all chosen records. */
export function BulkEditDialog({ chosen, onClose, onDone }: BulkDialogProps) {
  const { t } = useTranslation();
  const fieldName = useFieldName();
  const termWord = useTermWord();
  const { data: files } = useQuery(fileListQuery);
  const [{ file, term, access, keywords }, setForm] = useState({ file: KEEP, term: KEEP, access: KEEP, keywords: '' });
  const set = (change: Partial<{ file: string; term: string; access: string; keywords: string }>) =>
    setForm((form) => ({ ...form, ...change }));
  const fields = { ...(access === KEEP ? {} : { access }), ...(keywords.trim() === '' ? {} : { keywords }) };
  const bulk = useBulk(
    () =>
      editRecords({
        items: chosen.map(({ documentId, version }) => ({ documentId, version })),
        ...(Object.keys(fields).length > 0 ? { fields } : {}),
        ...(file === KEEP ? {} : { fileId: file === NONE ? null : file }),
        ...(term === KEEP ? {} : { retention: term === NONE ? null : termOfCode(term)! }),
      }),
    () => {
      onDone();
      onClose();
    },
  );
  const keep = { value: KEEP, label: t('records.bulk.keep') };
  return (
    <FormDialog
      title={t('records.act.edit')}
      submit={t('records.act.save')}
      isReady={Object.keys(fields).length > 0 || file !== KEEP || term !== KEEP}
      isPending={bulk.isPending}
      problem={bulk.error}
      onClose={onClose}
      onSubmit={() => bulk.mutate()}
    >
      <p>{t('records.bulk.lead', { count: chosen.length })}</p>
      <SelectField
        label={t('records.filter.file')}
        data-autofocus
        value={file}
        onChange={(event) => set({ file: event.currentTarget.value })}
        data={[
          keep,
          { value: NONE, label: t('records.noFile') },
          ...(files?.items ?? []).map(({ id, fields: said }) => ({
            value: id,
            label: said.title?.value ?? t('records.file.untitled'),
          })),
        ]}
      />
      <SelectField
        label={t('records.form.ownTerm')}
        value={term}
        onChange={(event) => set({ term: event.currentTarget.value })}
        data={[
          keep,
          { value: NONE, label: t('records.form.ofFile') },
          ...OFFERED_TERMS.map((one) => ({ value: String(one), label: termWord(one) })),
        ]}
      />
      <SelectField
        label={fieldName('access')}
        description={access === KEEP ? undefined : t(`records.access.${access as 'open'}Hint`)}
        value={access}
        onChange={(event) => set({ access: event.currentTarget.value })}
        data={[keep, ...ACCESS_LEVELS.map((level) => ({ value: level, label: t(`records.access.${level}`) }))]}
      />
      <TextInput
        label={fieldName('keywords')}
        placeholder={t('records.bulk.keep')}
        value={keywords}
        onChange={(event) => set({ keywords: event.currentTarget.value })}
      />
      <RefusedList outcome={bulk.data} chosen={chosen} />
    </FormDialog>
  );
}
