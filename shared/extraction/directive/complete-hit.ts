import type { CleanText } from '../../text/clean-text.ts';
import { type Admission, admits } from './admits.ts';
import { type Attachments, readAttachments, readLeftAttachments } from './attach.ts';
import type { NamedBody } from './body.ts';
import type { DirectiveHit } from './hit.ts';
import { readJointIssuers } from './issuer-after.ts';
import { lookupIssuer } from './issuer-lookup.ts';
import type { PrintedDay } from './printed-day.ts';
import { REPAIR_COST } from './repaired-page.ts';

/** Gives a hit the date, the issuer and the subject that stand beside it, between the hits before and after it. */
export function completeHit({ text, raw }: CleanText, hit: DirectiveHit, previousEnd: number, nextStart: number): void {
  const right = readAttachments(text, hit.numberSpan.end, Math.max(nextStart, hit.numberSpan.end), raw);
  setDay(hit, right.day);
  hit.issuer ??= right.issuer && isJoint(hit) ? readJointIssuers(text, right.issuer) : right.issuer;
  hit.subject = right.subject;
  hit.end = right.end;
  if (hit.date === null || hit.issuer === null) attachLeft(text, hit, previousEnd, right);
  if (hit.issuer === null && right.isIssuerUnknown) hit.reasons.add('unknown-issuer');
  // An abbreviation that is part of the symbol ("0613/QĐ-EVN của EVN") proves itself.
  if (hit.issuer?.doubtful && !hit.symbol?.issuers.includes(hit.issuer.name)) hit.reasons.add('unknown-issuer');
}

function attachLeft(text: string, hit: DirectiveHit, previousEnd: number, right: Attachments): void {
  const left = readLeftAttachments(text, hit.start, previousEnd);
  if (right.day === null) setDay(hit, left.day);
  if (hit.issuer !== null || left.issuer === null) return;
  const admitted = left.role === 'issued' ? 'yes' : admitsDrafter(hit, left.issuer);
  if (admitted === 'no' || (admitted !== 'yes' && left.role === 'advised')) {
    hit.reasons.add('unknown-issuer');
    return;
  }
  hit.issuer = left.issuer;
  if (admitted !== 'yes') hit.reasons.add('inferred-issuer');
}

/** Whether the number bears the code of the body that drafted the document. */
function admitsDrafter({ symbol }: DirectiveHit, drafter: NamedBody): Admission {
  const code = symbol?.issuers[0];
  const found = code === undefined ? undefined : lookupIssuer(code, symbol!.system === 'party' ? 'party' : 'state');
  return found ? admits(found.issuer, drafter) : 'unknown';
}

function setDay(hit: DirectiveHit, day: PrintedDay | null): void {
  if (!day) return;
  hit.date = day.iso;
  hit.dateSpan = { start: day.start, end: day.end };
  if (day.fault === 'repaired') {
    hit.reasons.add('ocr-repair');
    hit.certainty -= REPAIR_COST;
  } else if (day.fault !== null) hit.reasons.add('ambiguous-value');
}

/** Several bodies issued it: `TTLT-BNV-BTC`, `05-QC/BTCTU-BDVTU`. */
function isJoint({ symbol }: DirectiveHit): boolean {
  if (!symbol || symbol.issuers.length < 2) return false;
  return (
    symbol.type?.endsWith('LT') === true ||
    (symbol.form === 'party' && lookupIssuer(symbol.issuers[1]!, 'party') !== undefined)
  );
}
