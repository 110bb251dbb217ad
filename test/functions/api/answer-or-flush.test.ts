import { describe, expect, it } from 'vitest';
import { answerOrFlush } from '../../../functions/api/answer-or-flush.ts';

describe('the function behind the API’s door', () => {
  it('answers requests and, when the clock calls, publishes what was left unpublished', async () => {
    const seen: unknown[] = [];
    const handler = answerOrFlush(
      (event: { readonly rawPath: string }, context: string) => {
        seen.push([event.rawPath, context]);
        return 'answered';
      },
      async () => void seen.push('flushed'),
    );
    expect(await handler({ rawPath: '/api/health' }, 'context')).toBe('answered');
    expect(await handler({ source: 'aws.events' }, 'context')).toBeUndefined();
    expect(seen).toEqual([['/api/health', 'context'], 'flushed']);
  });
});
