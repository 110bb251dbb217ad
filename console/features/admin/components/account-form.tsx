import { TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountResource } from '../../../../shared/contracts/api-admin.ts';
import { ROLES, type Role } from '../../../../shared/domain/account.ts';
import { FormDialog } from '../../../components/ui/form-dialog.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useToast } from '../../../components/ui/toasts.tsx';
import { adminKeys, changeAccount, inviteAccount, officesQuery } from '../api/admin.ts';
import { readId } from '../read-id.ts';
import type { Handover } from './handover-dialog.tsx';

interface AccountFormProps {
  readonly account: AccountResource | 'new';
  /** With what is to be handed over, if anything. */
  readonly onDone: (handover: Handover | null) => void;
}

const EMPTY: AccountResource = { id: '', name: '', role: 'reviewer', office: null, mail: null, isDisabled: false };

/** Somebody new, or a change of somebody known. */
export function AccountForm({ account, onDone }: AccountFormProps) {
  const { t } = useTranslation();
  const isNew = account === 'new';
  const [draft, setDraft] = useState(isNew ? EMPTY : account);
  const [isChecked, setChecked] = useState(false);
  const saving = useSaving(isNew, onDone);
  const wrongId = isNew && readId(draft.id) === null;
  const change = (part: Partial<AccountResource>) => setDraft((before) => ({ ...before, ...part }));
  const submit = () => {
    setChecked(true);
    if (wrongId || !draft.name.trim() || (draft.role === 'office' && !draft.office)) return;
    saving.mutate({ ...draft, id: isNew ? readId(draft.id)! : draft.id, name: draft.name.trim() });
  };
  return (
    <FormDialog
      title={isNew ? t('admin.accounts.inviteTitle') : t('admin.accounts.editTitle', { user: draft.id })}
      submit={t(isNew ? 'admin.accounts.send' : 'action.save')}
      isPending={saving.isPending}
      problem={saving.error}
      onClose={() => onDone(null)}
      onSubmit={submit}
    >
      {isNew && (
        <TextInput
          data-autofocus
          label={t('admin.column.user')}
          description={t('admin.accounts.idHint')}
          autoComplete="off"
          value={draft.id}
          onChange={(event) => change({ id: event.currentTarget.value })}
          error={isChecked && wrongId ? t('admin.accounts.idWrong') : null}
        />
      )}
      <AccountFields draft={draft} isChecked={isChecked} change={change} />
    </FormDialog>
  );
}

interface AccountFieldsProps {
  readonly draft: AccountResource;
  readonly isChecked: boolean;
  readonly change: (part: Partial<AccountResource>) => void;
}

function AccountFields({ draft, isChecked, change }: AccountFieldsProps) {
  const { t } = useTranslation();
  const offices = useQuery(officesQuery);
  return (
    <>
      <TextInput
        label={t('admin.column.name')}
        autoComplete="off"
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={isChecked && !draft.name.trim() ? t('admin.accounts.nameMissing') : null}
      />
      <SelectField
        label={t('admin.column.role')}
        value={draft.role}
        onChange={(event) => {
          const role = event.currentTarget.value as Role;
          change({ role, office: role === 'office' ? draft.office : null });
        }}
        data={ROLES.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      {draft.role === 'office' && (
        <SelectField
          label={t('admin.column.office')}
          value={draft.office ?? ''}
          onChange={(event) => change({ office: event.currentTarget.value || null })}
          error={isChecked && !draft.office ? t('admin.accounts.officeMissing') : null}
          data={[
            { value: '', label: t('admin.accounts.chooseOffice') },
            ...(offices.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextInput
        type="email"
        label={t('admin.column.mail')}
        description={t('admin.accounts.mailHint')}
        autoComplete="off"
        value={draft.mail ?? ''}
        onChange={(event) => change({ mail: event.currentTarget.value.trim() || null })}
      />
    </>
  );
}

function useSaving(isNew: boolean, onDone: (handover: Handover | null) => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const show = useToast();
  return useMutation({
    mutationFn: async (account: AccountResource): Promise<Handover | null> => {
      if (!isNew) {
        await changeAccount(account);
        return null;
      }
      const { isDisabled: _isDisabled, ...invited } = account;
      const { temporaryPassword } = await inviteAccount(invited);
      return { name: account.name, password: temporaryPassword };
    },
    onSuccess: (handover, { name }) => {
      if (!handover) show({ tone: 'done', text: t('admin.accounts.saved', { name }) });
      onDone(handover);
    },
    onSettled: () => client.invalidateQueries({ queryKey: adminKeys.accounts }),
  });
}
