/** Why a file is not taken. Each has a sentence in Vietnamese and English that says what to do. */
export const REJECTION_CODES = [
  'empty-file',
  'unsupported-type',
  'wrong-extension',
  'not-a-pdf',
  'truncated',
  'encrypted',
  'damaged',
  'no-pages',
  'too-many-pages',
  'too-large',
  'page-too-large',
  'page-too-small',
  'xfa-form',
  'not-utf8',
  'secret',
  'malware',
  'unscannable',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** Why a step gave up. */
export const FAILURE_CODES = [
  'original-missing',
  'scan-failed',
  'artifact-missing',
  'page-unreadable',
  'page-timeout',
  'recognizer-failed',
  'too-many-attempts',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];
