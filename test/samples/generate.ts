import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { badFiles } from './bad-files.ts';
import { districtCommitteeReport } from './documents/district-committee-report.ts';
import { figuresTable } from './documents/figures-table.ts';
import { memberDevelopmentReport } from './documents/member-development-report.ts';
import { officialLetter } from './documents/official-letter.ts';
import { stateProgressReport } from './documents/state-progress-report.ts';
import { supervisionDecision } from './documents/supervision-decision.ts';
import { officeScan, photocopy, type Raster, rasterOf, threshold } from './scan/degrade.ts';
import { DPI, faxPdf, jpegOf, jpegPdf, pngOf, tiffOf } from './scan/encode.ts';
import { seedOf } from './scan/noise.ts';
import { stampPages } from './stamp-pages.ts';
import { truthOf } from './truth.ts';
import { documentHtml } from './typeset/page-html.ts';
import type { Condition, Rendition, SampleDocument } from './typeset/sample-document.ts';

const DOCUMENTS = [
  memberDevelopmentReport,
  supervisionDecision,
  districtCommitteeReport,
  stateProgressReport,
  officialLetter,
  figuresTable,
];
const HERE = import.meta.dirname;
const BUNDLED = join(HERE, '../../infra/embedded/samples');
const JPEG_QUALITY = { clean: 66, office: 55, stamp: 52 } as const;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--font-render-hinting=none'],
});
await rm(join(HERE, 'scans'), { recursive: true, force: true });
await mkdir(join(HERE, 'scans'), { recursive: true });
for (const document of DOCUMENTS) await writeDocument(browser, document);
await browser.close();

await rm(join(HERE, 'bad'), { recursive: true, force: true });
await mkdir(join(HERE, 'bad'), { recursive: true });
for (const [name, bytes] of await badFiles((args) => execFileSync('qpdf', args))) {
  await writeFile(join(HERE, 'bad', name), bytes);
}

await rm(join(HERE, 'stamps'), { recursive: true, force: true });
await mkdir(join(HERE, 'stamps'), { recursive: true });
for (const [name, bytes] of await stampPages()) await writeFile(join(HERE, 'stamps', name), bytes);

async function writeDocument(browser: Browser, document: SampleDocument): Promise<void> {
  const files: string[] = [];
  for (const rendition of document.renditions) {
    const file = `${document.name}.${rendition.condition}.${rendition.format}`;
    const bytes = await render(browser, document, rendition);
    await writeFile(join(HERE, 'scans', file), bytes);
    files.push(file);
    if (rendition.bundledFor) {
      await mkdir(join(BUNDLED, rendition.bundledFor), { recursive: true });
      await writeFile(join(BUNDLED, rendition.bundledFor, `${document.name}.pdf`), bytes);
    }
    console.log(`${file}  ${(bytes.length / 1024).toFixed(0)} KB`);
  }
  const truth = JSON.stringify(truthOf(document, files), null, 1);
  await writeFile(join(HERE, 'scans', `${document.name}.truth.json`), `${truth}\n`);
}

async function render(browser: Browser, document: SampleDocument, rendition: Rendition): Promise<Uint8Array> {
  const { condition, format } = rendition;
  const page = await browser.newPage({ deviceScaleFactor: DPI / 96, viewport: { width: 794, height: 1123 } });
  try {
    const options = { signed: condition !== 'digital', sealedText: condition === 'stamp' };
    await page.setContent(documentHtml(document, options), { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready');
    await assertFits(page, document.name);
    if (condition === 'digital') return await textLayerPdf(page, document.own?.title ?? document.name);
    const rasters = await scan(page, document.name, condition);
    return await encode(rasters, condition, format);
  } finally {
    await page.close();
  }
}

/** A page that runs over its sheet would lose lines that the truth still lists; one that breaks off early looks wrong. */
async function assertFits(page: Page, name: string): Promise<void> {
  const over = await page.evaluate(`[...document.querySelectorAll('.sheet')].flatMap((sheet, index) => {
    const last = [...sheet.children].filter((child) => child.tagName !== 'svg').at(-1);
    const end = last.getBoundingClientRect().bottom - sheet.getBoundingClientRect().top;
    const wide = [...sheet.querySelectorAll('p')].some((p) => p.scrollWidth > p.clientWidth + 1);
    const full = index === document.querySelectorAll('.sheet').length - 1 || end > 0.84 * 1123;
    return end > 1123 - 60 || wide || !full ? [\`\${index + 1} (\${Math.round((end / 1123) * 100)} %)\`] : [];
  })`);
  if (Array.isArray(over) && over.length > 0)
    throw new Error(`${name}: page ${over.join(', ')} does not fill its sheet or runs over it`);
}

async function textLayerPdf(page: Page, title: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  pdf.setTitle(title);
  pdf.setCreator('test/samples');
  pdf.setProducer('test/samples');
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  return pdf.save();
}

async function scan(page: Page, name: string, condition: Condition): Promise<readonly Raster[]> {
  const sheets = await page.locator('.sheet').all();
  const rasters: Raster[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const picture = await rasterOf(await sheet.screenshot(), condition === 'stamp' ? 3 : 1);
    const seed = seedOf(`${name} ${condition} ${index}`);
    if (condition === 'office' || condition === 'stamp') rasters.push(await officeScan(picture, seed));
    else if (condition === 'photocopy') rasters.push(await photocopy(picture, seed));
    else rasters.push(picture);
  }
  return rasters;
}

function encode(pages: readonly Raster[], condition: Condition, format: Rendition['format']): Promise<Uint8Array> {
  const [first] = pages;
  if (!first) throw new Error('no pages');
  if (format === 'tif') return tiffOf(pages.map((page) => threshold(page, 150)));
  if (format === 'png') return pngOf(first);
  const quality = condition === 'photocopy' || condition === 'digital' ? 0 : JPEG_QUALITY[condition];
  if (format === 'jpg') return jpegOf(first, quality);
  return condition === 'photocopy' ? faxPdf(pages) : jpegPdf(pages, quality);
}
