import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import { systemClock } from './system-clock.ts';

/** Depth below which a field is cut off; also ends circular structures. */
const MAX_DEPTH = 6;

type Level = 'info' | 'warn' | 'error';
type Fields = Readonly<Record<string, unknown>>;

/** One JSON object a line: `time`, `level`, `message`, then the fields. Logging never throws, whatever the fields hold. */
export function createJsonLinesLogger(write: (line: string) => void, clock: Clock = systemClock): Logger {
  const log = (level: Level, message: string, fields: Fields = {}): void => {
    try {
      const entry = { time: clock.now().toISOString(), level, message };
      const plain = toPlain(fields, 0);
      write(`${JSON.stringify({ ...entry, ...(isRecord(plain) ? plain : {}), ...entry })}\n`);
    } catch {
      // A log that cannot be written must not fail the work it speaks of.
    }
  };
  return {
    info: (message, fields) => log('info', message, fields),
    warn: (message, fields) => log('warn', message, fields),
    error: (message, fields) => log('error', message, fields),
  };
}

function toPlain(value: unknown, depth: number): unknown {
  try {
    if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
    if (typeof value === 'function') return undefined;
    if (typeof value !== 'object' || value === null) return value;
    if (depth >= MAX_DEPTH) return '…';
    if (value instanceof Error) return plainError(value, depth);
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
    if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
    if (value instanceof Map) return toPlain([...value], depth);
    if (value instanceof Set || Array.isArray(value)) return [...value].map((item) => toPlain(item, depth + 1));
    return plainFields(value, depth);
  } catch {
    return 'unreadable';
  }
}

/** `name`, `message`, `stack` and `cause` are not enumerable, so JSON alone would print `{}`. */
function plainError(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const causes = cause === undefined ? {} : { cause: toPlain(cause, depth + 1) };
  const parts = error instanceof AggregateError ? { errors: toPlain(error.errors, depth) } : {};
  return { ...plainFields(error, depth), name, message, stack, ...causes, ...parts };
}

function plainFields(value: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(Object.keys(value).map((key) => [key, readField(value, key, depth)]));
}

function readField(value: object, key: string, depth: number): unknown {
  try {
    return toPlain(Reflect.get(value, key), depth + 1);
  } catch {
    return 'unreadable';
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
