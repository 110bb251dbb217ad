import { describe, expect, it } from 'vitest';
import { createJsonLinesLogger } from '../../../shared/adapters/embedded/json-lines-logger.ts';
import { PermanentError } from '../../../shared/domain/errors.ts';
import { describeLogger } from '../../contract/logger.contract.ts';

const clock = { now: () => new Date('2026-01-05T08:00:00Z') };

describeLogger('JSON lines', makeLogger);

describe('the JSON lines logger', () => {
  it('writes one object a line: time, level, message, fields', () => {
    const { lines, logger } = makeLogger();
    logger.info('host is ready', { port: 3000 });
    logger.warn('queue\nis deep', { step: 'ocr', depth: { visible: 12 } });
    logger.error('mail server away');
    expect(lines).toEqual([
      '{"time":"2026-01-05T08:00:00.000Z","level":"info","message":"host is ready","port":3000}\n',
      '{"time":"2026-01-05T08:00:00.000Z","level":"warn","message":"queue\\nis deep","step":"ocr","depth":{"visible":12}}\n',
      '{"time":"2026-01-05T08:00:00.000Z","level":"error","message":"mail server away"}\n',
    ]);
  });

  it('writes errors with name, message, stack, own fields and cause', () => {
    const { entries, logger } = makeLogger();
    const cause = new RangeError('disk full');
    logger.error('step failed', { error: new PermanentError('page-timeout', 'page 3 took too long', { cause }) });
    expect(entries()[0]).toMatchObject({
      error: {
        name: 'PermanentError',
        message: 'page 3 took too long',
        code: 'page-timeout',
        stack: expect.stringContaining('json-lines-logger.test.ts'),
        cause: { name: 'RangeError', message: 'disk full' },
      },
    });
  });

  it('writes each error of an aggregate', () => {
    const { entries, logger } = makeLogger();
    logger.error('all failed', { error: new AggregateError([new Error('a'), new Error('b')], 'two') });
    expect(entries()[0]).toMatchObject({ error: { message: 'two', errors: [{ message: 'a' }, { message: 'b' }] } });
  });

  it('lets no field stand in for time, level or message', () => {
    const { entries, logger } = makeLogger();
    logger.info('true', { level: 'error', message: 'false', time: 'never' });
    expect(entries()).toEqual([{ time: '2026-01-05T08:00:00.000Z', level: 'info', message: 'true' }]);
  });

  it('gets over what JSON cannot hold', () => {
    const { entries, logger } = makeLogger();
    const circle: Record<string, unknown> = { name: 'circle' };
    circle.self = circle;
    const trap = Object.defineProperty({ fine: 1 }, 'broken', {
      enumerable: true,
      get: () => {
        throw new Error('do not touch');
      },
    });
    logger.info('odd', { circle, trap, big: 2n ** 70n, symbol: Symbol('s'), run: () => 1, when: new Date(Number.NaN) });
    logger.info('more', { bytes: new Uint8Array(1000), map: new Map([['k', 1]]), set: new Set([1]), not: Number.NaN });
    expect(entries()[0]).toMatchObject({
      circle: { name: 'circle' },
      trap: { fine: 1, broken: 'unreadable' },
      big: '1180591620717411303424',
      symbol: 'Symbol(s)',
      when: null,
    });
    expect(entries()[1]).toMatchObject({ bytes: '1000 bytes', map: [['k', 1]], set: [1], not: null });
  });

  it('does not fail the work when its lines cannot be written', () => {
    const logger = createJsonLinesLogger(() => {
      throw new Error('pipe closed');
    }, clock);
    expect(() => logger.error('x', { error: new Error('y') })).not.toThrow();
  });
});

function makeLogger() {
  const lines: string[] = [];
  const logger = createJsonLinesLogger((line) => lines.push(line), clock);
  return { lines, logger, entries: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}
