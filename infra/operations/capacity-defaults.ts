import { CHUNK_PAGES } from '../../functions/runtime/page-chunks.ts';
import type { CapacityLimits, Timings } from './capacity-model.ts';

/**
 * Quotas of an account that has asked for nothing. Where the service's own page was not at hand, the number is the
 * lowest seen and marked so in docs/quotas.md: an account's own are shown by its Service Quotas page.
 */
export const DEFAULT_QUOTAS: Omit<CapacityLimits, 'ocr' | 'concurrency' | 'secondReading'> = {
  functions: 1000,
  textractStartsPerSecond: 1,
  textractGetsPerSecond: 1,
  textractJobs: 100,
  textractPagesPerSecond: 1,
  tableWritesPerSecond: 4000,
};

/** Assumptions, not measurements in AWS: nobody has measured there yet. Replace them by the dashboard's durations. */
export const DEFAULT_TIMINGS: Timings = {
  intakeSeconds: 3,
  ocrSecondsPerPage: 8,
  pagesPerChunk: CHUNK_PAGES,
  extractionSecondsPerPage: 0.1,
  notifySeconds: 1,
  indexSeconds: 1,
  secondReadingSecondsPerPage: 0.25,
  jobSeconds: 10,
  jobSecondsPerPage: 2,
};
