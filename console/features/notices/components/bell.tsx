import { Popover } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBell,
  IconCalendarDue,
  IconCheck,
  IconClockExclamation,
  IconEye,
  IconFileOff,
  IconMessageCheck,
  IconMessageQuestion,
  IconPencil,
  IconRubberStamp,
  IconSearch,
  IconSend,
} from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NoticeListResource, NoticeResource } from '../../../../shared/contracts/api-notices.ts';
import { type NoticeKind, noticePath } from '../../../../shared/domain/notice.ts';
import { Age } from '../../../components/document/age.tsx';
import { EmptyState } from '../../../components/ui/empty-state.tsx';
import { ErrorState } from '../../../components/ui/error-state.tsx';
import { RowsSkeleton } from '../../../components/ui/rows-skeleton.tsx';
import { markNoticesRead, noticeKeys, noticesQuery } from '../../../lib/api/notices.ts';
import { classNames } from '../../../lib/class-names.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { formatDate } from '../../../lib/vietnam-time.ts';
import styles from './bell.module.css';

const ICONS: Readonly<Record<NoticeKind, typeof IconBell>> = {
  'awaiting-review': IconEye,
  reopened: IconPencil,
  rejected: IconFileOff,
  confirmed: IconCheck,
  'draft-outdated': IconAlertTriangle,
  'draft-submitted': IconSend,
  'draft-returned': IconArrowBackUp,
  'draft-issued': IconRubberStamp,
  'report-due': IconCalendarDue,
  'report-late': IconClockExclamation,
  'round-question': IconMessageQuestion,
  'round-answered': IconMessageCheck,
  'search-hits': IconSearch,
};
const MOST_COUNTED = 99;

/** What I was told of, with the number of things I have not read, live. */
export function Bell() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(noticesQuery);
  const unread = data?.unread ?? 0;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width="min(400px, 94vw)" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.bell}
          aria-label={unread > 0 ? t('notices.unread', { count: unread }) : t('notices.bell')}
          onClick={() => setOpen((before) => !before)}
        >
          <IconBell size={18} stroke={1.7} aria-hidden />
          {unread > 0 && (
            <span className={styles.count} aria-hidden="true">
              {unread > MOST_COUNTED ? `${MOST_COUNTED}+` : unread}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown p={0} className={classNames(styles.dropdown)} aria-label={t('notices.title')}>
        <NoticePanel onLeave={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function NoticePanel({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useQuery(noticesQuery);
  const read = useMarkRead();
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2>{t('notices.title')}</h2>
        {/* It stays when it is done: a button that vanishes takes the focus with it. */}
        {data && data.items.length > 0 && (
          <button
            type="button"
            className={styles.readAll}
            aria-disabled={data.unread === 0}
            onClick={() => data.unread > 0 && read(null)}
          >
            {t('notices.readAll')}
          </button>
        )}
      </div>
      {isPending && <RowsSkeleton rows={3} rowHeight={56} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <EmptyState icon={<IconBell size={22} />} title={t('notices.empty')} hint={t('notices.emptyHint')} />
      )}
      {data && data.items.length > 0 && (
        <ul className={styles.rows}>
          {data.items.map((notice) => (
            <NoticeRow
              key={notice.id}
              notice={notice}
              onOpen={() => {
                if (notice.readAt === null) read([notice.id]);
                onLeave();
              }}
            />
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <Link to="/cai-dat" onClick={onLeave}>
          {t('notices.settings')}
        </Link>
      </div>
    </div>
  );
}

function NoticeRow({ notice, onOpen }: { readonly notice: NoticeResource; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, about, at, detail, message, readAt } = notice;
  const Icon = ICONS[kind];
  return (
    <li>
      <Link to={noticePath(notice)} className={styles.row} onClick={onOpen}>
        <Icon size={16} stroke={1.8} aria-hidden className={classNames(styles.icon, styles[kind])} />
        <span className={styles.words}>
          <span className={styles.file}>{about.name}</span>
          <span className={styles.what}>{message?.[language] ?? t(`notices.kind.${kind}`, wordsOf(detail))}</span>
          <Age at={at} />
        </span>
        {readAt === null && <span className={styles.new}>{t('notices.new')}</span>}
      </Link>
    </li>
  );
}

function wordsOf({ needLook = 0, outdated = 0, hits = 0, number = '…', due }: NoticeResource['detail']) {
  return { needLook, outdated, hits, number, due: due === undefined ? '…' : formatDate(due) };
}

/** Counts at once; a failed request is set right by the next look. */
function useMarkRead(): (ids: readonly string[] | null) => void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: markNoticesRead,
    onMutate: (ids) => {
      client.setQueryData<NoticeListResource>(noticeKeys.all, (before) => before && markedRead(before, ids));
    },
    onSettled: () => client.invalidateQueries({ queryKey: noticeKeys.all }),
  });
  return mutate;
}

function markedRead(list: NoticeListResource, ids: readonly string[] | null): NoticeListResource {
  const readAt = new Date().toISOString();
  const items = list.items.map((notice) =>
    notice.readAt === null && (ids === null || ids.includes(notice.id)) ? { ...notice, readAt } : notice,
  );
  const read = items.filter(({ readAt: now }, index) => now !== null && list.items[index]!.readAt === null).length;
  return { items, unread: ids === null ? 0 : Math.max(0, list.unread - read) };
}
