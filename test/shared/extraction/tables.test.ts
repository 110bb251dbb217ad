import { describe, expect, it } from 'vitest';
import { lookupIssuer } from '../../../shared/extraction/directive/issuer-lookup.ts';
import { lookupType } from '../../../shared/extraction/directive/type-lookup.ts';
import { BODY_HEADS } from '../../../shared/extraction/tables/bodies.ts';
import { DOCUMENT_TYPES } from '../../../shared/extraction/tables/document-types.ts';
import { ISSUER_CODES, PARTY_LEVELS, PARTY_UNITS } from '../../../shared/extraction/tables/issuers.ts';
import { readTable } from '../../../shared/extraction/tables/read-table.ts';

describe('a table', () => {
  it('is read by lines and bars; empty lines and remarks are left out', () => {
    expect(readTable('\n# a remark\nNQ | Nghị quyết | N30\n\nCT | Chỉ thị | N30\n', 3)).toEqual([
      ['NQ', 'Nghị quyết', 'N30'],
      ['CT', 'Chỉ thị', 'N30'],
    ]);
  });

  it.each([
    ['too few cells', 'NQ | N30'],
    ['too many cells', 'NQ | Nghị quyết | x | N30'],
    ['no source', 'NQ | Nghị quyết | '],
  ])('fails at once on a row with %s', (_slip, row) => expect(() => readTable(row, 3)).toThrow('not whole'));
});

describe('the tables of types and bodies', () => {
  it('give every abbreviation one meaning', () => {
    const spellings = DOCUMENT_TYPES.flatMap(({ abbreviation, variants }) => [abbreviation, ...variants]);
    expect(new Set(spellings).size).toBe(spellings.length);
    for (const { abbreviation } of DOCUMENT_TYPES)
      expect(lookupType(abbreviation)?.type.abbreviation).toBe(abbreviation);
  });

  it('find every code, alone and with its level', () => {
    for (const { code, system } of ISSUER_CODES) {
      expect(lookupIssuer(code, system === 'party' ? 'party' : 'state')?.match, code).toBe('exact');
    }
    for (const unit of PARTY_UNITS) {
      for (const level of PARTY_LEVELS) {
        expect(lookupIssuer(unit.code + level.code, 'party')?.issuer, unit.code + level.code).toMatchObject({
          system: 'party',
          kind: unit.kind,
          level: level.level,
        });
      }
    }
  });

  it('tell two bodies with one code apart by the system', () => {
    expect(lookupIssuer('BTC', 'state')?.issuer.name).toBe('Bộ Tài chính');
    expect(lookupIssuer('BTC', 'party')?.issuer.name).toBe('Ban Tổ chức');
  });

  it('are written in NFC', () => {
    for (const { name } of BODY_HEADS) expect(name).toBe(name.normalize('NFC'));
    for (const { names } of DOCUMENT_TYPES) for (const name of names) expect(name).toBe(name.normalize('NFC'));
  });
});
