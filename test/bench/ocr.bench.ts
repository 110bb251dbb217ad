import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import { findNativeTesseract } from '../../shared/adapters/embedded/tesseract-native.ts';

const OFFICE = join(import.meta.dirname, '..', 'samples', 'scans', 'bao-cao-phat-trien-dang-vien.office.pdf');
const PROBE = join(import.meta.dirname, 'ocr-probe.ts');
const PAGES = 8;
const LONG_PAGES = 37;
const ROUNDS = 3;
const DPI = 200;
const LIMITS = { ofOcrmypdf: 0.6, ofBare: 1.5, longMegabytes: 1200 };

/** One way to read a PDF, as a process. */
interface Contender {
  readonly name: string;
  /** Null when it is not installed. */
  readonly measure: ((file: string, pages: number) => Promise<Figures>) | null;
}

interface Figures {
  readonly seconds: number;
  /** Processor seconds of the process with its children, start-up included. */
  readonly busy: number;
  /** Peak of the process with its children. */
  readonly megabytes: number;
}

/**
 * `npm run bench -- ocr [PDF…]`: seconds a page, pages a minute and peak memory on two cores, archive copy included, beside bare
 * Tesseract in two processes and OCRmyPDF on the same file in the same run; the rounds go in turn. Then a scan of 37 pages. The scan
 * is an office's: in colour (Decree 30/2020 wants it so), 200 dpi. Start-up counts in processor time, not in seconds a page of ours.
 */
export async function run(files: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'trich-luc-ocr-'));
  try {
    const contenders = [ours('tesseract.js'), await oursNative(), await bareTesseract(folder), ocrmypdf(folder)];
    for (const { name, measure } of contenders) if (!measure) console.log(`skipped: ${name} is not installed`);
    const scans = files.length > 0 ? files : [await colourScan(folder, PAGES)];
    for (const file of scans) await compare(file, contenders);
    await measureLong(await colourScan(folder, LONG_PAGES), contenders.slice(0, 2));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(file: string, contenders: readonly Contender[]): Promise<void> {
  const pages = (await PDFDocument.load(readFileSync(file), { ignoreEncryption: true })).getPageCount();
  const rounds = new Map<string, Figures[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { name, measure } of contenders) {
      if (measure) rounds.set(name, [...(rounds.get(name) ?? []), await measure(file, pages)]);
    }
  }
  console.log(`\n${basename(file)}, ${pages} pages; median of ${ROUNDS} rounds in turn`);
  console.log(`${'reader'.padEnd(34)} s/page  pages/min  processor s/page  peak MB  seconds of all rounds`);
  for (const [name, figures] of rounds) {
    const seconds = median(figures.map((one) => one.seconds)) / pages;
    const cells = [seconds.toFixed(2).padStart(6), (60 / seconds).toFixed(1).padStart(10)];
    const peak = Math.max(...figures.map(({ megabytes }) => megabytes)).toFixed(0);
    const all = figures.map((one) => one.seconds.toFixed(1)).join(', ');
    const busy = (median(figures.map((one) => one.busy)) / pages).toFixed(2).padStart(17);
    console.log(`${name.padEnd(34)} ${cells.join(' ')} ${busy} ${peak.padStart(8)}  ${all}`);
  }
  const [wasm, native, bare, other] = contenders.map(({ name }) => rounds.get(name));
  ratio('native / OCRmyPDF', native, other, LIMITS.ofOcrmypdf);
  ratio('tesseract.js / OCRmyPDF', wasm, other, LIMITS.ofOcrmypdf);
  ratio('native / bare Tesseract', native, bare, LIMITS.ofBare);
}

/** The median of the ratios of each round: both sides of a ratio had the same machine. */
function ratio(
  name: string,
  one: readonly Figures[] | undefined,
  other: readonly Figures[] | undefined,
  limit: number,
): void {
  if (!one || !other) return;
  const value = median(one.map(({ seconds }, round) => seconds / other[round]!.seconds));
  console.log(
    `${name.padEnd(34)} ${value.toFixed(2)} (at most ${limit})${value > limit ? '  <-- over the limit' : ''}`,
  );
  if (value > limit) process.exitCode = 1;
}

async function measureLong(file: string, contenders: readonly Contender[]): Promise<void> {
  console.log(`\na scan of ${LONG_PAGES} pages`);
  for (const { name, measure } of contenders) {
    if (!measure) continue;
    const { seconds, megabytes } = await measure(file, LONG_PAGES);
    const over = megabytes > LIMITS.longMegabytes;
    if (over) process.exitCode = 1;
    const rate = `${(seconds / LONG_PAGES).toFixed(2)} s/page, peak ${megabytes.toFixed(0)} MB`;
    console.log(`${name.padEnd(34)} ${rate} (at most ${LIMITS.longMegabytes})${over ? '  <-- over the limit' : ''}`);
  }
}

const ours = (engine: 'tesseract.js' | 'best'): Contender => ({
  name: `ours, ${engine === 'best' ? 'native' : engine}`,
  measure: async (file) => {
    const { output, megabytes, busy } = await runMeasured(process.execPath, [PROBE, engine, file]);
    return { seconds: (JSON.parse(output) as Figures).seconds, megabytes, busy };
  },
});

