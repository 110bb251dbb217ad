import { comparisonKey } from '../../text/fold.ts';
import type { DirectiveHit } from './hit.ts';

/**
 * Which hits name one directive. Identity is issuer, type, number and date; parts that are not printed at a place are
 * taken from the only directive of the document they fit, and stay apart where they fit several. The key is readable:
 * `49-CT/TU@2023-08-28`; null for numbers that are blank.
 */
export function groupHits(hits: readonly DirectiveHit[]): ReadonlyMap<DirectiveHit, string> {
  const groups = new Map<DirectiveHit, string>();
  const byNumber = Map.groupBy(
    hits.filter(({ number }) => number !== null),
    (hit) => identityOf(hit),
  );
  for (const same of byNumber.values()) {
    for (const [hit, key] of splitByDateAndPlace(same)) groups.set(hit, key);
  }
  return groups;
}

/** `02-NQ/ĐU` and `2-NQ/ĐU` are one number. */
function identityOf({ number, symbol, short, type }: DirectiveHit): string {
  const digits = number!.replace(/^0+(?=\d)/u, '').toLowerCase();
  // Without a symbol the type tells numbers apart: Chỉ thị 10 is not Quyết định 10.
  return symbol || short || /[-/]\p{L}/u.test(digits) ? digits : `${type} ${digits}`;
}

function splitByDateAndPlace(hits: readonly DirectiveHit[]): [DirectiveHit, string][] {
  const dates = [...new Set(hits.map(({ date }) => date).filter((date) => date !== null))];
  const places = hits.map(placeName);
  // Bodies of several places may bear one number: `01-KH/HU` of two districts.
  const hasPlaces = new Set(places.filter((place) => place !== '')).size > 1;
  const [first] = hits as [DirectiveHit];
  const printed = /[-/]\p{L}/u.test(first.number!) ? first.number! : `${first.type} ${first.number}`;
  return hits.map((hit, index) => {
    const date = hit.date ?? (dates.length === 1 ? dates[0]! : null);
    const place = hasPlaces ? places[index]! : '';
    return [hit, [printed, date === null ? '' : `@${date}`, place === '' ? '' : `#${place}`].join('')];
  });
}

const PLACE = /(?:ủy|uỷ|tỉnh|huyện|xã|phường|thành phố|quận|thị xã|thị trấn)\s+((?:\p{Lu}[\p{L}\d]*\s?){1,4})$/u;

function placeName({ issuer }: DirectiveHit): string {
  const place = issuer && PLACE.exec(issuer.name)?.[1];
  return place ? comparisonKey(place) : '';
}
