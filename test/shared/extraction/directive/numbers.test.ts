import { describe, expect, it } from 'vitest';
import { findDirectives, numbersIn } from './find.ts';

describe('numbers of every system', () => {
  it.each([
    ['Party', 'Thực hiện Quyết định số 418-QĐ/TW ngày 05/4/2021', '418-QĐ/TW'],
    ['Party, province', 'theo Chỉ thị số 17-CT/TU của Tỉnh ủy', '17-CT/TU'],
    ['Party, a letter', 'Công văn số 902-CV/VPTU', '902-CV/VPTU'],
    ['Party, a unit of the centre', 'Quy định số 06-QĐ/UBKTTW', '06-QĐ/UBKTTW'],
    ['Party, Quy định with its own abbreviation', 'Quy định số 14-QĐi/TW', '14-QĐi/TW'],
    ['Party, a committee of civil affairs', 'Kế hoạch số 21-KH/BCSĐ', '21-KH/BCSĐ'],
    ['Party, joint', 'Quy chế số 03-QC/BTCTU-BDVTU', '03-QC/BTCTU-BDVTU'],
    ['congress', 'Biên bản số 07-BB/ĐH', '07-BB/ĐH'],
    ['Party copy', 'Bản sao số 33-BS/UBKTTU', '33-BS/UBKTTU'],
    ['State, normative', 'Nghị định số 44/2022/NĐ-CP ngày 01/7/2022', '44/2022/NĐ-CP'],
    ['State, a circular', 'Thông tư số 09/2019/TT-BNV', '09/2019/TT-BNV'],
    ['State, a council of the people', 'Nghị quyết số 12/2023/NQ-HĐND', '12/2023/NQ-HĐND'],
    ['State, a number with a letter', 'Nghị quyết số 26a/2009/NQ-CP', '26a/2009/NQ-CP'],
    ['National Assembly', 'Nghị quyết số 87/2019/QH14', '87/2019/QH14'],
    ['its Standing Committee', 'Nghị quyết số 1120/2020/UBTVQH14', '1120/2020/UBTVQH14'],
    ['its Standing Committee, without year', 'Nghị quyết số 715/NQ-UBTVQH15', '715/NQ-UBTVQH15'],
    ['an ordinance', 'Pháp lệnh số 31/2001/PL-UBTVQH10', '31/2001/PL-UBTVQH10'],
    ['State, administrative', 'Kế hoạch số 512/KH-UBND', '512/KH-UBND'],
    ['State, the Prime Minister', 'Chỉ thị số 23/CT-TTg', '23/CT-TTg'],
    ['State, an unlisted body', 'Quyết định số 31/QĐ-HĐTĐG', '31/QĐ-HĐTĐG'],
    ['State letter', 'Công văn số 4127/BTNMT-TCQLĐĐ', '4127/BTNMT-TCQLĐĐ'],
    ['State letter with &', 'Công văn số 1302/SNV-LĐVL&TN', '1302/SNV-LĐVL&TN'],
    ['State letter of a body whose code looks like a type', 'Công văn số 3310/CT-CS', '3310/CT-CS'],
    ['a unit in brackets', 'Tờ trình số 518/TTr-CAT(PC04)', '518/TTr-CAT(PC04)'],
    ['joint circular', 'Thông tư liên tịch số 61/2006/TTLT-BNV-VPCP', '61/2006/TTLT-BNV-VPCP'],
    [
      'joint resolution',
      'Nghị quyết liên tịch số 512/2018/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
      '512/2018/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
    ],
    ['Youth Union', 'Hướng dẫn số 41-HD/TWĐTN-VP', '41-HD/TWĐTN-VP'],
    ['trade union', 'Hướng dẫn số 1520/HD-TLĐ', '1520/HD-TLĐ'],
    ['Fatherland Front', 'Kế hoạch số 24/KH-MTTQ-UB', '24/KH-MTTQ-UB'],
    ['Fatherland Front, a letter', 'Công văn số 815/MTTW-BTT', '815/MTTW-BTT'],
    ['Army', 'Chỉ thị số 2519-CT/QUTW', '2519-CT/QUTW'],
    ['Army, Quân ủy', 'Quyết định số 96-QĐ/QU', '96-QĐ/QU'],
    ['before 1996', 'Nghị định số 73/CP', '73/CP'],
    ['before 1992', 'Quyết định số 245-HĐBT', '245-HĐBT'],
    ['a code alone after a type word', 'Tờ trình số 52/HCCV', '52/HCCV'],
    ['a number with a sub-index', 'Thông báo số 2215-1/TB-ĐHHV', '2215-1/TB-ĐHHV'],
  ])('reads %s', (_system, text, number) => expect(numbersIn(text)).toEqual([number]));

  it.each([
    ['the system by its signs', 'Kế hoạch số 65-KH/ĐU', 'party'],
    ['a State number', 'Kế hoạch số 65/KH-UBND', 'state'],
    ['a code alone as neither', 'Tờ trình số 52/HCCV', 'other'],
  ])('tells %s', (_what, text, system) => expect(findDirectives(text)[0]?.value.system).toBe(system));

  it.each([
    ['Nghị quyết số 21-NQ/TU', 'NQ', 'Nghị quyết'],
    ['Quy định số 66-QĐ/TW', 'QĐ', 'Quy định'],
    ['Quyết định số 66-QĐ/TW', 'QĐ', 'Quyết định'],
    ['Chương trình hành động số 31-CTr/TU', 'CTr', 'Chương trình hành động'],
    ['số 31-CTr/TU', 'CTr', 'Chương trình'],
    ['Thông tri số 05-TT/TW', 'TT', 'Thông tri'],
    ['số 05-TT/TW', 'TT', 'Thông tri'],
    ['số 05/2021/TT-BNV', 'TT', 'Thông tư'],
    ['Luật số 45/2019/QH14', 'L', 'Luật'],
    ['Văn bản số 300/UBND-VX', 'CV', 'Công văn'],
  ])('names the type of "%s"', (text, type, typeName) =>
    expect(findDirectives(text)[0]?.value).toMatchObject({ type, typeName }),
  );
});

