import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { randomOf, seedOf } from '../scan/noise.ts';
import { type Block, escapeHtml } from './blocks.ts';
import type { SampleDocument } from './sample-document.ts';

const SUBSETS = [
  ['latin', 'U+0000-00FF,U+2013-2026,U+20AC'],
  ['latin-ext', 'U+0100-0101,U+0104-0109,U+0112-0127,U+012A-0167,U+016A-019F'],
  [
    'vietnamese',
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0309,U+0323,U+1EA0-1EF9,U+20AB',
  ],
] as const;

export interface PageOptions {
  /** Seal and pen stroke over the signature. */
  readonly signed: boolean;
  /** A second seal over the header's number and one over running text. */
  readonly sealedText: boolean;
}

/** One A4 sheet a page (96 CSS px an inch), fonts inside: the browser loads nothing. */
export function documentHtml(document: SampleDocument, options: PageOptions): string {
  const pages = document.pages.map((blocks, index) => pageHtml(document, blocks, index, options));
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${fontFaces()}${STYLE}</style><body>${pages.join('')}</body></html>`;
}

/** Lines of one page in reading order; `byRow` reads side-by-side columns row by row. */
export const pageLines = (blocks: readonly Block[], index: number, byRow: boolean): readonly string[] => [
  ...(index > 0 ? [`${index + 1}`] : []),
  ...blocks.flatMap((block) => (byRow ? (block.rows ?? block.lines) : block.lines)),
];

function pageHtml(document: SampleDocument, blocks: readonly Block[], index: number, options: PageOptions): string {
  const number = index > 0 ? `<p class="number-of-page">${index + 1}</p>` : '';
  const ink = options.signed && document.seal ? sealSvg(document.seal, 'seal') + strokeSvg(document.name) : '';
  const body = blocks.map((block) => block.html.replace('{{signature}}', ink)).join('');
  const extra =
    options.sealedText && document.seal
      ? sealSvg(document.seal, index === 0 ? 'seal on-number' : 'seal on-table') +
        (index === 0 ? sealSvg(document.seal, 'seal on-text') : '')
      : '';
  const system = blocks.some((block) => block.html.includes('header state')) ? 'state' : 'party';
  return `<section class="sheet ${system}">${number}${body}${extra}</section>`;
}

/** A round seal, 36 mm: words along the rim, a star, words across. */
function sealSvg(seal: { readonly rim: string; readonly middle: string }, className: string): string {
  const middle = seal.middle.split('|');
  const across = middle.map(
    (line, index) =>
      `<text x="100" y="${104 + (index - (middle.length - 1) / 2) * 17}" font-size="13.5" text-anchor="middle">${escapeHtml(line)}</text>`,
  );
  return `<svg class="${className}" viewBox="0 0 200 200"><g fill="none" stroke="#d01826">
    <circle cx="100" cy="100" r="96" stroke-width="4"/><circle cx="100" cy="100" r="64" stroke-width="2"/></g>
    <path id="rim" d="M47.7 152.3 A74 74 0 1 1 152.3 152.3" fill="none"/>
    <g fill="#d01826" font-family="Tinos" font-weight="700">
    <text font-size="17"><textPath href="#rim" startOffset="50%" text-anchor="middle" textLength="330">${escapeHtml(seal.rim)}</textPath></text>
    <text x="100" y="189" font-size="22" text-anchor="middle">★</text>${across.join('')}</g></svg>`;
}

/** A made-up pen stroke, another one for every name: no one's signature. */
function strokeSvg(name: string): string {
  const random = randomOf(seedOf(name));
  const loops = Array.from({ length: 4 + Math.floor(random() * 3) }, (_, index) => {
    const x = 34 + index * 24 + random() * 10;
    const [up, down] = [8 + random() * 30, 52 + random() * 28];
    return `C${x - 14} ${up} ${x + 8} ${up - 4} ${x} ${(up + down) / 2} C${x - 4} ${down} ${x - 12} ${down} ${x + 6} ${down - 18}`;
  });
  return `<svg class="stroke" viewBox="0 0 220 90"><path d="M8 ${50 + random() * 20} ${loops.join(' ')} C180 ${20 + random() * 40} 192 30 214 ${24 + random() * 30}"
    fill="none" stroke="#1d2f7c" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
}

