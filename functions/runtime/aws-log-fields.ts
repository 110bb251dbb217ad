/** Depth below which a field is cut off. */
const MAX_DEPTH = 6;
/** An address that opens an object to whoever has it. */
const SIGNED_ADDRESS = /https?:\/\/[^\s"'<>]*X-Amz-(?:Signature|Credential|Security-Token)[^\s"'<>]*/giu;
/** Fields of answers and requests that hold report text, tokens or bytes. */
const HIDDEN = new Set(['text', 'quote', 'before', 'after', 'body', 'Body', 'Blocks', '$response', 'authorization']);

/** Log fields without addresses that open a file and without report text. Errors keep name, message, code and cause. */
export function withoutSecrets(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return plain(fields, 0) as Record<string, unknown>;
}

function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.replaceAll(SIGNED_ADDRESS, '[signed address]');
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  if (depth >= MAX_DEPTH) return '…';
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  const shown = Object.keys(value).filter((key) => !HIDDEN.has(key));
  const own = Object.fromEntries(shown.map((key) => [key, plain(Reflect.get(value, key), depth + 1)]));
  if (!(value instanceof Error)) return own;
  const { name, message, stack, cause } = value;
  const told = { name, message: plain(message, depth + 1), stack: plain(stack, depth + 1) };
  return { ...own, ...told, ...(cause === undefined ? {} : { cause: plain(cause, depth + 1) }) };
}
