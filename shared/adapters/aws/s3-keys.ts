/** Segments that address routers and proxies resolve as paths, and those already marked. */
const UNSAFE = /^!*(?:\.{1,2})?$/u;
const MARKED = /^!+(?:\.{1,2})?$/u;
/** Letters that neither addresses nor XML can hold, and the sign that stands for them. */
const CONTROL = /[\p{Cc}␛]/gu;
const ESCAPED = /␛(?<code>[\da-f]{2}|␛)/gu;

/**
 * The key an object has in S3. `.`, `..` and empty segments get a `!` in front, for the service refuses keys that climb
 * out of the bucket and clients shorten them; control letters are written as `␛` and their code. Every other key stays
 * as it is. Throws for a key that has no bytes of its own.
 */
export function toS3Key(key: string): string {
  if (key === '' || !key.isWellFormed()) throw new RangeError('an object key must be well-formed text and not empty');
  return key.split('/').map(toS3Segment).join('/');
}

/** Undoes `toS3Key`. */
export function fromS3Key(s3Key: string): string {
  return s3Key
    .split('/')
    .map((segment) => (MARKED.test(segment) ? segment.slice(1) : segment).replaceAll(ESCAPED, unescaped))
    .join('/');
}

/** A prefix in S3 under which every key with the given prefix lies, and perhaps others. */
export function toS3Prefix(prefix: string): string {
  const segments = prefix.split('/');
  const last = segments.pop()!;
  return [...segments.map(toS3Segment), UNSAFE.test(last) ? '' : escaped(last)].join('/');
}

const toS3Segment = (segment: string): string => (UNSAFE.test(segment) ? `!${segment}` : escaped(segment));

function escaped(segment: string): string {
  return segment.replaceAll(CONTROL, (letter) =>
    letter === '␛' ? '␛␛' : `␛${letter.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function unescaped(_escape: string, code: string): string {
  return code === '␛' ? code : String.fromCharCode(Number.parseInt(code, 16));
}
