import { resolve } from 'node:path';
import { terminal } from '../../embedded/terminal.ts';
import { type PackageFault, verifyPackage } from './verify-package.ts';

const USAGE = `Cách dùng: npm run verify-package -- THƯ_MỤC_GÓI
  Kiểm tra gói niêm phong mà không cần hệ thống: từng tệp, mô tả METS và PREMIS, chuỗi quyết định.`;
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
  'event-missing': 'quyết định không khớp PREMIS',
};

process.exitCode = await main(process.argv.slice(2));

async function main([folder, ...rest]: readonly string[]): Promise<number> {
  if (!folder || rest.length > 0) {
    terminal.error(USAGE);
    return 2;
  }
  const faults = await verifyPackage(resolve(folder));
  for (const { code, path } of faults) terminal.error(`✗ ${path}: ${SENTENCES[code]} · ${code}`);
  if (faults.length === 0) terminal.line('✓ Gói nguyên vẹn. · whole');
  return faults.length === 0 ? 0 : 1;
}
