import { type CitedDirective, type DirectiveRule, printDay, warnAbout } from './directive-rule.ts';

/** A sentence names a few of the other dates. */
const MOST_NAMED = 3;

/** One number, two dates: the rarer date is doubtful, and all of them where none is rarer. */
export const numberWithTwoDates: DirectiveRule = ({ cited }) => {
  const dated = cited.filter(({ hit }) => hit.number !== null && hit.date !== null);
  const byNumber = Map.groupBy(
    dated,
    ({ hit, mention }) => `${hit.type} ${hit.number!.toLowerCase()} ${placeKey(mention.group)}`,
  );
  return [...byNumber.values()].flatMap((same) => {
    const byDate = [...Map.groupBy(same, ({ hit }) => hit.date!)].sort(([, a], [, b]) => b.length - a.length);
    if (byDate.length < 2) return [];
    const [most, second] = byDate as [[string, CitedDirective[]], [string, CitedDirective[]]];
    const likely = most[1].length > second[1].length ? most[0] : null;
    const doubtful = byDate.filter(([date]) => date !== likely).flatMap(([, ones]) => ones);
    const witnesses = byDate.map(([date, ones]) => ({ date, one: ones[0]! }));
    return doubtful.map((one) => warn(one, witnesses, likely));
  });
};

type Witness = { readonly date: string; readonly one: CitedDirective };

function warn(one: CitedDirective, witnesses: readonly Witness[], likely: string | null) {
  const { number, date } = one.hit;
  const otherwise = witnesses.filter((witness) => witness.date !== date).slice(0, MOST_NAMED);
  const others = otherwise.map((witness) => printDay(witness.date));
  const message = {
    vi: `Số ${number} ở đây ghi ngày ${printDay(date!)}, nơi khác trong báo cáo ghi ngày ${others.join(', ')}.${likely ? ` Có thể ngày đúng là ${printDay(likely)}.` : ''}`,
    en: `${number} is dated ${printDay(date!)} here and ${others.join(', ')} elsewhere in this report.${likely ? ` ${printDay(likely)} is the more likely one.` : ''}`,
  };
  return warnAbout(
    one,
    'number-with-two-dates',
    message,
    likely,
    otherwise.map((witness) => witness.one),
  );
}

/** Bodies of two places may bear the same number on different days. */
function placeKey(group: string | undefined): string {
  return group?.split('#')[1] ?? '';
}
