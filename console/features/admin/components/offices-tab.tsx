import { Button, TextInput } from '@mantine/core';
import { IconBuilding, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { sessionQuery } from '../../../lib/api/session.ts';
import { adminKeys, officesQuery, saveOffice } from '../api/admin.ts';
import { readId } from '../read-id.ts';
import styles from './admin.module.css';
import { AdminTable } from './admin-table.tsx';

interface Office {
  readonly id: string;
  readonly name: string;
}

/** The bodies that send reports. */
export function OfficesTab() {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(officesQuery);
  const [open, setOpen] = useState<Office | 'new' | null>(null);
  return (
    <section className={styles.section} aria-label={t('admin.tabs.offices')}>
      <header className={styles.head}>
        <span className={styles.count}>{data ? t('admin.offices.count', { count: data.items.length }) : ''}</span>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpen('new')}>
          {t('admin.offices.add')}
        </Button>
      </header>
      {isPending && <RowsSkeleton rows={6} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <EmptyState
          icon={<IconBuilding size={22} />}
          title={t('admin.offices.empty')}
          hint={t('admin.offices.emptyHint')}
        />
      )}
      {data && data.items.length > 0 && <OfficeTable offices={data.items} onRename={setOpen} />}
      {open && <OfficeForm office={open} onDone={() => setOpen(null)} />}
    </section>
  );
}

interface OfficeTableProps {
  readonly offices: readonly Office[];
  readonly onRename: (office: Office) => void;
}

function OfficeTable({ offices, onRename }: OfficeTableProps) {
  const { t } = useTranslation();
  return (
    <AdminTable columns={['officeName', 'id', 'action']}>
      {offices.map((office) => (
        <tr key={office.id}>
          <td data-label={t('admin.column.officeName')} className={styles.id}>
            {office.name}
          </td>
          <td data-label={t('admin.column.id')} className={styles.quiet}>
            {office.id}
          </td>
          <td className={styles.bare}>
            <div className={styles.actions}>
              <Button
                variant="default"
                size="compact-xs"
                aria-label={t('admin.offices.renameOf', { name: office.name })}
                onClick={() => onRename(office)}
              >
                {t('admin.offices.rename')}
              </Button>
            </div>
          </td>
        </tr>
      ))}
    </AdminTable>
  );
}

function OfficeForm({ office, onDone }: { readonly office: Office | 'new'; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  const isNew = office === 'new';
  const [draft, setDraft] = useState<Office>(isNew ? { id: '', name: '' } : office);
  const [isChecked, setChecked] = useState(false);
  const id = isNew ? readId(draft.id) : draft.id;
  const saving = useMutation({
    mutationFn: saveOffice,
    onSuccess: (saved, { name }) => {
      client.setQueryData(adminKeys.offices, saved);
      // The names of offices stand in the session.
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      show({ tone: 'done', text: t('admin.offices.saved', { name }) });
      onDone();
    },
  });
  const submit = () => {
    setChecked(true);
    if (id && draft.name.trim()) saving.mutate({ id, name: draft.name.trim() });
  };
  return (
    <FormDialog
      title={t(isNew ? 'admin.offices.addTitle' : 'admin.offices.editTitle')}
      submit={t('action.save')}
      isPending={saving.isPending}
      problem={saving.error}
      onClose={onDone}
      onSubmit={submit}
    >
      <TextInput
        data-autofocus
        label={t('admin.column.officeName')}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        error={isChecked && !draft.name.trim() ? t('admin.accounts.nameMissing') : null}
      />
      {isNew && (
        <TextInput
          label={t('admin.column.id')}
          description={t('admin.offices.idHint')}
          value={draft.id}
          onChange={(event) => setDraft({ ...draft, id: event.currentTarget.value })}
          error={isChecked && !id ? t('admin.accounts.idWrong') : null}
        />
      )}
    </FormDialog>
  );
}
