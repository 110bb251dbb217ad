import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadItem } from '../upload-item.ts';

/** The last thing that happened to a file, for the ear; progress itself is not read out. */
export function useUploadAnnouncement(uploads: readonly UploadItem[]): string {
  const { t } = useTranslation();
  const [announcement, setAnnouncement] = useState('');
  const known = useRef<readonly UploadItem[]>(uploads);
  useEffect(() => {
    const before = new Map(known.current.map(({ key, state }) => [key, state]));
    known.current = uploads;
    const added = uploads.filter(({ key }) => !before.has(key));
    if (added.length > 0) return setAnnouncement(t('upload.announceAdded', { count: added.length }));
    const moved = uploads.find(
      ({ key, state }) => before.get(key) !== state && (state === 'sent' || state === 'failed'),
    );
    if (!moved) return;
    const file = moved.file.name;
    setAnnouncement(moved.state === 'sent' ? t('upload.announceSent', { file }) : t('upload.announceFailed', { file }));
  }, [uploads, t]);
  return announcement;
}
