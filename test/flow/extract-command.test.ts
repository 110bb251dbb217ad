import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ExtractionReportSchema } from '../../shared/contracts/extraction-report.ts';
import { SAMPLES } from '../support/test-host.ts';

const TEXT = 'Căn cứ Chỉ thị số 12-CT/TU, ngày 05/3/2024 của Ban Thường vụ Tỉnh ủy, đã kết nạp 15 đảng viên.';
const folder = mkdtempSync(join(tmpdir(), 'trich-luc-extract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command from a foreign folder, as a person may. */
function extract(args: readonly string[], input = '') {
  const script = join(import.meta.dirname, '..', '..', 'infra', 'embedded', 'extract-cli.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

describe('the extract command', { timeout: 120_000 }, () => {
  it('prints one object for one file, as its schema says', () => {
    writeFileSync(join(folder, 'bao-cao.txt'), TEXT);
    const { status, stdout, stderr } = extract(['--json', 'bao-cao.txt']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const report = ExtractionReportSchema.parse(JSON.parse(stdout));
    expect(report).toMatchObject({ file: 'bao-cao.txt', pages: 1, engine: 'plain-text' });
    expect(report.directives).toMatchObject([
      { number: '12-CT/TU', type: 'CT', date: '2024-03-05', system: 'party', box: null, page: 1 },
    ]);
    for (const { quote, offset } of [...report.directives, ...report.dates, ...report.figures])
      expect(TEXT.slice(...offset)).toBe(quote);
  });

  it('reads a scan with its boxes on the page', () => {
    const { status, stdout } = extract(['--json', join(SAMPLES, 'scans', 'cong-van-vi-tri-viec-lam.office.jpg')]);
    expect(status).toBe(0);
    const report = ExtractionReportSchema.parse(JSON.parse(stdout));
    expect(report.engine).toMatch(/tesseract/u);
    expect(report.directives.length).toBeGreaterThan(0);
    for (const { box } of report.directives) expect(box).not.toBeNull();
  });

  it('reads standard input, typed in decomposed letters or not', () => {
    const composed = JSON.parse(extract(['--json', '-'], TEXT).stdout);
    const decomposed = JSON.parse(extract(['--json', '-'], TEXT.normalize('NFD')).stdout);
    expect(decomposed).toEqual(composed);
  });

  it('prints an array for several files, in their order, and goes on after one that fails', () => {
    writeFileSync(join(folder, 'hai.txt'), 'Không có gì.');
    writeFileSync(join(folder, 'rong.pdf'), '');
    const { status, stdout, stderr } = extract(['--json', 'hai.txt', 'rong.pdf', 'bao-cao.txt']);
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file)).toEqual(['hai.txt', 'bao-cao.txt']);
    expect(stderr).toContain('Tệp rỗng, không có nội dung: rong.pdf');
    expect(stderr).toContain('The file is empty: rong.pdf');
  });

  it('says what it found to people, and exits 0 also when there is nothing', () => {
    const { status, stdout } = extract(['hai.txt']);
    expect(status).toBe(0);
    expect(stdout).toContain('Văn bản chỉ đạo: không có');
  });

  it('names a file that is not there', () => {
    const { status, stderr } = extract(['khong-co.pdf']);
    expect(status).toBe(1);
    expect(stderr).toContain('khong-co.pdf');
  });

  it.each([[[]], [['--jsn', 'a.txt']]])('exits 2 and shows its usage for %j', (args) => {
    const { status, stderr } = extract(args);
    expect(status).toBe(2);
    expect(stderr).toContain('Cách dùng');
  });

  it('shows its usage with --help', () => {
    const { status, stdout } = extract(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('--json');
  });
});
