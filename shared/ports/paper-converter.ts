/** Turns a Word file into a PDF as it would be printed. */
export interface PaperConverter {
  /** Throws when the program fails or takes too long. */
  toPdf(word: Uint8Array): Promise<Uint8Array>;
}
