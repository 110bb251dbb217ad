import { type Fact, type Marked, plain } from './marked.ts';

/** One piece of a page: what is printed and what a perfect reader would write down. */
export interface Block {
  readonly html: string;
  /** Lines in reading order, columns one after the other. */
  readonly lines: readonly string[];
  /** The same, side-by-side columns read row by row; absent where there is one column. */
  readonly rows?: readonly string[];
  readonly facts: readonly Fact[];
  /** Facts a reader may list or leave out (the paper's own number and date, cells of a table). */
  readonly optional?: readonly Fact[];
}

export const paragraph = (content: Marked): Block => simple('p', 'body', content);
/** A paragraph that runs on over the page. */
export const broken = (content: Marked): Block => simple('p', 'body broken', content);
/** The rest of a paragraph that began on the page before. */
export const continued = (content: Marked): Block => simple('p', 'body continued', content);
export const heading = (words: string): Block => simple('p', 'body bold', plain(words));
export const subheading = (words: string): Block => simple('p', 'body bold italic', plain(words));
export const centred = (words: string): Block => simple('p', 'centre bold', plain(words));
export const basis = (content: Marked): Block => simple('p', 'body', content);
export const note = (content: Marked): Block => simple('p', 'centre italic', content);

export interface HeaderText {
  readonly superior: string;
  readonly body: string;
  readonly number: string;
  readonly placeAndDate: string;
  /** What an official letter is about, under its number. */
  readonly about?: Marked;
}

/** Party header: `*` under the body, number without a colon (Hướng dẫn 36-HD/VPTW). */
export const partyHeader = (header: HeaderText, optional: readonly Fact[]): Block =>
  headerBlock('party', ['superior', 'issuer', 'star', 'number'], header, '*', ['ĐẢNG CỘNG SẢN VIỆT NAM'], optional);

/** State header: motto, rules under body and motto, number with a colon (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const stateHeader = (header: HeaderText, optional: readonly Fact[]): Block =>
  headerBlock(
    'state',
    ['superior', 'issuer ruled', 'number'],
    header,
    undefined,
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    optional,
  );

export function title(type: string, summary: Marked, system: 'party' | 'state'): Block {
  const dashes = system === 'party' ? '-----' : undefined;
  const rule = dashes ? `<p class="dashes">${dashes}</p>` : '<p class="shortrule"></p>';
  return {
    html: `<div class="title"><p class="type">${escapeHtml(type)}</p><p class="summary">${escapeHtml(summary.text)}</p>${rule}</div>`,
    lines: [type, summary.text, ...(dashes ? [dashes] : [])],
    facts: summary.facts,
  };
}

export function addressees(names: readonly string[]): Block {
  const [first = '', ...rest] = names;
  const lines = rest.length === 0 ? [`Kính gửi: ${first}`] : ['Kính gửi:', ...names.map((name) => `- ${name}`)];
  return {
    html: `<div class="address">${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>`,
    lines,
    facts: [],
  };
}

export interface TableText {
  readonly widths: readonly number[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly Marked[])[];
  /** Cells of figures without a unit beside them count as optional. */
  readonly optional?: boolean;
}

export function table({ widths, head, rows, optional = false }: TableText): Block {
  const columns = widths.map((width) => `<col style="width:${width}%">`).join('');
  const top = head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('');
  const body = rows
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell.text)}</td>`).join('')}</tr>`)
    .join('');
  const facts = rows.flat().flatMap((cell) => cell.facts);
  return {
    html: `<table class="grid"><colgroup>${columns}</colgroup><thead><tr>${top}</tr></thead><tbody>${body}</tbody></table>`,
    lines: [head.join(' '), ...rows.map((row) => row.map((cell) => cell.text).join(' '))],
    facts: optional ? [] : facts,
    ...(optional ? { optional: facts } : {}),
  };
}

export interface ClosingText {
  readonly recipients: readonly string[];
  /** Authority and office, top to bottom. */
  readonly signature: readonly string[];
  readonly name: string;
  readonly system: 'party' | 'state';
}

/** `Nơi nhận` at the left, authority, office and name at the right; seal and pen stroke are drawn there. */
export function closing({ recipients, signature, name, system }: ClosingText): Block {
  const left = ['Nơi nhận:', ...recipients];
  const items = recipients.map((line) => `<p class="recipient">${escapeHtml(line)}</p>`).join('');
  const [last = '', ...authority] = [...signature].reverse();
  const over = authority.reverse().map((line) => `<p class="authority">${escapeHtml(line)}</p>`);
  return {
    html: `<div class="closing ${system}"><div><p class="to">Nơi nhận:</p>${items}</div>
      <div class="sign">${over.join('')}<p class="office">${escapeHtml(last)}</p><div class="ink">{{signature}}</div><p class="name">${escapeHtml(name)}</p></div></div>`,
    lines: [...left, ...signature, name],
    rows: [...zip(left, signature), name],
    facts: [],
  };
}

export const escapeHtml = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function simple(tag: string, className: string, content: Marked): Block {
  return {
    html: `<${tag} class="${className}">${escapeHtml(content.text)}</${tag}>`,
    lines: [content.text],
    facts: content.facts,
  };
}

function headerBlock(
  system: 'party' | 'state',
  classes: readonly string[],
  header: HeaderText,
  star: string | undefined,
  motto: readonly string[],
  optional: readonly Fact[],
): Block {
  const left = [header.superior, header.body, ...(star ? [star] : []), header.number];
  const about = header.about?.text;
  const leftHtml = left.map((line, index) => `<p class="${classes[index]}">${escapeHtml(line)}</p>`).join('');
  const rightHtml = motto
    .map((line, index) => `<p class="motto${index + 1}"><span>${escapeHtml(line)}</span></p>`)
    .join('');
  const aboutHtml = about ? `<p class="about">${escapeHtml(about)}</p>` : '';
  return {
    html: `<div class="header ${system}"><div>${leftHtml}${aboutHtml}</div>
      <div>${rightHtml}<p class="place">${escapeHtml(header.placeAndDate)}</p></div></div>`,
    lines: [...left, ...(about ? [about] : []), ...motto, header.placeAndDate],
    rows: [...headerRows(left, motto, header.placeAndDate), ...(about ? [about] : [])],
    facts: header.about?.facts ?? [],
    optional,
  };
}

/** Place and date stand beside the number. */
function headerRows(left: readonly string[], motto: readonly string[], placeAndDate: string): readonly string[] {
  const right = left.map((_, index) => (index === left.length - 1 ? placeAndDate : motto[index]));
  return zip(left, right);
}

function zip(left: readonly string[], right: readonly (string | undefined)[]): readonly string[] {
  const length = Math.max(left.length, right.length);
  return Array.from({ length }, (_, index) => [left[index], right[index]].filter(Boolean).join(' '));
}
