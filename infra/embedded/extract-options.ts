import { parseArgs } from 'node:util';

export interface ExtractOptions {
  readonly files: readonly string[];
  readonly json: boolean;
}

export const EXTRACT_USAGE = `Cách dùng: npm run --silent extract -- [--json] TỆP…
  Đọc PDF, TIFF, JPEG, PNG hoặc văn bản UTF-8 và in ra số ký hiệu, ngày tháng, số liệu tìm thấy.
  -          đọc từ đầu vào chuẩn
  --json     in JSON (một đối tượng; nhiều tệp: một mảng); mô tả ở docs/extraction-report.schema.json
  --help     hiện hướng dẫn này
Mã thoát · exit status: 0 mọi tệp đọc được, 1 có tệp lỗi (các tệp khác vẫn in), 2 sai cách dùng`;

/** Reads the command line; null asks for the usage. Throws on a wrong one. */
export function parseExtractOptions(args: readonly string[]): ExtractOptions | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) return null;
  if (positionals.length === 0) throw new TypeError('Chưa có tệp nào · no file given');
  if (positionals.filter((file) => file === '-').length > 1)
    throw new TypeError('Chỉ đọc đầu vào chuẩn một lần · `-` may stand once');
  return { files: positionals, json: values.json };
}
