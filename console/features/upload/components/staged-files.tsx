import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../lib/session-context.ts';
import type { UploadItem } from '../upload-queue.ts';
import { uploadQueue } from '../upload-store.ts';
import styles from './upload-page.module.css';
import { UploadRow } from './upload-row.tsx';

/** Files that have not left yet. They leave only after the clerk has stated that none of them is secret. */
export function StagedFiles({ items }: { readonly items: readonly UploadItem[] }) {
  const { t } = useTranslation();
  const { user, offices } = useSession();
  const onlyOffice = user.office ?? (offices.length === 1 ? offices[0]!.id : '');
  const [office, setOffice] = useState(onlyOffice);
  const [isAttested, setAttested] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const ready = items.filter(({ state }) => state === 'staged').length;

  const send = () => {
    setChecked(true);
    if (!isAttested || !office) return;
    uploadQueue.start(office);
  };

  return (
    <section className={styles.panel} aria-labelledby="staged-files">
      <header className={styles.panelHead}>
        <h2 id="staged-files">{t('upload.staged')}</h2>
        <Button variant="subtle" size="xs" color="gray" onClick={uploadQueue.clearStaged}>
          {t('upload.clear')}
        </Button>
      </header>
      <ul className={styles.rows}>
        {items.map((item) => (
          <UploadRow key={item.key} item={item} />
        ))}
      </ul>
      <div className={styles.attest}>
        {!onlyOffice && (
          <NativeSelect
            label={t('upload.office')}
            value={office}
            onChange={(event) => setOffice(event.currentTarget.value)}
            error={isChecked && !office ? t('upload.officeMissing') : undefined}
            data={[{ value: '', label: '' }, ...offices.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <Checkbox
          checked={isAttested}
          onChange={(event) => setAttested(event.currentTarget.checked)}
          label={t('upload.attest')}
          description={t('upload.attestHint')}
          error={isChecked && !isAttested ? t('upload.attestMissing') : undefined}
        />
        <Button leftSection={<IconSend size={16} />} disabled={ready === 0} onClick={send}>
          {t('upload.send', { count: ready })}
        </Button>
      </div>
    </section>
  );
}
