import { useTranslation } from 'react-i18next';
import { dayFromToday, formatDate } from '../../../lib/vietnam-time.ts';

const DAY = 86_400_000;

/** How a due day stands to today in Vietnam; an ISO day in. */
export function useDueWords(): (due: string) => { readonly text: string; readonly isLate: boolean } {
  const { t } = useTranslation();
  return (due) => {
    const days = Math.round((Date.parse(due) - Date.parse(dayFromToday(0))) / DAY);
    const left =
      days < 0
        ? t('rounds.daysLate', { count: -days })
        : days === 0
          ? t('rounds.dueToday')
          : t('rounds.daysLeft', { count: days });
    return { text: t('rounds.dueWithDays', { day: formatDate(due), left }), isLate: days < 0 };
  };
}
