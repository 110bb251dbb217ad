import { foldVietnamese } from '../../text/fold.ts';
import { ISSUER_CODES, PARTY_UNITS } from '../tables/issuers.ts';
import type { NamedBody } from './body.ts';

/** Only the government issues them, so the symbol follows from the type alone. */
const ISSUED_BY_GOVERNMENT = new Set(['NĐ']);
/** Their symbol has the year in it. */
const WITH_YEAR = new Set(['NĐ', 'TT', 'TTLT']);
const CODE_BY_NAME = new Map(
  // Numbers of the National Assembly bear its term, which is not known here.
  ISSUER_CODES.filter(
    ({ system, level, kind }) => system === 'state' && level === 'central' && !kind.startsWith('assembly'),
  ).map(({ name, code }) => [foldVietnamese(name), code]),
);

export interface BareDirective {
  readonly digits: string;
  readonly type: string;
  readonly year: number | null;
  /** The year is printed in the number (`99/2010`): it is of the normative form. */
  readonly normative: boolean;
  readonly body: NamedBody | null;
}

/**
 * The full number a reference without a symbol must have, as a proposal: `05` + CT + Bộ Chính trị gives `05-CT/TW`.
 * Null where the issuer or the year leaves more than one answer.
 */
export function inferNumber({ digits, type, year, normative, body }: BareDirective): string | null {
  if (ISSUED_BY_GOVERNMENT.has(type)) return year === null ? null : `${digits}/${year}/${type}-CP`;
  if (!body) return null;
  const party = partyCode(body);
  if (party !== null && !WITH_YEAR.has(type)) return `${digits}-${type}/${party}`;
  const state = stateCode(body);
  if (state === null) return null;
  if (WITH_YEAR.has(type) || normative) return year === null ? null : `${digits}/${year}/${type}-${state}`;
  return `${digits}/${type}-${state}`;
}

/** The code of a Party body; null for State bodies and where several codes are in use. */
export function partyCode(body: NamedBody): string | null {
  const folded = foldVietnamese(body.name);
  if (body.kind === 'committee') return committeeCode(body, folded);
  const unit = PARTY_UNITS.find(({ kind, name }) => kind === body.kind && folded.startsWith(foldVietnamese(name)));
  const level = unit && levelCode(body, folded);
  return unit && level ? `${unit.code}${level}` : null;
}

function committeeCode(body: NamedBody, folded: string): string | null {
  if (/quan uy trung uong|dang uy cong an/u.test(folded)) return null;
  if (/(?:khoi|kccq)(?![a-z])/u.test(folded)) return 'ĐUK';
  if (/^(?:ban thuong vu |btv |bch |ban chap hanh )?dang (?:uy|bo) (?:xa|phuong|thi tran)/u.test(folded)) return 'ĐU';
  return levelCode(body, folded);
}

function levelCode(body: NamedBody, folded: string): string | null {
  if (body.level === 'central') return 'TW';
  if (/(?<![a-z])(?:tinh uy|thanh uy|tu)(?![a-z])/u.test(folded)) return 'TU';
  if (/(?<![a-z])(?:huyen uy|hu)(?![a-z])/u.test(folded)) return 'HU';
  return /(?<![a-z])quan uy(?![a-z])/u.test(folded) ? 'QU' : null;
}

/** The code of a State body; null where the name does not say it. */
export function stateCode(body: NamedBody): string | null {
  const folded = foldVietnamese(body.name).replace(/^bo truong (?=bo )/u, '');
  if (body.kind === 'people-committee') return 'UBND';
  if (body.kind === 'people-council') return 'HĐND';
  const named = [...CODE_BY_NAME].find(([name]) => folded === name || folded.startsWith(`${name} `));
  return named?.[1] ?? (body.kind === 'prime-minister' ? 'TTg' : null);
}
