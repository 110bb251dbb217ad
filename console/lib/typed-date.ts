const ROMAN_QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const EDTF_POINT = /^(?:\d{4}|XXXX)(?:-\d{2}(?:-\d{2})?)?[~?%]?$/u;
const EDTF_DURATION = /^P\d+[YMWD]$/u;

/**
 * Reads a date as a reviewer types it, day first: `28/8/2023`, `8/2023`, `2023`, `quý I/2023`, `từ 9/2023 đến
 * 30/8/2024`, `đến 2025`; EDTF is taken as it is. Undefined for anything else and for days that do not exist.
 */
export function parseTypedDate(text: string): string | undefined {
  const typed = text.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (EDTF_DURATION.test(typed)) return typed;
  const list = /^\{(.+)\}$/u.exec(typed);
  if (list) {
    const points = list[1]!.split(',').map((point) => parsePoint(point.trim()));
    return points.every((point) => point !== undefined) ? `{${points.join(',')}}` : undefined;
  }
  return parseInterval(typed) ?? parsePoint(typed);
}

/** Reads one day (`28/8/2023`) as ISO `2023-08-28`; undefined when it is no day that exists. */
export function parseTypedDay(text: string): string | undefined {
  const match = /^(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/iu.exec(text.normalize('NFC').trim());
  return match ? isoDay(match[3]!, match[2]!, match[1]!) : undefined;
}

function parseInterval(typed: string): string | undefined {
  const edtf = /^([^/\s]+)\/([^/\s]+)$/u.exec(typed);
  if (edtf && isEdtfBound(edtf[1]!) && isEdtfBound(edtf[2]!) && typed !== '../..') return typed;
  const open = /^(?:(?<until>đến|until)|từ|since) (?<date>.+)$/iu.exec(typed);
  const range = /^(?:từ )?(?<from>.+?) ?(?: đến |[–—]| - ) ?(?<to>.+)$/iu.exec(typed);
  if (range?.groups) {
    const from = parsePoint(range.groups.from!);
    const to = parsePoint(range.groups.to!);
    if (from && to) return `${from}/${to}`;
  }
  const date = open?.groups?.date ? parsePoint(open.groups.date) : undefined;
  if (!date) return undefined;
  return open?.groups?.until ? `../${date}` : `${date}/..`;
}

function parsePoint(text: string): string | undefined {
  const typed = text.trim().replace(/^(?:ngày|tháng|năm) /iu, '');
  const quarter = /^quý (i{1,3}|iv|[1-4])[/ -](\d{4})$/iu.exec(typed);
  if (quarter) return `${quarter[2]}-${32 + ROMAN_QUARTERS[quarter[1]!.toLowerCase()]!}`;
  const day = parseTypedDay(typed);
  if (day) return day;
  const month = /^(\d{1,2})[/.-](\d{4})$/u.exec(typed);
  if (month) return isMonth(month[1]!) ? `${month[2]}-${month[1]!.padStart(2, '0')}` : undefined;
  return isEdtfPoint(typed) ? typed : undefined;
}

function isEdtfBound(text: string): boolean {
  return text === '..' || isEdtfPoint(text);
}

function isEdtfPoint(text: string): boolean {
  if (!EDTF_POINT.test(text)) return false;
  const [year, month, day] = text.replace(/[~?%]$/u, '').split('-') as [string, string?, string?];
  if (month === undefined) return year !== 'XXXX';
  if (day !== undefined) return isoDay(year === 'XXXX' ? '2000' : year, month, day) !== undefined;
  return isMonth(month) || (Number(month) >= 33 && Number(month) <= 36);
}

function isMonth(month: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

function isoDay(year: string, month: string, day: string): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
