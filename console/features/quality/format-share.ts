import type { QualityRow } from '../../../shared/contracts/api-quality.ts';
import type { Language } from '../../lib/edtf-words.ts';

type Measured = QualityRow['recall'];

const FORMATS = {
  vi: new Intl.NumberFormat('vi-VN', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
};
/** Below this many cases the interval is wide enough to be told apart. */
const FEW = 100;

/** 0.0123 → `1,2%`; a dash where nothing was measured. */
export function formatShare(share: number | null, language: Language): string {
  return share === null ? '–' : FORMATS[language].format(share);
}

/** `0,5% – 2,1%` */
export function formatInterval({ low, high }: Measured, language: Language): string {
  return `${formatShare(low, language)} – ${formatShare(high, language)}`;
}

/** True when so few cases were judged that the rate may mislead. */
export function isFew({ of }: Measured): boolean {
  return of < FEW;
}
