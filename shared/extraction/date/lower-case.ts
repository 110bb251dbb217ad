/** Lower case of the same length, so that an offset stays an offset: `İ` is the one letter that would grow. */
export function toLowerCase(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase();
}
