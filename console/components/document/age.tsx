import { useTranslation } from 'react-i18next';
import { useNow } from '../../lib/use-now.ts';
import { ageOf, formatTime } from '../../lib/vietnam-time.ts';

/** How long ago something happened; the exact time is one hover or one screen-reader word away. */
export function Age({ at }: { readonly at: string }) {
  const { t } = useTranslation();
  const { unit, count } = ageOf(at, useNow());
  return (
    <time dateTime={at} title={formatTime(at)} className="numbers whole">
      {unit === 'now' ? t('age.now') : t(`age.${unit}`, { count })}
    </time>
  );
}
