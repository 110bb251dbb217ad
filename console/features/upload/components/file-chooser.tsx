import { Button } from '@mantine/core';
import { IconFileUpload, IconFolder } from '@tabler/icons-react';
import { type ChangeEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../lib/class-names.ts';
import { formatBytes } from '../../../lib/vietnamese-number.ts';
import { MAX_FILE_BYTES } from '../check-file.ts';
import { uploadQueue } from '../upload-store.ts';
import type { Attestation } from '../use-attestation.ts';
import { AttestFields } from './attest-fields.tsx';
import styles from './upload-page.module.css';

const ACCEPTED = '.pdf,.tif,.tiff,.jpg,.jpeg,.png,.txt';

interface FileChooserProps {
  readonly isCompact: boolean;
  /** Null while the statement stands beside the files it is about. */
  readonly attestation: Attestation | null;
}

/** The place to drop files, and the buttons for those who do not drag. */
export function FileChooser({ isCompact, attestation }: FileChooserProps) {
  const { t } = useTranslation();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    void uploadQueue.add([...(event.currentTarget.files ?? [])]);
    // The same file may be chosen again after it was removed.
    event.currentTarget.value = '';
  };
  return (
    <div className={classNames(styles.drop, isCompact && styles.dropCompact)}>
      {!isCompact && <IconFileUpload size={32} stroke={1.4} aria-hidden className={styles.dropIcon} />}
      <p className={styles.dropTitle}>{t('upload.drop')}</p>
      <p className={styles.dropHint}>{t('upload.formats', { limit: formatBytes(MAX_FILE_BYTES) })}</p>
      <div className={styles.dropButtons}>
        <Button
          variant={isCompact ? 'default' : 'filled'}
          leftSection={<IconFileUpload size={16} />}
          onClick={() => files.current?.click()}
        >
          {t('upload.choose')}
        </Button>
        <Button variant="default" leftSection={<IconFolder size={16} />} onClick={() => folder.current?.click()}>
          {t('upload.chooseFolder')}
        </Button>
      </div>
      {attestation && (
        <div className={styles.dropAttest}>
          <AttestFields attestation={attestation} isChecked={false} hint={t('upload.attestAhead')} />
        </div>
      )}
      <input ref={files} type="file" multiple accept={ACCEPTED} hidden data-testid="file-input" onChange={take} />
      <input ref={folder} type="file" multiple hidden onChange={take} {...{ webkitdirectory: '' }} />
    </div>
  );
}
