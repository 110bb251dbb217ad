import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DescribedResource, FileResource } from '../../../../shared/contracts/api-records.ts';
import { COUNTED_FIELDS, FILE_FIELDS } from '../../../../shared/domain/records/fields.ts';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { recordKeys, saveFile } from '../api/records.ts';
import { type FieldEdits, sentFields, withEdit, wrongFields } from '../record-form.ts';
import { FieldRow } from './field-row.tsx';
import styles from './record.module.css';

interface FileDialogProps {
  /** Null for a new one. */
  readonly file: FileResource | null;
  readonly onClose: () => void;
}

/** A file's description in the order of the regulation. */
export function FileDialog({ file, onClose }: FileDialogProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const toast = useToast();
  const [edits, setEdits] = useState<FieldEdits>({});
  const savedOf = (name: string): DescribedResource => file?.fields[name] ?? null;
  const title = edits.title === undefined ? savedOf('title')?.value : edits.title;
  const save = useMutation({
    mutationFn: () => saveFile(file, sentFields(FILE_FIELDS, edits)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: recordKeys.all });
      toast({ text: t('records.file.saved'), tone: 'done' });
      onClose();
    },
  });
  const isReady =
    Object.keys(edits).length > 0 && Boolean(title?.trim()) && wrongFields(FILE_FIELDS, edits).length === 0;
  return (
    <FormDialog
      title={t(file ? 'records.file.edit' : 'records.file.make')}
      submit={t('records.act.save')}
      size="xl"
      isReady={isReady}
      isPending={save.isPending}
      problem={save.error}
      onClose={onClose}
      onSubmit={() => save.mutate()}
    >
      <div className={styles.fieldList} data-dialog>
        {FILE_FIELDS.filter(({ name }) => file || !COUNTED_FIELDS.has(name)).map((field) => (
          <FieldRow
            key={field.name}
            field={field}
            saved={savedOf(field.name)}
            edit={edits[field.name]}
            isMissing={field.isRequired && file?.missing.includes(field.name) === true}
            isClosed={false}
            onChange={(typed) => setEdits((all) => withEdit(all, field, savedOf(field.name), typed))}
            onTakeBack={() => setEdits((all) => ({ ...all, [field.name]: null }))}
          />
        ))}
      </div>
    </FormDialog>
  );
}
