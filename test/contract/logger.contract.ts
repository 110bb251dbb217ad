import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Logger } from '../../shared/ports/logger.ts';

/** A logger and what it wrote so far, one parsed entry a line. */
export interface MadeLogger {
  readonly logger: Logger;
  entries(): readonly Readonly<Record<string, unknown>>[];
}

/** What every logger keeps to. How level and time are named is the adapter's own matter. */
export function describeLogger(name: string, make: () => MadeLogger): void {
  describe(`${name} as a logger`, () => {
    it('writes one entry a call, in order, with the message and its fields', () => {
      const { logger, entries } = make();
      logger.info('host is ready', { port: 3000 });
      logger.warn('queue\nis deep', { step: 'ocr', depth: { visible: 12 } });
      logger.error('mail server away');
      expect(entries()).toMatchObject([
        { message: 'host is ready', port: 3000 },
        { message: 'queue\nis deep', step: 'ocr', depth: { visible: 12 } },
        { message: 'mail server away' },
      ]);
    });

    it('keeps levels apart', () => {
      const { logger, entries } = make();
      logger.info('x');
      logger.warn('x');
      logger.error('x');
      expect(new Set(entries().map(({ level }) => level)).size).toBe(3);
    });

    it('keeps name, message, stack and cause of an error', () => {
      const { logger, entries } = make();
      logger.error('step failed', { error: new RangeError('page 3', { cause: new TypeError('disk') }) });
      expect(entries()[0]).toMatchObject({
        error: {
          name: 'RangeError',
          message: 'page 3',
          stack: expect.any(String),
          cause: { name: 'TypeError', message: 'disk' },
        },
      });
    });

    it('never throws and loses no message, whatever the fields hold', () => {
      const { logger, entries } = make();
      const circle: Record<string, unknown> = {};
      circle.self = circle;
      logger.info('circle', { circle });
      expect(entries().at(-1)).toMatchObject({ message: 'circle' });
      const anything = fc.anything({ withBigInt: true, withMap: true, withDate: true, withNullPrototype: true });
      fc.assert(
        fc.property(fc.string(), fc.dictionary(fc.string(), anything), (message, fields) => {
          logger.info(message, fields);
          expect(entries().at(-1)).toMatchObject({ message });
        }),
      );
    });
  });
}
