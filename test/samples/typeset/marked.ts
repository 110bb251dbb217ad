/** The exact truth about a printed value; `edtf` lists acceptable readings where more than one is right, the best first. */
export type Fact =
  | {
      readonly kind: 'directive';
      readonly number: string;
      readonly date: string | null;
      readonly issuer: string | null;
    }
  | { readonly kind: 'date'; readonly edtf: string | readonly string[] }
  | ({ readonly kind: 'figure' } & FigureFact)
  | { readonly kind: 'plant'; readonly rule: string; readonly about: string; readonly likely: string | null };

export interface FigureFact {
  readonly value: number;
  readonly unit: string | null;
  readonly figureKind: 'count' | 'percent' | 'ratio' | 'money' | 'target' | 'change' | 'achievement';
  readonly of?: number;
  readonly max?: number;
}

/** Printed text and the values that stand in it, in reading order. */
export interface Marked {
  readonly text: string;
  readonly facts: readonly Fact[];
}

/** Template tag: joins prose and marked values. */
export function text(prose: TemplateStringsArray, ...values: readonly Marked[]): Marked {
  const parts = prose.map((part, index) => part + (values[index]?.text ?? ''));
  return { text: parts.join('').normalize('NFC'), facts: values.flatMap((value) => value.facts) };
}

export const plain = (words: string): Marked => ({ text: words.normalize('NFC'), facts: [] });

/** A cited directive; `printed` where the paper shows it otherwise than in canonical form. */
export const dir = (number: string, date: string | null, issuer: string | null, printed = number): Marked => ({
  text: printed,
  facts: [{ kind: 'directive', number, date, issuer }],
});

export const day = (printed: string, edtf: string | readonly string[]): Marked => ({
  text: printed,
  facts: [{ kind: 'date', edtf }],
});

/** A count: the unit follows in the prose. */
export const count = (printed: string, value: number, unit: string): Marked =>
  figure(printed, { value, unit, figureKind: 'count' });
export const percent = (printed: string, value: number): Marked =>
  figure(printed, { value, unit: '%', figureKind: 'percent' });
export const ratio = (printed: string, value: number, of: number, unit: string): Marked =>
  figure(printed, { value, unit, of, figureKind: 'ratio' });
/** Money: `value` in đồng. */
export const money = (printed: string, value: number): Marked =>
  figure(printed, { value, unit: 'đồng', figureKind: 'money' });
export const figure = (printed: string, fact: FigureFact): Marked => ({
  text: printed,
  facts: [{ kind: 'figure', ...fact }],
});

/** A contradiction planted on purpose: what a rule should warn about. Prints nothing. */
export const plant = (rule: string, about: string, likely: string | null): Marked => ({
  text: '',
  facts: [{ kind: 'plant', rule, about, likely }],
});
