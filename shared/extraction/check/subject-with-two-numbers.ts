import { comparisonKey } from '../../text/fold.ts';
import { type CitedDirective, type DirectiveRule, warnAbout } from './directive-rule.ts';

/** A sentence names a few of the other numbers. */
const MOST_NAMED = 3;
/** Titles shorter than this are shared by many documents. */
const TELLING_LENGTH = 30;

/** The same title, type and issuer under two numbers: one of them is probably misprinted. */
export const subjectWithTwoNumbers: DirectiveRule = ({ cited }) => {
  const titled = cited.filter(
    ({ hit }) => hit.number !== null && !hit.own && (hit.subject?.length ?? 0) >= TELLING_LENGTH,
  );
  // Keys cost more than all the rest of the rule; most papers cite one number in full.
  if (new Set(titled.map(({ hit }) => hit.number!.toLowerCase())).size < 2) return [];
  const bySubject = Map.groupBy(
    titled,
    ({ hit }) => `${hit.type} ${hit.symbol?.issuers.join('-')} ${comparisonKey(hit.subject!)}`,
  );
  return [...bySubject.values()].flatMap((same) => {
    const numbers = [...Map.groupBy(same, ({ hit }) => hit.number!.toLowerCase()).values()].sort(
      (a, b) => b.length - a.length,
    );
    const [most, second] = numbers;
    if (!most || !second || haveDifferentDates(most[0]!, second[0]!)) return [];
    const witnesses = numbers.map((ones) => ones[0]!);
    const likely = most.length > second.length ? most[0]!.hit.number : null;
    return numbers
      .filter((ones) => ones[0]!.hit.number !== likely)
      .flatMap((ones) => ones.map((one) => warn(one, witnesses, likely)));
  });
};

function haveDifferentDates(a: CitedDirective, b: CitedDirective): boolean {
  return a.hit.date !== null && b.hit.date !== null && a.hit.date !== b.hit.date;
}

function warn(one: CitedDirective, witnesses: readonly CitedDirective[], likely: string | null) {
  const { number, subject } = one.hit;
  const otherwise = witnesses.filter(({ hit }) => hit.number !== number).slice(0, MOST_NAMED);
  const others = otherwise.map(({ hit }) => hit.number).join(', ');
  const message = {
    vi: `Cùng nội dung "${subject}" nhưng ở đây ghi số ${number}, nơi khác ghi ${others}.${likely ? ` Có thể số đúng là ${likely}.` : ''}`,
    en: `The same subject "${subject}" is numbered ${number} here and ${others} elsewhere.${likely ? ` ${likely} is the more likely number.` : ''}`,
  };
  return warnAbout(one, 'subject-with-two-numbers', message, likely, otherwise);
}
