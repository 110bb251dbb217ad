import { readTable } from './read-table.ts';
import { BODY_UNITS } from './unit-bodies.ts';
import { ECONOMY_UNITS } from './unit-economy.ts';
import { MATTER_UNITS } from './unit-matters.ts';
import { PEOPLE_UNITS } from './unit-people.ts';

const GROUPS = [
  ...(['member', 'people', 'party-body', 'body', 'event', 'paper', 'case', 'economy', 'measure', 'rate'] as const),
];
/** Nouns of one group can be parts of one whole: `05 đồng chí (01 Chủ tịch, 04 Phó Chủ tịch)`. */
export type UnitGroup = (typeof GROUPS)[number];

/**
 * Nouns and signs that a number counts or measures, lower case, with their group. One row is one unit; the order does
 * not matter: the longest that fits wins (`tổ chức cơ sở đảng` before `tổ chức`). Only the head noun is the unit; what
 * tells more (`ưu tú`, `nghèo`, `trực thuộc`) stands in unit-modifiers.ts.
 *
 * Sources: ĐL = Điều lệ Đảng; LCQ = Luật Tổ chức chính quyền địa phương; N30-III = Nghị định 30/2020/NĐ-CP, Phụ lục
 * III; LTK = Luật Thống kê; N86 = Nghị định 86/2012/NĐ-CP on units of measurement; use = seen in issued reports.
 */
export const UNIT_NOUNS: ReadonlyMap<string, UnitGroup> = new Map(
  [PEOPLE_UNITS, BODY_UNITS, MATTER_UNITS, ECONOMY_UNITS].flatMap((table) =>
    readTable(table, 3).map(([noun, group]) => [noun!, groupOf(group!)] as const),
  ),
);

function groupOf(printed: string): UnitGroup {
  const group = GROUPS.find((name) => name === printed);
  if (group === undefined) throw new Error(`No such group of units: ${printed}`);
  return group;
}
