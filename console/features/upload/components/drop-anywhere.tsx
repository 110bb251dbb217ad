import { IconFileUpload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { readDroppedFiles } from '../read-dropped-files.ts';
import { uploadQueue } from '../upload-store.ts';
import styles from './drop-anywhere.module.css';

/** Takes files dropped anywhere in the window, on any page, and opens the upload page with them. */
export function DropAnywhere() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    // Moving over a child fires `dragleave` on its parent: the depth tells when the window is really left.
    let depth = 0;
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      depth -= 1;
      if (depth <= 0) setOver(false);
    };
    const over = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      depth = 0;
      setOver(false);
      void readDroppedFiles(event.dataTransfer).then((files) => uploadQueue.add(files));
      void navigate('/nop');
    };
    addEventListener('dragenter', enter);
    addEventListener('dragleave', leave);
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragenter', enter);
      removeEventListener('dragleave', leave);
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, [navigate]);

  if (!isOver) return null;
  return (
    <div className={styles.veil}>
      <p>
        <IconFileUpload size={28} stroke={1.6} aria-hidden />
        {t('upload.release')}
      </p>
    </div>
  );
}
