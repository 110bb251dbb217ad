import type { ExtractionReport } from '../../shared/contracts/extraction-report.ts';

/** The report for people: one line a finding, a mark where a person must look. */
export function renderReport({
  file,
  pages,
  engine,
  own,
  directives,
  dates,
  figures,
  warnings,
}: ExtractionReport): string {
  const ownLine = own && [own.type, own.number, own.date, own.issuer, own.title].filter(Boolean).join(' · ');
  return [
    `${file} · ${pages} trang · ${engine}`,
    ...(ownLine ? [`  Văn bản này: ${ownLine}`] : []),
    ...section('Văn bản chỉ đạo', directives, ({ number, typeName, date, issuer }) => [
      number ?? typeName ?? '?',
      date,
      issuer,
    ]),
    ...section('Ngày tháng', dates, ({ edtf, kind, inferred }) => [edtf, kind, inferred ? 'năm suy ra' : null]),
    ...section('Số liệu', figures, ({ value, max, unit, kind, of, subject }) => [
      `${value}${max === undefined ? '' : `–${max}`}${of === null ? '' : `/${of}`} ${unit ?? ''}`.trim(),
      kind,
      subject,
    ]),
    ...warnings.map(({ page, message }) => `  ⚠ trang ${page}: ${message.vi}`),
    '',
  ].join('\n');
}

interface Row {
  readonly quote: string;
  readonly page: number;
  readonly reasons: readonly string[];
}

function section<T extends Row>(
  title: string,
  rows: readonly T[],
  cells: (row: T) => readonly (string | null)[],
): string[] {
  if (rows.length === 0) return [`  ${title}: không có`];
  const lines = rows.map((row) => {
    const mark = row.reasons.length > 0 ? `  ? ${row.reasons.join(', ')}` : '';
    return `    tr. ${row.page}  ${cells(row).filter(Boolean).join(' · ')}  «${row.quote.replace(/\s+/gu, ' ')}»${mark}`;
  });
  return [`  ${title} (${rows.length}):`, ...lines];
}
