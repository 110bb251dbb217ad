import type { Round } from './round.ts';

/** True where one of the directives a round supervises has one of these numbers (`49-CT/TU`). */
export function supervises({ directives }: Pick<Round, 'directives'>, numbers: ReadonlySet<string>): boolean {
  return directives.some(({ text }) => text.split(/[\s,;:()]+/u).some((word) => numbers.has(word.replace(/\.$/u, ''))));
}
