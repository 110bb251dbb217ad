import type { BodyKind, Level } from '../tables/issuers.ts';

/** A known word of a body's name, and what it says of the body. */
export interface ClassedHead {
  readonly folded: string;
  readonly kind: BodyKind;
  readonly level: Level;
}

const LEVEL_WORDS: readonly (readonly [RegExp, Level])[] = [
  [/(?<![a-z])(?:trung uong|tw|chinh tri|ban bi thu)(?![a-z])/u, 'central'],
  [/(?<![a-z])(?:tinh uy|thanh uy|tinh|tu|khoi)(?![a-z])/u, 'province'],
  [/(?<![a-z])(?:huyen uy|quan uy|thi uy|huyen|quan|thi xa|hu)(?![a-z])/u, 'district'],
  [/(?<![a-z])(?:xa|phuong|thi tran)(?![a-z])/u, 'commune'],
];

/** `Trung ương Đoàn`, `Trung ương Hội …`: the centre of a mass organisation, not of the Party. */
const MASS_CENTRE = /trung uong (?:doan|hoi|mat tran|mttq)(?![a-z])/u;
const STATE_UNITS: ReadonlySet<BodyKind> = new Set<BodyKind>(['office', 'economy', 'internal-affairs', 'organisation']);
/** Committees inside a body of any sort: what follows says whose they are. */
const PARTS_OF_A_BODY = new Set(['thuong truc', 'ban thuong vu', 'btv', 'thuong vu', 'ban chap hanh', 'bch']);

/** What the words of a name (its heads, in order) say the body is; `folded` is the whole name. */
export function classifyBody(heads: readonly ClassedHead[], folded: string): { kind: BodyKind; level: Level } {
  const telling =
    heads.find(({ kind, folded: head }) => kind !== 'other' && !PARTS_OF_A_BODY.has(head)) ??
    heads.find(({ kind }) => kind !== 'other') ??
    heads[0]!;
  const committee = heads.find(({ kind, level }) => kind === 'committee' && level !== 'any');
  if (isUnitOfState(telling.kind, heads)) return { kind: 'department', level: telling.level };
  if (heads.some(({ kind }) => kind === 'mass') || MASS_CENTRE.test(folded))
    return { kind: 'mass', level: telling.level };
  if (telling.level !== 'any') return { kind: telling.kind, level: telling.level };
  if (committee) return { kind: telling.kind, level: committee.level };
  const level = LEVEL_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'any';
  return { kind: telling.kind, level };
}

/** `Văn phòng UBND tỉnh`, `Ban Kinh tế - Ngân sách HĐND tỉnh`: named like a unit of the Party, but of the State. */
function isUnitOfState(telling: BodyKind, heads: readonly ClassedHead[]): boolean {
  return STATE_UNITS.has(telling) && heads.some(({ kind }) => kind === 'people-committee' || kind === 'people-council');
}
