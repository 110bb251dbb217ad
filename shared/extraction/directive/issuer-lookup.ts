import { foldVietnamese } from '../../text/fold.ts';
import { CODE_VARIANTS, ISSUER_CODES, type IssuerCode, PARTY_LEVELS, PARTY_UNITS } from '../tables/issuers.ts';
import type { Match } from './type-lookup.ts';

export interface IssuerMatch {
  readonly issuer: IssuerCode;
  readonly match: Match;
}

/** Rows by spelling. One code may stand for two bodies (`BTC`: Bộ Tài chính, Ban Tổ chức): all of them are kept. */
const EXACT = new Map<string, IssuerCode[]>();
const CASE = new Map<string, IssuerCode[]>();
const FOLDED = new Map<string, IssuerCode[]>();
for (const row of allCodes()) {
  add(EXACT, row.code, row);
  add(CASE, row.code.toLowerCase(), row);
  add(FOLDED, foldVietnamese(row.code), row);
}
for (const [printed, official] of CODE_VARIANTS) EXACT.set(printed, EXACT.get(official)!);
const CODES = { party: codesIn('party'), state: codesIn('state') };
/** National bodies carry the number of their term: `QH15`, `UBTVQH14`. */
const TERM_CODE = /^(?<body>UBTVQH|QH)(?<term>[\dIl]{1,2})$/iu;

/**
 * The body a code stands for, in the given system where the code is used in both. Undefined for codes the table does
 * not know; a code that starts with `ĐU` is always a Party committee.
 */
export function lookupIssuer(printed: string, system: 'party' | 'state'): IssuerMatch | undefined {
  const code = printed.replace(/[Ðð]/gu, 'Đ');
  const term = TERM_CODE.exec(code)?.groups;
  if (term) {
    const row = EXACT.get(term.body!.toUpperCase())![0]!;
    // OCR reads the 1 of a term as a letter: `QHI5`.
    const number = term.term!.replace(/[Il]/gu, '1');
    return { issuer: { ...row, code: `${row.code}${number}` }, match: number === term.term ? 'exact' : 'folded' };
  }
  const exact = EXACT.get(code);
  if (exact) return { issuer: pick(exact, system), match: 'exact' };
  const otherCase = CASE.get(code.toLowerCase());
  if (otherCase) return { issuer: pick(otherCase, system), match: 'case' };
  if (/^ĐU[\p{Lu}\d]{1,8}$/u.test(code)) {
    return { issuer: { code, system: 'party', kind: 'committee', level: 'any', name: 'Đảng ủy' }, match: 'exact' };
  }
  const folded = FOLDED.get(foldVietnamese(code));
  return folded && { issuer: pick(folded, system), match: 'folded' };
}

/** All codes of a system. */
export function codesOf(system: 'party' | 'state'): readonly string[] {
  return CODES[system];
}

/** Capital letters as a code has them, digits and `&` inside: `ĐHTĐ`, `BTh`, `LĐVL&TN`, `TH2`. Words are no codes. */
export function looksLikeCode(part: string): boolean {
  if (!/^[\p{Lu}][\p{L}\d&.]{0,14}$/u.test(part)) return false;
  const small = part.match(/\p{Ll}/gu)?.length ?? 0;
  const capitals = part.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 ? small <= capitals : small === 0;
}

function pick(rows: readonly IssuerCode[], system: 'party' | 'state'): IssuerCode {
  return rows.find((row) => row.system === system) ?? rows[0]!;
}

function allCodes(): IssuerCode[] {
  const composed = PARTY_UNITS.flatMap(({ code, kind, name }) => [
    { code, system: 'party' as const, kind, level: 'any' as const, name },
    ...PARTY_LEVELS.map((level) => ({
      code: `${code}${level.code}`,
      system: 'party' as const,
      kind,
      level: level.level,
      name: `${name} ${level.name}`,
    })),
  ]);
  return [...PARTY_LEVELS, ...ISSUER_CODES, ...composed];
}

function codesIn(system: 'party' | 'state'): string[] {
  return allCodes()
    .filter((row) => row.system === system)
    .map(({ code }) => code);
}

function add(map: Map<string, IssuerCode[]>, key: string, row: IssuerCode): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}