describe('variants', () => {
  it.each([
    ['blanks before the hyphen', 'Thông báo số 1204 - TB/TU', '1204-TB/TU'],
    ['a blank before the hyphen', 'Kế hoạch số 71 -KH/ĐU', '71-KH/ĐU'],
    ['an en dash', 'Nghị quyết số 11–NQ/TU', '11-NQ/TU'],
    ['a blank before the slash', 'Kế hoạch số 39 /KH-LĐLĐ', '39/KH-LĐLĐ'],
    ['blanks everywhere', 'Báo cáo số 27 / BC - UBND', '27/BC-UBND'],
    ['a torn abbreviation', 'Tờ trình số 219 / TT Tr - UBND', '219/TTr-UBND'],
    ['a doubled letter', 'Tờ trình số 18 /TTTr-UBND', '18/TTr-UBND'],
    ['other case', 'Chương trình số 30-Ctr/TU', '30-CTr/TU'],
    ['capitals', 'QUY ĐỊNH SỐ 08-QĐI/TW', '08-QĐi/TW'],
    ['capitals of a heading', 'CHỈ THỊ SỐ 15/CT-TTG', '15/CT-TTg'],
    ['State signs on a Party number', 'Chỉ thị 04/CT-TW', '04-CT/TW'],
    ['hyphens only', 'Nghị quyết số 54-NQ-TW', '54-NQ/TW'],
    ['slashes only', 'Quyết định số 120/QĐ/UBND', '120/QĐ-UBND'],
    ['a blank for the hyphen', 'Quyết định số 1901 QĐ/TWĐTN', '1901-QĐ/TWĐTN'],
    ['D for Đ', 'Quyết định số 118-QD/TU', '118-QĐ/TU'],
    ['the Icelandic letter for Đ', 'Quyết định số 118-QÐ/TU', '118-QĐ/TU'],
    ['DU for ĐU', 'Kế hoạch số 12-KH/DU', '12-KH/ĐU'],
    ['no "số"', 'Chương trình hành động 19-CTr/HU', '19-CTr/HU'],
    ['"số" twice', 'Kế hoạch số số 22/KH-MTTQ-BTT', '22/KH-MTTQ-BTT'],
    ['a colon', 'Quyết định số: 305/QĐ-UBND', '305/QĐ-UBND'],
    ['glued to "số"', 'Quyết định số47-QĐ/TW', '47-QĐ/TW'],
    ['glued to the next word', 'Chỉ thị số 19-CT/TUngày 04/5/2022', '19-CT/TU'],
    ['a line break after "Số:"', 'Số:\n914-QĐ/UBKTTW', '914-QĐ/UBKTTW'],
    ['a line break inside', 'Quyết định số 806/QĐ-\nUBND', '806/QĐ-UBND'],
    ['a fraction slash', 'Công văn số 902⁄BNV-TCPCP', '902/BNV-TCPCP'],
    ['a speck before the slash', 'Nghị quyết số 171/2024; /QH15', '171/2024/QH15'],
    ['a doubled hyphen at a line end', 'Chỉ thị số 14/CT- -TTg', '14/CT-TTg'],
    ['a misread abbreviation after its word', 'Nghị quyết số 13/NO-HĐND', '13/NQ-HĐND'],
    ['a speck in the type word', 'Công. văn số 44/HCCV', '44/HCCV'],
    ['text without marks', 'Thuc hien Chi thi so 17-CT/TU ngay 28/8/2022', '17-CT/TU'],
    ['text without marks and case', 'quyet dinh so 1611-qd/btctu', '1611-QĐ/BTCTU'],
    ['an abbreviated type word', 'theo QĐ số 88-QĐ/TU', '88-QĐ/TU'],
    ['a type word over two lines', 'Chương trình\nhành động số 27-CTr/HU', '27-CTr/HU'],
    ['leading zeros as printed', 'Nghị quyết số 02-NQ/ĐU', '02-NQ/ĐU'],
    ['the pre-2004 code of the committee', 'Quyết định số 171/QĐ-UB', '171/QĐ-UB'],
    ['the old spelling of TW', 'Nghị quyết số 22-NQ/TƯ', '22-NQ/TW'],
  ])('reads %s', (_variant, text, number) => expect(numbersIn(text)).toEqual([number]));

  it.each([
    ['Chỉ thị 04/CT-TW', 'format-variant'],
    ['Quyết định số 118-QD/TU', 'ocr-repair'],
    ['Công văn số 902⁄BNV-TCPCP', 'ocr-repair'],
  ])('says so in "%s": %s', (text, reason) => expect(findDirectives(text)[0]?.reasons).toContain(reason));

  it('does not take a blank or a dash for a variant worth a look', () => {
    expect(findDirectives('Thông báo số 1204 - TB/TU ngày 06/3/2022')[0]?.reasons).toEqual([]);
  });
});

