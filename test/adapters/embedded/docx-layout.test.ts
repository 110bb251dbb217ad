import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createDocxDraftWriter } from '../../../shared/adapters/embedded/docx-draft-writer.ts';
import { readDocxLayout, readParts } from '../../../shared/adapters/embedded/docx-layout-reader.ts';
import { readXml } from '../../../shared/adapters/embedded/xml-tree.ts';
import { factBook } from '../../../shared/domain/draft/confirmed-facts.ts';
import type { DraftHead } from '../../../shared/domain/draft/draft.ts';
import { proposeDraft } from '../../../shared/domain/draft/propose-draft.ts';
import { renderDraft } from '../../../shared/domain/draft/render-draft.ts';
import { checkLayout } from '../../../shared/domain/layout/check-layout.ts';
import { layoutRuleOn } from '../../../shared/domain/layout/layout-rules.ts';
import { confirmedReport, factsOf, PARTY_TEMPLATE, STATE_TEMPLATE } from '../../support/drafts.ts';

const TODAY = '2026-06-01';

async function paperOf(template = PARTY_TEMPLATE, head: Partial<DraftHead> = {}): Promise<Uint8Array> {
  const reports = [confirmedReport('r1', 15), confirmedReport('r2', 1200), confirmedReport('r3', 7)].map(factsOf);
  const draft = proposeDraft({
    id: 'dr1',
    template: { ...template, place: 'An Hòa' },
    title: 'Kết luận',
    reports,
    roundId: null,
    founding: null,
    directives: null,
    period: null,
    by: 'duyet',
    at: '2026-01-06T02:00:00.000Z',
  });
  const isParty = template.system === 'party';
  const signature = isParty
    ? { authority: 'K/T TRƯỞNG BAN', position: 'PHÓ TRƯỞNG BAN' }
    : { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC' };
  const whole = { ...draft, head: { ...draft.head, ...signature, signer: 'Lê Thị Mẫu', ...head } };
  return createDocxDraftWriter().write(renderDraft(whole, factBook(reports)), {
    today: TODAY,
    withEvidence: true,
    personName: (id) => id,
  });
}

const codesOf = (bytes: Uint8Array, system: 'party' | 'state' = 'party', date = TODAY) =>
  checkLayout(readDocxLayout(bytes), layoutRuleOn(system, date)).map(({ code }) => code);

describe('our own paper', () => {
  it.each([
    ['party', '2026-06-01', 'HD05'],
    ['party', '2024-09-20', 'HD36'],
    ['party', '2015-05-06', 'HD11'],
    ['state', '2024-09-20', 'N30'],
    ['state', '2015-05-06', 'TT01'],
  ] as const)('of the %s on %s keeps to %s without a deviation', async (system, date, id) => {
    expect(layoutRuleOn(system, date).id).toBe(id);
    const paper = await paperOf(system === 'party' ? PARTY_TEMPLATE : STATE_TEMPLATE, { date });
    expect(codesOf(paper, system, date)).toEqual([]);
  });

  it('keeps to the rule without date, authority and name as well', async () => {
    expect(codesOf(await paperOf(PARTY_TEMPLATE, { date: null, authority: null, signer: null }))).toEqual([]);
  });

  it('puts its own signs behind recipients, whatever was typed', async () => {
    const paper = await paperOf(PARTY_TEMPLATE, { recipients: ['Thường trực Tỉnh ủy.', ' ', 'Lưu Ban Tổ chức;'] });
    expect(codesOf(paper)).toEqual([]);
  });

  it('is laid out by the rule of its date: one of 2015 has other margins', async () => {
    expect(codesOf(await paperOf(PARTY_TEMPLATE, { date: '2015-05-06' }))).toEqual([
      'page.margin-top',
      'page.margin-bottom',
      'page.margin-left',
    ]);
  });

  it('is a whole Word file of well-formed XML, whatever letters stand in it', async () => {
    const parts = readParts(await paperOf(PARTY_TEMPLATE, { body: 'BAN <&> "\u0001\uD800" TỔ CHỨC' }));
    expect([...parts.keys()]).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml']));
  });

  it('has an evidence annex: one row a value with report, page, quote and reviewer', async () => {
    const xml = documentOf(await paperOf());
    expect(xml).toContain('PHỤ LỤC BẰNG CHỨNG');
    expect(xml).toContain('Chỉ thị số 15 đảng viên ngày 28/8/2023');
    expect(xml).toContain('duyet, 05/01/2026 09:00');
  });
});

type Edit = (xml: string) => string;
const replace =
  (from: string | RegExp, to: string): Edit =>
  (xml) =>
    xml.replace(from, to);
/** Edits the paragraph that says this. */
const inParagraph =
  (text: string, edit: Edit): Edit =>
  (xml) => {
    const at = xml.indexOf(`>${text}`);
    const start = xml.lastIndexOf('<w:p>', at);
    const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
    return xml.slice(0, start) + edit(xml.slice(start, end)) + xml.slice(end);
  };
const removeParagraph = (text: string) => inParagraph(text, () => '<w:p/>');
const sized = (text: string, size: number) => inParagraph(text, replace(/w:sz w:val="\d+"/gu, `w:sz w:val="${size}"`));
const unbold = (text: string) => inParagraph(text, replace(/<w:b\/>/gu, ''));
const bold = (text: string) => inParagraph(text, replace(/<w:b w:val="false"\/>/gu, '<w:b/>'));
const upright = (text: string) => inParagraph(text, replace(/<w:i\/>/gu, ''));
const aligned = (text: string, to: string) => inParagraph(text, replace(/w:jc w:val="\w+"/u, `w:jc w:val="${to}"`));
const worded = (from: string, to: string) => inParagraph(from, replace(from, to));
const OPENING = 'Thực hiện ';

const DEFECTS: readonly (readonly [string, string, Edit, string?])[] = [
  ['a page that is not A4', 'page.size', replace('w:w="11906"', 'w:w="12240"')],
  ['a top margin of 25 mm', 'page.margin-top', replace('w:top="1134"', 'w:top="1418"')],
  ['a bottom margin of 15 mm', 'page.margin-bottom', replace('w:bottom="1134"', 'w:bottom="850"')],
  ['a left margin of 25 mm', 'page.margin-left', replace('w:left="1701"', 'w:left="1418"')],
  ['a right margin of 20 mm', 'page.margin-right', replace('w:right="851"', 'w:right="1134"')],
  ['another font', 'letters.font', inParagraph(OPENING, replace(/w:ascii="Times New Roman"/gu, 'w:ascii="Arial"'))],
  ['red letters', 'letters.color', inParagraph(OPENING, replace('<w:sz ', '<w:color w:val="FF0000"/><w:sz '))],
  ['no page numbers', 'page-number.missing', replace('PAGE</w:instrText>', 'TIME</w:instrText>'), 'word/header1.xml'],
  ['page numbers at the left', 'page-number.align', replace('w:val="center"', 'w:val="left"'), 'word/header1.xml'],
  ['small page numbers', 'page-number.size', replace(/w:sz w:val="28"/gu, 'w:sz w:val="20"'), 'word/header1.xml'],
  ['roman page numbers', 'page-number.format', replace('w:fmt="decimal"', 'w:fmt="lowerRoman"')],
  ['page numbers 20 mm from the edge', 'page-number.distance', replace('w:header="567"', 'w:header="1134"')],
  ['a number on the first page', 'page-number.on-first-page', replace('<w:titlePg/>', '')],
  ['no motto', 'motto.missing', removeParagraph('ĐẢNG CỘNG SẢN')],
  ['a small motto', 'motto.size', sized('ĐẢNG CỘNG SẢN', 26)],
  ['a motto in thin letters', 'motto.bold', unbold('ĐẢNG CỘNG SẢN')],
  ['a motto at the left', 'motto.align', aligned('ĐẢNG CỘNG SẢN', 'left')],
  ['no rule under the motto', 'motto.rule', replace(/<w:pBdr>.*?<\/w:pBdr>/u, '')],
  ['a superior body in bold', 'superior.bold', bold('TỈNH ỦY')],
  ['a superior body in small letters', 'superior.caps', worded('TỈNH ỦY', 'Tỉnh ủy')],
  ['an issuing body in thin letters', 'body-name.bold', unbold('BAN TỔ CHỨC')],
  ['a large issuing body', 'body-name.size', sized('BAN TỔ CHỨC', 32)],
  ['no star', 'star.missing', removeParagraph('*<')],
  ['three stars', 'star.form', worded('*<', '***<')],
  ['a colon after Số', 'number.form', worded('Số ', 'Số: ')],
  ['a number in the order of the State', 'number.form', replace('-TB/BTCTU', '/TB-BTCTU')],
  ['a number in bold', 'number.bold', bold('Số ')],
  ['no number line', 'number.missing', removeParagraph('Số ')],
  ['an upright date', 'place-date.italic', upright('An Hòa, ngày')],
  ['a date in figures', 'place-date.missing', worded('An Hòa, ngày      tháng      năm', 'An Hòa, 6/1/2026')],
  ['a date without a comma', 'place-date.form', worded('An Hòa, ', 'An Hòa ')],
  ['a type name in small letters', 'type-name.caps', worded('THÔNG BÁO', 'Thông báo')],
  ['a type name at the left', 'type-name.align', aligned('THÔNG BÁO', 'left')],
  ['a subject in thin letters', 'subject.bold', unbold('kết luận giám sát')],
  ['no dashes', 'dashes.missing', removeParagraph('-----')],
  ['three dashes', 'dashes.form', worded('-----', '---')],
  ['an upright draft mark', 'draft-mark.italic', upright('Dự thảo lần')],
  ['text of 12 points', 'text.size', sized(OPENING, 24)],
  ['text that is not justified', 'text.align', aligned(OPENING, 'left')],
  ['text without indent', 'text.indent', inParagraph(OPENING, replace(/<w:ind [^>]*>/u, ''))],
  ['no space before paragraphs', 'text.before', inParagraph(OPENING, replace('w:before="120"', 'w:before="0"'))],
  ['no space after paragraphs', 'text.after', inParagraph(OPENING, replace('w:after="120"', 'w:after="0"'))],
  [
    'single lines',
    'text.line',
    inParagraph(OPENING, replace(/w:line="360" w:lineRule="exact"/u, 'w:line="240" w:lineRule="auto"')),
  ],
  ['a heading in thin letters', 'heading.bold', unbold('I- ĐẶC ĐIỂM')],
  ['an authority with a point', 'authority.form', worded('K/T', 'K.T')],
  ['an authority in thin letters', 'authority.bold', unbold('K/T')],
  ['a position in bold', 'position.bold', bold('PHÓ TRƯỞNG BAN')],
  ['a name in thin letters', 'signer.bold', unbold('Lê Thị Mẫu')],
  ['recipients without underline', 'recipients-head.underline', inParagraph('Nơi nhận:', replace(/<w:u [^>]*>/u, ''))],
  ['recipients without colon', 'recipients-head.form', worded('Nơi nhận:', 'Nơi nhận')],
  ['large recipients', 'recipients.size', sized('- Thường trực', 28)],
  ['recipients that end with a semicolon', 'recipients.form', replace('(b/c),', '(b/c);')],
  ['no copy for the archive', 'recipients.archive', worded('- Lưu ', '- Gửi ')],
  ['the end of the State', 'text.end', replace('>.</w:t></w:r></w:p><w:tbl>', '>./.</w:t></w:r></w:p><w:tbl>')],
];

describe('the layout linter', () => {
  const SEEDED = DEFECTS.map(([name, code, edit, part = 'word/document.xml']) => ({ name, code, edit, part }));
  it.each(SEEDED)('finds $name', async ({ code, edit, part }) => {
    const files = unzipSync(await paperOf());
    const before = strFromU8(files[part]!);
    const after = edit(before);
    expect(after).not.toBe(before);
    expect(codesOf(zipSync({ ...files, [part]: strToU8(after) }))).toContain(code);
  });

  it('holds a paper of the State against its own rule', async () => {
    const paper = await paperOf(STATE_TEMPLATE);
    expect(codesOf(paper, 'party')).toEqual(
      expect.arrayContaining(['motto.form', 'star.missing', 'number.form', 'text.end']),
    );
  });

  it('refuses what is no Word file', () => {
    expect(() => readDocxLayout(strToU8('not a zip'))).toThrow(/office file/u);
    expect(() => readDocxLayout(zipSync({ 'word/document.xml': strToU8('<a><b></a>') }))).toThrow(/office file/u);
  });
});

describe('the XML reader', () => {
  it.each(['<a><b></a></b>', '<a x="1" x="2"/>', '<a>&bad;</a>', '<a/><b/>', '<a', 'text', '<a>x</a>y'])(
    'refuses %s',
    (text) => expect(() => readXml(text)).toThrow(),
  );

  it('keeps text, entities and attributes', () => {
    expect(readXml('<?xml version="1.0"?><a b="x&amp;y"><![CDATA[<]]>&#225;<!-- no --><c/></a>')).toEqual({
      name: 'a',
      attributes: { b: 'x&y' },
      children: ['<', 'á', { name: 'c', attributes: {}, children: [] }],
    });
  });
});

const office = findOffice();
describe.runIf(office)('LibreOffice', () => {
  it('opens the paper and makes a PDF of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trich-luc-docx-'));
    try {
      writeFileSync(join(folder, 'paper.docx'), await paperOf());
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        office!,
        [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'paper.docx')],
        {
          stdio: 'ignore',
        },
      );
      expect(statSync(join(folder, 'paper.pdf')).size).toBeGreaterThan(10_000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function findOffice(): string | undefined {
  return ['soffice', 'libreoffice'].find((name) => {
    try {
      execFileSync(name, ['--version'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

function documentOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['word/document.xml']!);
}
