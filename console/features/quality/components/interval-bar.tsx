import type { QualityRow } from '../../../../shared/contracts/api-quality.ts';
import styles from './quality.module.css';

interface IntervalBarProps {
  readonly measured: QualityRow['recall'];
  /** The share at the right end of the bar. */
  readonly scale: number;
}

/** The interval as a band and the rate as a mark in it; the words beside it say the same. */
export function IntervalBar({ measured: { rate, low, high }, scale }: IntervalBarProps) {
  if (rate === null || low === null || high === null) return null;
  const at = (share: number) => Math.min(100, (share / scale) * 100);
  return (
    <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.barTrack} x="0" y="3" width="100" height="2" />
      <rect className={styles.barBand} x={at(low)} y="1" width={Math.max(0.6, at(high) - at(low))} height="6" />
      <rect className={styles.barMark} x={Math.max(0, at(rate) - 0.4)} y="0" width="0.8" height="8" />
    </svg>
  );
}
