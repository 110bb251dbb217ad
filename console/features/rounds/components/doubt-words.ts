import { useTranslation } from 'react-i18next';

/** What is doubtful about the figures of one unit, in words. */
export function useDoubtWords(): (cell: {
  readonly isContradiction: boolean;
  readonly isOutlier: boolean;
}) => readonly string[] {
  const { t } = useTranslation();
  return ({ isContradiction, isOutlier }) => [
    ...(isContradiction ? [t('rounds.contradiction')] : []),
    ...(isOutlier ? [t('rounds.outlier')] : []),
  ];
}
