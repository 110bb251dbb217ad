import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Route, Routes } from 'react-router';
import { mayCheckRecords, mayReview } from '../../shared/domain/account.ts';
import { EmptyState } from '../components/ui/empty-state.tsx';
import { RowsSkeleton } from '../components/ui/rows-skeleton.tsx';
import { HomePage } from '../features/home/components/home-page.tsx';
import { ReportsPage } from '../features/reports/components/reports-page.tsx';
import { useUser } from '../lib/session-context.ts';

const ReviewPage = lazy(async () => {
  const { ReviewPage } = await import('../features/review/components/review-page.tsx');
  return { default: ReviewPage };
});
const UploadPage = lazy(async () => {
  const { UploadPage } = await import('../features/upload/components/upload-page.tsx');
  return { default: UploadPage };
});
const DirectivePage = lazy(async () => {
  const { DirectivePage } = await import('../features/directive/components/directive-page.tsx');
  return { default: DirectivePage };
});
const SearchPage = lazy(async () => {
  const { SearchPage } = await import('../features/search/components/search-page.tsx');
  return { default: SearchPage };
});

const QualityPage = lazy(async () => {
  const { QualityPage } = await import('../features/quality/components/quality-page.tsx');
  return { default: QualityPage };
});

const AdminPage = lazy(async () => {
  const { AdminPage } = await import('../features/admin/components/admin-page.tsx');
  return { default: AdminPage };
});
const PreferencesPage = lazy(async () => {
  const { PreferencesPage } = await import('../features/notices/components/preferences-page.tsx');
  return { default: PreferencesPage };
});

const IntegrityPage = lazy(async () => {
  const { IntegrityPage } = await import('../features/integrity/components/integrity-page.tsx');
  return { default: IntegrityPage };
});

const RecordsPage = lazy(async () => {
  const { RecordsPage } = await import('../features/records/components/records-page.tsx');
  return { default: RecordsPage };
});
const FilesPage = lazy(async () => {
  const { FilesPage } = await import('../features/records/components/files-page.tsx');
  return { default: FilesPage };
});
const RecordPage = lazy(async () => {
  const { RecordPage } = await import('../features/records/components/record-page.tsx');
  return { default: RecordPage };
});

const DraftsPage = lazy(async () => {
  const { DraftsPage } = await import('../features/drafts/components/drafts-page.tsx');
  return { default: DraftsPage };
});
const DraftPage = lazy(async () => {
  const { DraftPage } = await import('../features/drafts/components/draft-page.tsx');
  return { default: DraftPage };
});

const IssuedPapersPage = lazy(async () => {
  const { IssuedPapersPage } = await import('../features/papers/components/issued-papers-page.tsx');
  return { default: IssuedPapersPage };
});

const RoundsPage = lazy(async () => {
  const { RoundsPage } = await import('../features/rounds/components/rounds-page.tsx');
  return { default: RoundsPage };
});
const RoundPage = lazy(async () => {
  const { RoundPage } = await import('../features/rounds/components/round-page.tsx');
  return { default: RoundPage };
});

/** Which page stands at which address. Addresses are Vietnamese: they are read and sent by people. */
export function Pages() {
  const user = useUser();
  const mayUpload = user.role === 'office' || mayReview(user);
  return (
    <Suspense fallback={<RowsSkeleton rows={12} />}>
      <Routes>
        <Route index element={<HomePage />} />
        <Route path="nop" element={mayUpload ? <UploadPage /> : <Refused reason="forbidden" />} />
        <Route path="bao-cao" element={<ReportsPage />} />
        <Route path="bao-cao/:id" element={<ReviewPage />} />
        <Route path="dot-giam-sat" element={mayReview(user) ? <RoundsPage /> : <Refused reason="forbidden" />} />
        <Route path="dot-giam-sat/:id" element={mayReview(user) ? <RoundPage /> : <Refused reason="forbidden" />} />
        <Route path="du-thao" element={mayReview(user) ? <DraftsPage /> : <Refused reason="forbidden" />} />
        <Route path="du-thao/:id" element={mayReview(user) ? <DraftPage /> : <Refused reason="forbidden" />} />
        <Route path="thong-bao-da-ban-hanh" element={<IssuedPapersPage />} />
        <Route path="chi-dao/:id" element={<DirectivePage />} />
        <Route path="tra-cuu" element={<SearchPage />} />
        <Route path="chat-luong" element={mayReview(user) ? <QualityPage /> : <Refused reason="forbidden" />} />
        <Route path="kiem-chung" element={mayCheckRecords(user) ? <IntegrityPage /> : <Refused reason="forbidden" />} />
        <Route path="luu-tru" element={mayCheckRecords(user) ? <RecordsPage /> : <Refused reason="forbidden" />} />
        <Route path="luu-tru/ho-so" element={mayCheckRecords(user) ? <FilesPage /> : <Refused reason="forbidden" />} />
        <Route path="luu-tru/:id" element={mayCheckRecords(user) ? <RecordPage /> : <Refused reason="forbidden" />} />
        <Route path="cai-dat" element={<PreferencesPage />} />
        <Route path="quan-tri/*" element={user.role === 'admin' ? <AdminPage /> : <Refused reason="forbidden" />} />
        <Route path="*" element={<Refused reason="notFound" />} />
      </Routes>
    </Suspense>
  );
}

function Refused({ reason }: { readonly reason: 'notFound' | 'forbidden' }) {
  const { t } = useTranslation();
  return (
    <>
      <h1 className="visually-hidden">{t(`${reason}.title`)}</h1>
      <EmptyState
        title={t(`${reason}.title`)}
        hint={t(`${reason}.hint`)}
        action={<Link to="/">{t('notFound.back')}</Link>}
      />
    </>
  );
}
