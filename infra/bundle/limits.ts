import type { AwsFunction } from '../../functions/runtime/aws-environment.ts';

const MB = 1_000_000;

/** Lambda takes 250 MB unpacked; each function has a bound of its own well below, so that growth is noticed. */
export const MAX_BUNDLE_BYTES: Readonly<Record<AwsFunction, number>> = {
  intake: 40 * MB,
  ocr: 80 * MB,
  'ocr-completion': 40 * MB,
  extraction: 3 * MB,
  notify: 3 * MB,
  'search-index': 3 * MB,
  api: 4 * MB,
};
