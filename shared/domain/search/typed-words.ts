/** A word of a query and the signs that part it from the word before it. */
export interface TypedWord {
  readonly text: string;
  readonly before: string;
}

/** A run of words in double quotes, or one outside of them. */
export interface TypedRun {
  readonly isQuoted: boolean;
  readonly words: readonly TypedWord[];
}

const RUN = /"(?<quoted>[^"]*)"?|(?<plain>[^"]+)/gu;
const WORD = /[\p{L}\p{N}\p{Co}]+/gu;
const QUOTES = /[“”„«»]/gu;

/** The words of a query in NFC, in order, with what stands between them. Any kind of double quote counts. */
export function typedRuns(query: string): TypedRun[] {
  return [...query.normalize('NFC').replace(QUOTES, '"').matchAll(RUN)].flatMap(({ groups }) => {
    const { quoted, plain } = groups as { quoted?: string; plain?: string };
    const words = typedWords(quoted ?? plain ?? '');
    return words.length > 0 ? [{ isQuoted: quoted !== undefined, words }] : [];
  });
}

function typedWords(text: string): TypedWord[] {
  let end = 0;
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const before = text.slice(end, index);
    end = index + word.length;
    return { text: word, before };
  });
}
