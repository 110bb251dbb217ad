import type { Mention, Warning } from '../mention.ts';

/** A doubt about a value makes it less likely right, whatever the rule. */
const DOUBT = 0.6;

/** Marks the mention each warning doubts (the first it names): never sure, less confident. */
export function markWarned<M extends Mention>(mentions: readonly M[], warnings: readonly Warning[]): M[] {
  const doubtful = new Set(warnings.map(({ mentions: [first] }) => first));
  return mentions.map((mention) =>
    doubtful.has(mention.id)
      ? {
          ...mention,
          confidence: Math.round(mention.confidence * DOUBT * 1000) / 1000,
          reasons: [...new Set([...mention.reasons, 'has-warning' as const])],
        }
      : mention,
  );
}
