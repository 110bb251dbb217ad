/** The tag a job carries and its notice brings back: letters, digits, `-` and `_` only, as the service wants. */
export function toJobTag(documentId: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(documentId)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Undoes `toJobTag`. Throws for what is no tag of ours. */
export function fromJobTag(tag: string): string {
  const bytes = Uint8Array.from(atob(tag.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
