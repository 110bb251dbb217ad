import { foldVietnamese } from '../../text/fold.ts';
import type { DirectiveMention } from '../mention.ts';

/** Type codes as file names spell them; a number beside another word may be anything. */
const NUMBER_BEFORE = (code: string): RegExp => new RegExp(`(?<!\\d)(\\d{1,5})_?${code}(?![a-z])`, 'u');
const NUMBER_AFTER = (code: string): RegExp => new RegExp(`(?<![a-z])${code}_?(?:so_?)?(\\d{1,5})(?!\\d)`, 'u');

/**
 * Sets the number the file's name gives beside the document's own number where it is another one: names are given by hand, so the
 * name is a candidate and never a proof.
 */
export function withFileName(mention: DirectiveMention, fileName: string | undefined): DirectiveMention {
  const { number, type } = mention.value;
  const named = fileName && type && numberInName(fileName, type);
  const printed = number && /^\d+/u.exec(number)?.[0];
  if (!named || !printed || Number(named) === Number(printed)) return mention;
  const value = { ...mention.value, number: `${named}${number.slice(printed.length)}` };
  const candidate = { value, quote: fileName, source: 'file-name' };
  return { ...mention, alternatives: [...(mention.alternatives ?? []), candidate] };
}

/** `113-CV….pdf`, `QD so 539 ….pdf`: the digits beside the type's code. */
function numberInName(fileName: string, type: string): string | null {
  const name = foldVietnamese(fileName)
    .toLowerCase()
    .replace(/\.[a-z]{2,4}$/u, '')
    .replace(/[\s_.-]+/gu, '_');
  const code = foldVietnamese(type).toLowerCase();
  return (NUMBER_BEFORE(code).exec(name) ?? NUMBER_AFTER(code).exec(name))?.[1] ?? null;
}
