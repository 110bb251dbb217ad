import type { AwsFunction } from '../../functions/runtime/aws-environment.ts';

const MB = 1_000_000;

/**
 * Lambda takes 250 MB unpacked; each function has a bound of its own well below, so that growth is noticed. Half of the small
 * ones is the map of places in the sources.
 */
export const MAX_BUNDLE_BYTES: Readonly<Record<AwsFunction, number>> = {
  intake: 40 * MB,
  ocr: 80 * MB,
  'ocr-completion': 40 * MB,
  extraction: 5 * MB,
  draft: 6 * MB,
  notify: 5 * MB,
  'search-index': 5 * MB,
  api: 6 * MB,
};
