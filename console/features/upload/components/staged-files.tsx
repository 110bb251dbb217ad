import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/ui/page.tsx';
import type { UploadItem } from '../upload-item.ts';
import { uploadQueue } from '../upload-store.ts';
import type { Attestation } from '../use-attestation.ts';
import { AttestFields } from './attest-fields.tsx';
import styles from './upload-page.module.css';
import { UploadRow } from './upload-row.tsx';

interface StagedFilesProps {
  readonly items: readonly UploadItem[];
  readonly attestation: Attestation;
}

/** Files that have not left yet. They leave only after the clerk has stated that none of them is secret. */
export function StagedFiles({ items, attestation }: StagedFilesProps) {
  const { t } = useTranslation();
  const [isChecked, setChecked] = useState(false);
  const ready = items.filter(({ state }) => state === 'staged').length;
  const send = () => {
    setChecked(true);
    if (attestation.isAttested && attestation.office) attestation.send();
  };
  return (
    <Panel aria-labelledby="staged-files">
      <header className={styles.panelHead}>
        <h2 id="staged-files">{t('upload.staged')}</h2>
        <Button variant="subtle" size="xs" color="gray" onClick={() => uploadQueue.clearStaged()}>
          {t('upload.clear')}
        </Button>
      </header>
      <ul className={styles.rows}>
        {items.map((item) => (
          <UploadRow key={item.key} item={item} />
        ))}
      </ul>
      {ready > 0 && (
        <div className={styles.attest}>
          <AttestFields attestation={attestation} isChecked={isChecked} hint={t('upload.attestHint')} />
          <Button leftSection={<IconSend size={16} />} onClick={send}>
            {t('upload.send', { count: ready })}
          </Button>
        </div>
      )}
    </Panel>
  );
}