async function oursNative(): Promise<Contender> {
  const contender = ours('best');
  return (await findNativeTesseract()) ? contender : { ...contender, measure: null };
}

/** The program alone, two pages at a time; the pages are drawn before the clock starts. */
async function bareTesseract(folder: string): Promise<Contender> {
  const name = 'bare Tesseract, two processes';
  const native = await findNativeTesseract();
  if (!native || !isInstalled('pdftoppm', '-v')) return { name, measure: null };
  const measure = async (file: string): Promise<Figures> => {
    const pictures = mkdtempSync(join(folder, 'pages-'));
    spawnSync('pdftoppm', ['-r', String(DPI), '-gray', '-png', file, join(pictures, 'page')]);
    const queue = readdirSync(pictures).map((picture) => join(pictures, picture));
    const options = [
      '-',
      '--tessdata-dir',
      native.dataFolder,
      '-l',
      'vie',
      '--oem',
      '1',
      '--psm',
      '3',
      '-c',
      'tessedit_create_tsv=1',
    ];
    const begun = performance.now();
    let total = 0;
    const work = async (): Promise<number> => {
      let peak = 0;
      for (let picture = queue.shift(); picture; picture = queue.shift()) {
        const { megabytes, busy } = await runMeasured('tesseract', [picture, ...options]);
        peak = Math.max(peak, megabytes);
        total += busy;
      }
      return peak;
    };
    const peaks = await Promise.all([work(), work()]);
    return { seconds: (performance.now() - begun) / 1000, megabytes: peaks[0] + peaks[1], busy: total };
  };
  return { name, measure };
}

function ocrmypdf(folder: string): Contender {
  const name = 'OCRmyPDF -l vie';
  if (!isInstalled('ocrmypdf', '--version')) return { name, measure: null };
  const measure = async (file: string): Promise<Figures> => {
    const begun = performance.now();
    const copy = join(folder, 'copy.pdf');
    const { megabytes, busy } = await runMeasured('ocrmypdf', ['-l', 'vie', '-j', '2', '-q', file, copy]);
    return { seconds: (performance.now() - begun) / 1000, megabytes, busy };
  };
  return { name, measure };
}

const isInstalled = (program: string, option: string): boolean => spawnSync(program, [option]).error === undefined;

/** Runs a program and watches the memory and the processor time of it and of all it starts. */
async function runMeasured(
  program: string,
  args: readonly string[],
): Promise<{ output: string; megabytes: number; busy: number }> {
  // The shell's own children are the only thing whose processor time it can tell to the end.
  const child = spawn('sh', ['-c', '"$@"; code=$?; times; exit $code', 'sh', program, ...args], {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += String(chunk)));
  let peak = 0;
  const watch = setInterval(async () => (peak = Math.max(peak, await treeMegabytes(child.pid!))), 250);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  const lines = output.trim().split('\n');
  return { output: lines.slice(0, -2).join('\n'), megabytes: peak, busy: secondsOf(lines.at(-1)!) };
}

/** The sum of what `times` says: `0m12.30s 0m1.05s`. */
const secondsOf = (times: string): number =>
  [...times.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );

/** Resident memory of a process and its descendants. */
async function treeMegabytes(root: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-e', '-o', 'pid=,ppid=,rss=']);
  const rows = stdout
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/u).map(Number) as [number, number, number]);
  const family = new Set([root]);
  for (const [pid, parent] of rows.toSorted((a, b) => a[0] - b[0])) if (family.has(parent)) family.add(pid);
  return rows.reduce((sum, [pid, , size]) => sum + (family.has(pid) ? size : 0), 0) / 1024;
}

/** The pages of our grey sample again and again, as a scanner set to colour saves them: paper that is never quite white. */
async function colourScan(folder: string, count: number): Promise<string> {
  const sheets = await samplePages();
  const long = await PDFDocument.create();
  const pictures = await Promise.all(sheets.map((sheet) => long.embedJpg(sheet)));
  for (let page = 0; page < count; page += 1) {
    const picture = pictures[page % pictures.length]!;
    const size = [(picture.width * 72) / DPI, (picture.height * 72) / DPI] as const;
    long.addPage([...size]).drawImage(picture, { x: 0, y: 0, width: size[0], height: size[1] });
  }
  const target = join(folder, `office-${count}.pdf`);
  writeFileSync(target, await long.save());
  return target;
}

async function samplePages(): Promise<Buffer[]> {
  const file = await PDFDocument.load(readFileSync(OFFICE));
  const pictures = file.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream && isJpeg(object) ? [object.contents] : []));
  return Promise.all(pictures.map(asColourScan));
}

async function asColourScan(picture: Uint8Array): Promise<Buffer> {
  const { data, info } = await sharp(picture).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = new Uint8Array(width * height * 3);
  for (let index = 0; index < width * height; index += 1) {
    const [red, green, blue] = [0, 1, 2].map((channel) => data[index * channels + (channel % channels)]!);
    pixels.set([red!, green! * 0.99, blue! * 0.96], index * 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 60 })
    .toBuffer();
}

const isJpeg = ({ dict }: PDFRawStream): boolean => dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode');

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