function fontFaces(): string {
  const require = createRequire(import.meta.url);
  const faces = SUBSETS.flatMap(([subset, range]) =>
    ['400', '700'].flatMap((weight) =>
      ['normal', 'italic'].map((style) => {
        const file = require.resolve(`@fontsource/tinos/files/tinos-${subset}-${weight}-${style}.woff2`);
        const bytes = readFileSync(file).toString('base64');
        return `@font-face{font-family:Tinos;font-style:${style};font-weight:${weight};unicode-range:${range};src:url(data:font/woff2;base64,${bytes}) format('woff2')}`;
      }),
    ),
  );
  return faces.join('');
}

const STYLE = `
@page{size:A4;margin:0} *{box-sizing:border-box} body{margin:0;background:#fff} p{margin:0}
.sheet{position:relative;width:210mm;height:297mm;padding:20mm 15mm 20mm 30mm;overflow:hidden;break-after:page;
  font:14pt/20pt Tinos,serif;color:#000;background:#fff}
.number-of-page{position:absolute;top:10mm;left:30mm;right:15mm;text-align:center}
.header{display:grid;grid-template-columns:70mm 1fr;column-gap:4mm;text-align:center;white-space:nowrap}
.header .issuer{font-weight:700} .header .star{line-height:14pt}
.header.party .motto1 span{font-size:15pt;font-weight:700;border-bottom:0.8pt solid #000;padding-bottom:1pt}
.header.party .place{font-style:italic;margin-top:24pt}
.header.state{font-size:13pt;grid-template-columns:66mm 1fr;column-gap:3mm}
.header.state .ruled::after{content:'';display:block;width:22mm;margin:1pt auto 0;border-bottom:0.8pt solid #000}
.header.state .number{margin-top:9pt} .header.state .motto1{font-weight:700;font-size:12.5pt;letter-spacing:-0.1pt}
.header.state .motto2 span{font-weight:700;border-bottom:0.8pt solid #000;padding-bottom:1pt}
.header.state .place{font-style:italic;margin-top:10pt} .header .about{font-size:12pt;line-height:15pt;white-space:normal;margin-top:4pt}
.title{text-align:center;margin:20pt 0 10pt} .title .type{font-size:15pt;font-weight:700} .title .summary{font-weight:700;padding:0 7mm;text-wrap:balance}
.dashes{line-height:14pt} .shortrule{width:34mm;margin:3pt auto 0!important;border-bottom:0.8pt solid #000}
.body{text-align:justify;text-indent:10mm;margin:6pt 0} .continued{text-indent:0} .broken{text-align-last:justify} .bold{font-weight:700} .italic{font-style:italic}
.centre{text-align:center;margin:5pt 0;text-wrap:balance} .address{margin:22pt 0 10pt 30mm}
.grid{width:100%;border-collapse:collapse;font-size:12pt;line-height:16pt;margin:12pt 0;table-layout:fixed}
.grid th,.grid td{border:0.8pt solid #000;padding:3pt 4pt;text-align:center;vertical-align:middle} .grid td:nth-child(2){text-align:left}
.closing{display:grid;grid-template-columns:82mm 1fr;margin-top:16pt} .closing .recipient{font-size:12pt;line-height:15pt}
.closing.party .to{text-decoration:underline} .closing.state .to{font-size:12pt;font-weight:700;font-style:italic}
.closing.state .recipient{font-size:11pt;line-height:14pt} .sign{text-align:center} .authority{font-weight:700}
.closing.state .office{font-weight:700} .ink{position:relative;height:30mm} .name{font-weight:700}
.seal{position:absolute;width:36mm;height:36mm;mix-blend-mode:multiply;opacity:.86}
.ink .seal{left:-4mm;top:-6mm;transform:rotate(-9deg)} .ink .stroke{position:absolute;width:48mm;left:18mm;top:4mm}
.on-number{left:34mm;top:22mm;transform:rotate(6deg)} .on-text{left:120mm;top:150mm;transform:rotate(-14deg)}
.on-table{left:96mm;top:62mm;transform:rotate(11deg)}
`;
