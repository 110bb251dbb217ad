/**
 * The shape of the English words: every Vietnamese key, and for a counted one optionally its singular (`pages_one`),
 * which Vietnamese does not have.
 */
export type EnglishOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : EnglishOf<T[K]> } & {
  readonly [K in keyof T as T[K] extends string ? `${K & string}_one` : never]?: string;
};
