import { foldVietnamese } from '../../text/fold.ts';
import type { IssuerCode } from '../tables/issuers.ts';
import type { NamedBody } from './body.ts';
import { codesOf } from './issuer-lookup.ts';

/**
 * Whether a body named in the text can issue under a code (rule R2): `no` where the levels differ, `doubtful` where
 * the level fits but the sort of body does not, `unknown` where one of the two is not known well enough.
 */
export type Admission = 'yes' | 'no' | 'doubtful' | 'unknown';

/** Units of a Party committee also sign for it, and the other way round, so their level decides first. */
const PARTY_KINDS = new Set([
  'committee',
  'organisation',
  'propaganda',
  'mass-mobilisation',
  'internal-affairs',
  'economy',
  'foreign-affairs',
  'inspection',
  'office',
  'party-civil',
  'congress',
]);
/** Level is not in their symbol, or the same code serves several bodies. */
const OPEN_KINDS = new Set(['other', 'steering', 'mass', 'department']);

export function admits(code: IssuerCode, body: NamedBody): Admission {
  if (OPEN_KINDS.has(code.kind) || OPEN_KINDS.has(body.kind)) return 'unknown';
  const party = PARTY_KINDS.has(code.kind);
  if (party !== PARTY_KINDS.has(body.kind)) return 'no';
  return party ? admitsParty(code, body) : admitsState(code, body);
}

function admitsParty(code: IssuerCode, body: NamedBody): Admission {
  if (code.kind === 'congress' || body.kind === 'congress') return 'unknown';
  const level = levelFit(code, body);
  if (level !== 'yes') return level;
  if (code.kind === body.kind) return 'yes';
  // The head of a committee's unit, "Trưởng Ban", is named by the committee now and then; the rest is doubtful.
  return 'doubtful';
}

function levelFit(code: IssuerCode, body: NamedBody): Admission {
  if (code.level === 'any' || body.level === 'any') return 'unknown';
  if (code.level === body.level) return 'yes';
  const name = foldVietnamese(body.name);
  // A town's committee also writes TU; a city's is a province's or inside one; `QU` is also Quân ủy.
  if (code.code === 'TU' && /(?<![a-z])thi uy(?![a-z])/u.test(name)) return 'yes';
  if (/(?<![a-z])thanh uy(?![a-z])/u.test(name) && code.level !== 'central') return 'yes';
  if (code.code === 'QU' && body.level === 'central' && /quan uy/u.test(name)) return 'yes';
  if (code.code.startsWith('ĐU')) return /dang (?:uy|bo)/u.test(name) && body.level !== 'central' ? 'yes' : 'no';
  return 'no';
}

const SAME_STATE = [
  new Set(['people-committee']),
  new Set(['people-council']),
  new Set(['government', 'prime-minister']),
  new Set(['assembly', 'assembly-standing']),
];

function admitsState(code: IssuerCode, body: NamedBody): Admission {
  if (code.kind === body.kind) return code.kind === 'ministry' ? ministryFit(code, body) : 'yes';
  if (SAME_STATE.some((kinds) => kinds.has(code.kind) && kinds.has(body.kind))) return 'doubtful';
  // Ministries and departments are told apart by name only; a ministry may act on the government's order.
  return 'no';
}

function ministryFit(code: IssuerCode, body: NamedBody): Admission {
  const named = foldVietnamese(body.name).replace(/^bo truong /u, '');
  if (named.startsWith(foldVietnamese(code.name)) || initials(body.name) === foldVietnamese(code.code)) return 'yes';
  // Only another listed ministry is a contradiction; short and old names are many.
  const other = codesOf('state').find((known) => foldVietnamese(known) === initials(body.name));
  return other !== undefined && other !== code.code ? 'no' : 'unknown';
}

/** `Bộ Giáo dục & Đào tạo`, `Bộ GDĐT`: one letter a syllable, abbreviations as they are, folded. */
function initials(name: string): string {
  return name
    .replace(/^Bộ trưởng /u, '')
    .split(/[\s,&-]+/u)
    .filter((syllable) => syllable !== '' && foldVietnamese(syllable) !== 'va')
    .map((syllable) => foldVietnamese(/^\p{Lu}{2,}$/u.test(syllable) ? syllable : syllable.charAt(0)))
    .join('');
}
