import { describe, expect, it } from 'vitest';
import { NO_HISTORY, remembered, stepped } from '../../../console/features/drafts/model/history.ts';
import { fieldIds, withoutLostFields } from '../../../console/features/drafts/model/restore-fields.ts';
import { stopAfter, stopsOf } from '../../../console/features/drafts/model/stops.ts';
import { blank, draftOf, field, paragraph, section, text } from './draft-factory.ts';

const named = (title: string) => ({ ...draftOf(), title });
const CURRENT = { state: 'current', text: '15', was: null, now: null, why: null, by: null, at: null } as const;
const OUTDATED = { ...CURRENT, state: 'outdated', text: null, was: '15', now: '16', why: 'corrected' } as const;

describe('undo', () => {
  it('takes back letters typed without a pause together, and everything else one by one', () => {
    let history = remembered(NO_HISTORY, named('một'), 'words-a1', 0);
    history = remembered(history, named('một h'), 'words-a1', 300);
    history = remembered(history, named('một ha'), null, 400);
    expect(history.past.map(({ title }) => title)).toEqual(['một', 'một ha']);
    const first = stepped(history, 'undo', named('một hai'))!;
    expect(first.content.title).toBe('một ha');
    const second = stepped(first.history, 'undo', named('một ha'))!;
    expect(second.content.title).toBe('một');
    expect(stepped(second.history, 'undo', named('một'))).toBeNull();
    expect(stepped(second.history, 'redo', named('một'))!.content.title).toBe('một ha');
  });

  it('forgets what could be redone once something new is written', () => {
    const { history } = stepped(remembered(NO_HISTORY, named('một'), null, 0), 'undo', named('hai'))!;
    expect(remembered(history, named('một'), null, 9).future).toEqual([]);
  });
});

describe('bound values the server let go', () => {
  const DRAFT = draftOf(section('A', paragraph('a1', field('f1'), field('f2'), field('f1'))));

  it('become blanks in their places and are asked for anew, as is a second copy of one', () => {
    const { draft, lost } = withoutLostFields(DRAFT, new Set(['f1']));
    expect(lost.map(({ findingId, paragraphId, form }) => [findingId, paragraphId, form])).toEqual([
      ['f2', 'a1', 'value'],
      ['f1', 'a1', 'value'],
    ]);
    const { pieces } = draft.sections[1]!.paragraphs[0]!;
    expect(pieces.map(({ type }) => type)).toEqual(['field', 'blank', 'blank']);
    expect(pieces.slice(1).map((piece) => 'id' in piece && piece.id)).toEqual(lost.map(({ blankId }) => blankId));
  });

  it('are none while the server has all of them', () => {
    const whole = draftOf(section('A', paragraph('a1', field('f1'), field('f2'))));
    expect(withoutLostFields(whole, fieldIds(whole))).toEqual({ draft: whole, lost: [] });
  });
});

describe('places to settle', () => {
  const DRAFT = draftOf(
    section('A', paragraph('a1', blank('b1'), text(' có 8 chi bộ'), field('f1')), paragraph('a2', blank('b2'))),
  );
  const stops = stopsOf(DRAFT, { f1: OUTDATED });

  it('are blanks, outdated values and numbers typed by hand, in reading order', () => {
    expect(stops.map(({ kind }) => kind)).toEqual(['blank', 'unbound', 'outdated', 'blank']);
    expect(stopsOf(DRAFT, { f1: CURRENT }).map(({ kind }) => kind)).toEqual(['blank', 'unbound', 'blank']);
  });

  it('follow one another, the first after the last', () => {
    expect(stopAfter(stops, 'blank', null)?.pieceId).toBe('b1');
    expect(stopAfter(stops, 'blank', { paragraphId: 'a1', pieceId: 'b1' })?.pieceId).toBe('b2');
    expect(stopAfter(stops, 'blank', { paragraphId: 'a2', pieceId: 'b2' })?.pieceId).toBe('b1');
    expect(stopAfter(stops, 'outdated', { paragraphId: 'a2', pieceId: 'b2' })?.pieceId).toBe('f1');
  });
});
