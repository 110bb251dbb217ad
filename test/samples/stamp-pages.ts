import sharp from 'sharp';

const WIDTH = 1654;
const HEIGHT = 2339;
const RED = '#cf2b2d';

/** First pages of invented papers at 200 dpi with a stamp on each, by file name; drawn with the Liberation fonts. */
export async function stampPages(): Promise<ReadonlyMap<string, Uint8Array>> {
  const pages = new Map<string, Uint8Array>();
  for (const [name, stamp] of Object.entries(STAMPS)) pages.set(`${name}.jpg`, await draw(stamp));
  return pages;
}

/** A stamp of one line in a frame: words, place, size, and degrees by which the hand was off. */
const framed = (words: string, x: number, y: number, width: number, height: number, turn: number): string =>
  `<g transform="rotate(${turn} ${x} ${y})" fill="${RED}" stroke="${RED}" opacity="0.86">
    <rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke-width="5"/>
    <text x="${x + width / 2}" y="${y + height * 0.74}" font-family="Liberation Sans" font-weight="bold" font-size="${height * 0.62}" stroke="none" text-anchor="middle">${words}</text></g>`;

const registry = (colour: string): string => `<g fill="${colour}" stroke="${colour}" font-family="Liberation Sans">
    <rect x="170" y="520" width="330" height="180" fill="none" stroke-width="4"/>
    <text x="335" y="572" font-weight="bold" font-size="44" stroke="none" text-anchor="middle">ĐẾN</text>
    <text x="195" y="628" font-size="34" stroke="none">Số: 1734</text>
    <text x="195" y="678" font-size="34" stroke="none">Ngày: 21/9/2024</text></g>`;

/** A round seal with its name along the ring: no stamp of secrecy. */
const SEAL = `<g fill="none" stroke="${RED}" opacity="0.8"><circle cx="420" cy="600" r="150" stroke-width="8"/>
    <circle cx="420" cy="600" r="105" stroke-width="3"/><path id="ring" d="M 300 600 A 120 120 0 0 1 540 600"/>
    <text font-family="Liberation Sans" font-size="27" fill="${RED}" stroke="none"><textPath href="#ring">MẶT TRẬN TỔ QUỐC VIỆT NAM</textPath></text></g>`;

const STAMPS: Readonly<Record<string, string>> = {
  mat: framed('MẬT', 290, 560, 160, 64, -2),
  'toi-mat': framed('TỐI MẬT', 250, 560, 240, 64, 3),
  'hoa-toc': framed('HỎA TỐC', 250, 560, 250, 74, 2),
  'bao-mat': framed('BẢO MẬT', 250, 560, 260, 74, 0),
  den: registry('#1d1d1d'),
  'den-do': registry(RED),
  seal: SEAL,
};

const LINES: readonly (readonly [x: number, y: number, size: number, style: string, text: string])[] = [
  [230, 220, 40, '', 'TỈNH ỦY AN HÒA'],
  [210, 275, 40, 'font-weight="bold"', 'BAN TỔ CHỨC'],
  [350, 330, 40, '', '*'],
  [250, 390, 40, '', 'Số 87-BC/BTCTU'],
  [860, 220, 42, 'font-weight="bold"', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
  [900, 330, 40, 'font-style="italic"', 'An Hòa, ngày 18 tháng 9 năm 2024'],
  [740, 820, 46, 'font-weight="bold"', 'BÁO CÁO'],
  [420, 880, 42, '', 'mật độ đảng viên và việc bảo mật hồ sơ cán bộ năm 2024'],
  [280, 1000, 42, '', 'Thực hiện Chỉ thị số 12-CT/TU ngày 05/3/2024 của Tỉnh ủy, đến nay'],
  [210, 1070, 42, '', 'toàn tỉnh có 412 tổ chức cơ sở đảng với 31.250 đảng viên; các cấp ủy giữ'],
  [210, 1140, 42, '', 'nghiêm chế độ bảo mật, không để lộ, lọt bí mật nhà nước.'],
];

async function draw(stamp: string): Promise<Uint8Array> {
  const text = LINES.map(
    ([x, y, size, style, words]) =>
      `<text x="${x}" y="${y}" font-family="Liberation Serif" font-size="${size}" fill="#202020" ${style}>${words}</text>`,
  );
  const svg = `<svg width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#fbfaf5"/>${text.join('')}${stamp}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 62 }).withMetadata({ density: 200 }).toBuffer();
}
