import { useTranslation } from 'react-i18next';
import { Page } from '../../../components/ui/page.tsx';
import { useUser } from '../../../lib/session-context.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { OpenRounds } from '../../rounds/components/open-rounds.tsx';
import { isBeforeSending } from '../upload-item.ts';
import { useUploads } from '../upload-store.ts';
import { useAttestation } from '../use-attestation.ts';
import { FileChooser } from './file-chooser.tsx';
import { RecentUploads } from './recent-uploads.tsx';
import { StagedFiles } from './staged-files.tsx';
import { StartedFiles } from './started-files.tsx';
import { useUploadAnnouncement } from './use-upload-announcement.ts';

/** Where an office hands in its reports: choose, attest, send, and see what became of each file. */
export function UploadPage() {
  const { t } = useTranslation();
  const user = useUser();
  const uploads = useUploads();
  const announcement = useUploadAnnouncement(uploads);
  const before = uploads.filter(isBeforeSending);
  const started = uploads.filter((item) => !isBeforeSending(item));
  const attestation = useAttestation(before);
  const hasStaged = before.some(({ state }) => state === 'staged');
  useTitle(t('upload.title'));
  return (
    <Page width={960}>
      <h1>{t('upload.title')}</h1>
      {user.role === 'office' && <OpenRounds />}
      <FileChooser isCompact={uploads.length > 0} attestation={hasStaged ? null : attestation} />
      {before.length > 0 && <StagedFiles items={before} attestation={attestation} />}
      {started.length > 0 && <StartedFiles items={started} />}
      <RecentUploads />
      <p className="visually-hidden" role="status" aria-live="polite">
        {announcement}
      </p>
    </Page>
  );
}