describe('blank and unreadable numbers', () => {
  it.each([
    ['Số      -CV/ĐU', 'CV', 'blank-number'],
    ['Số: ……/QĐ-UBND', 'QĐ', 'blank-number'],
    ['Số: /NQ-HĐND', 'NQ', 'blank-number'],
    ['S-CV/ĐU', 'CV', 'blank-number'],
    ['Số: #4† /CT-UBND', 'CT', 'low-reading-confidence'],
  ])('keeps the type of "%s" and leaves the number open', (text, type, reason) => {
    const [found] = findDirectives(text);
    expect(found?.value).toMatchObject({ number: null, type });
    expect(found?.reasons).toContain(reason);
  });

  it('reads a letter for a digit only as a proposal', () => {
    const [found] = findDirectives('Số 2l -HD/BTCTU');
    expect(found?.value.number).toBe('21-HD/BTCTU');
    expect(found?.reasons).toContain('ocr-repair');
  });

  it('never takes the end of a scrawl for the number', () => {
    expect(numbersIn('Số: 99⁄4 /TTr-SNV')).toEqual([null]);
  });
});

describe('the tail of a symbol', () => {
  it.each([
    ['a point inside a unit stays', 'Công văn số 2071/VPCP-K.II ngày 02/6/2025', '2071/VPCP-K.II', []],
    [
      'a point and a digit may be a mark of a note',
      'Công văn số 88/UBND-NC.3 ngày',
      '88/UBND-NC.3',
      ['format-variant'],
    ],
    ['small letters are no part of the number', 'Công văn số 62-CV/TU/nb ngày', '62-CV/TU', ['format-variant']],
    ['the end of a sentence is none', 'theo Công văn số 88/UBND-NC.Theo đó', '88/UBND-NC', []],
    ['the end of a sentence with a blank is none', 'theo Công văn số 88/UBND-NC. UBND tỉnh', '88/UBND-NC', []],
  ])('is read: %s', (_why, text, number, reasons) => {
    const [found] = findDirectives(text);
    expect(found?.value.number).toBe(number);
    expect(found?.reasons).toEqual(reasons);
  });
});

describe('words before "số" that only look like those of a form', () => {
  it.each(['đại biểu', 'tiêu biểu', 'ngân hàng máu', 'phối hợp', 'điều chỉnh'])('"%s" hides no number', (word) =>
    expect(numbersIn(`Công tác ${word} số 17-CT/TU ngày 04/5/2022`)).toEqual(['17-CT/TU']),
  );

  it.each(['Mẫu', 'mẫu', 'Biểu mẫu', 'mau'])('"%s" does', (word) =>
    expect(numbersIn(`theo ${word} số 17-CT/TU`)).toEqual([]),
  );

  it('takes a type word across its sort only where the symbol agrees', () => {
    const [sorted] = findDirectives('ban hành Quyết định điều chỉnh số 88/QĐ-UBND');
    expect(sorted?.quote).toBe('Quyết định điều chỉnh số 88/QĐ-UBND');
    const [other] = findDirectives('Kế hoạch phát triển số 88/QĐ-UBND');
    expect(other?.quote).toBe('số 88/QĐ-UBND');
  });
});
