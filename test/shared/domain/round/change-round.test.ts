import { describe, expect, it } from 'vitest';
import { NotFoundError, VersionConflictError } from '../../../../shared/domain/errors.ts';
import {
  answerQuestion,
  answersOf,
  tickItem,
  untickItem,
  withContent,
} from '../../../../shared/domain/round/change-round.ts';
import type { OutlineTick, Round, RoundAnswer } from '../../../../shared/domain/round/round.ts';
import { suggestStatus } from '../../../../shared/domain/round/suggest-status.ts';
import { roundOf } from '../../../support/rounds.ts';

const outline = [{ id: 'o1', label: 'Nhận xét chung', indicator: null }];
const tick: OutlineTick = { item: 'o1', note: 'mục II', by: 'vanthu', at: '2026-01-05T01:00:00.000Z' };
const answer = (text: string, by = 'vanthu'): RoundAnswer => ({ text, by, at: '2026-01-06T01:00:00.000Z' });
const asked = { id: 'q1', office: 'office-r1', text: 'Vì sao?', by: 'duyet', at: '2026-01-05T01:00:00.000Z' };
const change = (round: Round, part: Partial<Round>): Round => ({ ...round, ...part });

describe('the outline of a unit', () => {
  it('keeps one tick an item, the last one, and leaves other units alone', () => {
    const first = change(roundOf({ outline }), tickItem(roundOf({ outline }), 'office-r1', tick));
    const second = change(first, tickItem(first, 'office-r1', { ...tick, note: 'mục III' }));
    expect(second.units.map(({ ticks }) => ticks?.map(({ note }) => note))).toEqual([['mục III'], undefined]);
    expect(untickItem(second, 'office-r1', 'o1').units[0]!.ticks).toEqual([]);
  });

  it('takes no tick of a stranger and none beside no item', () => {
    expect(() => tickItem(roundOf({ outline }), 'office-x', tick)).toThrow(NotFoundError);
    expect(() => tickItem(roundOf(), 'office-r1', tick)).toThrow(NotFoundError);
  });

  it('is not lost when somebody else changes the round', () => {
    const ticked = change(roundOf({ outline }), tickItem(roundOf({ outline }), 'office-r1', tick));
    const { units } = withContent(ticked, {
      ...ticked,
      units: [
        { office: 'office-r1', way: 'report-only', due: '2026-02-01' },
        { office: 'office-r9', way: 'visit', due: null },
      ],
    });
    expect(units).toEqual([
      { office: 'office-r1', way: 'report-only', due: '2026-02-01', ticks: [tick] },
      { office: 'office-r9', way: 'visit', due: null },
    ]);
  });
});

describe('an answer', () => {
  const open = roundOf({ questions: [{ ...asked, answer: null }] });

  it('takes the place of the one before, which is kept', () => {
    const once = change(open, answerQuestion(open, { question: 'q1', seen: 0, answer: answer('chưa rõ') }));
    const twice = change(once, answerQuestion(once, { question: 'q1', seen: 1, answer: answer('do mưa lũ') }));
    expect(twice.questions[0]).toMatchObject({ answer: { text: 'do mưa lũ' }, former: [{ text: 'chưa rõ' }] });
    expect(answersOf(twice.questions[0]!).map(({ text }) => text)).toEqual(['chưa rõ', 'do mưa lũ']);
  });

  it('is refused over one the person had not seen, and to no question', () => {
    const once = change(open, answerQuestion(open, { question: 'q1', seen: 0, answer: answer('chưa rõ') }));
    expect(() => answerQuestion(once, { question: 'q1', seen: 0, answer: answer('khác') })).toThrow(
      VersionConflictError,
    );
    expect(() => answerQuestion(open, { question: 'q2', seen: 0, answer: answer('khác') })).toThrow(NotFoundError);
  });

  it('of a round from before former ones were kept counts as one', () => {
    const kept = roundOf({ questions: [{ ...asked, answer: answer('cũ') }] });
    expect(answersOf(kept.questions[0]!)).toHaveLength(1);
  });
});

describe('the next status of a round', () => {
  it.each([
    ['says nothing without drafts', 'reviewing', [], null],
    ['is drafting with the first draft', 'reviewing', ['drafting'], 'drafting'],
    ['is one step only', 'collecting', ['issued'], 'reviewing'],
    ['is submitted once all are', 'drafting', ['submitted', 'approved'], 'submitted'],
    ['waits for a draft that was returned', 'drafting', ['submitted', 'returned'], null],
    ['is issued once all are', 'submitted', ['issued', 'issued'], 'issued'],
    ['waits for the last one', 'submitted', ['issued', 'approved'], null],
    ['never goes back', 'closed', ['drafting'], null],
  ] as const)('%s', (_what, status, drafts, expected) => expect(suggestStatus(status, drafts)).toBe(expected));
});
