const FORMAT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** `1234.5` as `1.234,5`. */
export function formatNumber(value: number): string {
  return FORMAT.format(value);
}

/**
 * Reads a number as it is written in Vietnamese: dots between thousands, a comma before decimals. Undefined when it is
 * not a number, or when it could be read in two ways (`1,200`).
 */
export function parseNumber(text: string): number | undefined {
  const compact = text.trim().replace(/[\s\u{a0}\u{202f}]/gu, '');
  if (/^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(compact)) return toNumber(compact);
  if (/^-?(?:\d+(?:,\d{1,2}|,\d{4,})?|0,\d+)$/u.test(compact)) return toNumber(compact);
  // A dot before one or two digits can only be a decimal point typed the English way.
  return /^-?\d+\.\d{1,2}$/u.test(compact) ? Number(compact) : undefined;
}

/** `500000` as `500 kB`; for files, decimal units as operating systems show them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1_000))} kB`;
  return `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
}

function toNumber(compact: string): number {
  return Number(compact.replaceAll('.', '').replace(',', '.'));
}
