import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import { describeEdtf } from '../../../lib/edtf-words.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import styles from './finding-card.module.css';

/** A long one takes a line of its own. */
type Field = readonly [label: string, value: string | null, isLong?: boolean];

const LONG = 24;

/** The other parts of the value; what is not known says so instead of being left out. */
export function ValueFields({ finding }: { readonly finding: FindingResource }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.fields}>
      {useFields(finding).map(([label, value, isLong]) => (
        <div key={label} className={isLong ? styles.wide : undefined}>
          <dt>{label}</dt>
          <dd className={value === null ? styles.unknown : undefined}>{value ?? t('unknown')}</dd>
        </div>
      ))}
    </dl>
  );
}

function useFields(finding: FindingResource): readonly Field[] {
  const { t } = useTranslation();
  const language = useLanguage();
  switch (finding.kind) {
    case 'directive': {
      const { typeName, date, issuer, subject } = finding.value;
      return [
        [t('review.field.date'), date && describeEdtf(date, language)],
        [t('review.field.issuer'), issuer],
        [t('review.field.typeName'), typeName],
        ...(subject ? ([[t('review.field.subject'), subject, true]] as const) : []),
      ];
    }
    case 'date': {
      const { kind, inferred } = finding.value;
      return [
        [t('review.field.kind'), t(`review.dateKind.${kind}`)],
        ...(inferred ? ([[t('review.field.when'), t('review.edit.inferred')]] as const) : []),
      ];
    }
    case 'figure': {
      const { kind, period, subject, qualifier, base, place } = finding.value;
      const optional: readonly Field[] = [
        [t('review.field.qualifier'), qualifier ? t(`review.qualifier.${qualifier}`) : null],
        [t('review.field.base'), base ?? null],
        [t('review.field.place'), place ?? null],
      ];
      return [
        [t('review.field.kind'), t(`review.figureKind.${kind}`)],
        [t('review.field.period'), period && describeEdtf(period, language)],
        [t('review.field.about'), subject, (subject?.length ?? 0) > LONG],
        ...optional.filter(([, value]) => value !== null),
      ];
    }
  }
}
