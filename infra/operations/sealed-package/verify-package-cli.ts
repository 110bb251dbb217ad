import { resolve } from 'node:path';
import { terminal } from '../../embedded/terminal.ts';
import { verifyPackageAt } from './package-file.ts';
import type { PackageFault } from './verify-package.ts';

const USAGE = `Cách dùng: npm run verify-package -- GÓI
  GÓI là thư mục hoặc tệp .zip.
  Kiểm tra gói niêm phong mà không cần hệ thống: từng tệp, mô tả METS và PREMIS, chuỗi quyết định,
  lịch sử hồ sơ lưu trữ, mô tả EAD và Dublin Core.`;
const SENTENCES: Readonly<Record<PackageFault['code'], string>> = {
  'no-bag': 'không phải gói BagIt',
  missing: 'thiếu tệp',
  changed: 'nội dung đã đổi',
  unexpected: 'tệp không có trong danh mục',
  'oxum-differs': 'tổng dung lượng hoặc số tệp không khớp',
  'mets-differs': 'METS không khớp danh mục',
  'original-differs': 'bản gốc không khớp hồ sơ của báo cáo',
  unreadable: 'không đọc được',
  'decision-chain': 'chuỗi quyết định bị đứt',
  'event-missing': 'quyết định hoặc lần ghi không khớp PREMIS',
  'record-chain': 'lịch sử hồ sơ lưu trữ bị đứt',
  'file-missing': 'thiếu hồ sơ chứa tài liệu',
  undescribed: 'thiếu mô tả của tài liệu',
  'not-one-folder': 'không phải một gói trong một tệp',
  'container-differs': 'tệp bao ngoài đã đổi',
};

process.exitCode = await main(process.argv.slice(2));

async function main([folder, ...rest]: readonly string[]): Promise<number> {
  if (!folder || rest.length > 0) {
    terminal.error(USAGE);
    return 2;
  }
  const faults = await verifyPackageAt(resolve(folder));
  for (const { code, path } of faults) terminal.error(`✗ ${path}: ${SENTENCES[code]} · ${code}`);
  if (faults.length === 0) terminal.line('✓ Gói nguyên vẹn. · whole');
  return faults.length === 0 ? 0 : 1;
}
