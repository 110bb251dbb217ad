import { describe, expect, it } from 'vitest';
import { mentionId } from '../../../shared/extraction/mention-id.ts';

describe('the id of a mention', () => {
  const span = { start: 3, end: 9 };

  it('is the same for the same kind, value, page and span, on every machine', () => {
    expect(mentionId('directive', '17-CT/TU', 1, span)).toBe(mentionId('directive', '17-CT/TU', 1, { ...span }));
    expect(mentionId('directive', '17-CT/TU', 1, span)).toBe('directive-1-3-9-836e59cf');
  });

  it.each([
    ['kind', mentionId('date', '17-CT/TU', 1, span)],
    ['value', mentionId('directive', '17-CT/TW', 1, span)],
    ['page', mentionId('directive', '17-CT/TU', 2, span)],
    ['start', mentionId('directive', '17-CT/TU', 1, { start: 4, end: 9 })],
    ['end', mentionId('directive', '17-CT/TU', 1, { start: 3, end: 10 })],
  ])('is another for another %s', (_part, id) => expect(id).not.toBe(mentionId('directive', '17-CT/TU', 1, span)));
});
