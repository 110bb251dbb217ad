import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordResource } from '../../../../shared/contracts/api-records.ts';
import { DOCUMENT_FIELDS } from '../../../../shared/domain/records/fields.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { ApiError } from '../../../lib/api/api-error.ts';
import { recordKeys, saveRecord } from '../api/records.ts';
import { countEdits, NO_EDITS, type RecordEdits, sentFields, withoutSaved, wrongFields } from '../record-form.ts';

/** What is changed in a record and not saved, and how it is saved. A conflict keeps what was typed. */
export function useRecordForm(record: RecordResource) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const toast = useToast();
  const [edits, setEdits] = useState<RecordEdits>(NO_EDITS);
  const kept = withoutSaved(edits, { fileId: record.file?.id ?? null, retention: record.retention });
  const count = countEdits(kept);
  const isWrong = wrongFields(DOCUMENT_FIELDS, kept.fields).length > 0;
  const save = useMutation({
    mutationFn: () => {
      const { fields, ...others } = kept;
      return saveRecord(record.documentId, {
        version: record.version,
        ...(Object.keys(fields).length > 0 ? { fields: sentFields(DOCUMENT_FIELDS, fields) } : {}),
        ...others,
      });
    },
    onSuccess: async (saved) => {
      client.setQueryData(recordKeys.one(record.documentId), saved);
      setEdits(NO_EDITS);
      toast({ text: t('records.form.saved'), tone: 'done' });
      await client.invalidateQueries({ queryKey: recordKeys.all });
    },
  });
  const { mutate, isPending } = save;
  const send = useCallback(() => {
    if (count > 0 && !isWrong && !isPending) mutate();
  }, [count, isWrong, isPending, mutate]);
  useSaveKey(send);
  useLeaveWarning(count > 0);
  const isConflict = save.error instanceof ApiError && save.error.status === 409;
  const reload = async () => {
    save.reset();
    await client.invalidateQueries({ queryKey: recordKeys.one(record.documentId) });
  };
  return { edits: kept, setEdits, count, isWrong, isConflict, isPending, error: save.error, send, reload };
}

/** Ctrl+S saves, wherever the focus is. */
function useSaveKey(send: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      send();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [send]);
}

function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}
