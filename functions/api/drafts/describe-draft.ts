import { type DraftResource, EXPORT_FORMATS } from '../../../shared/contracts/api-drafts.ts';
import { findFact } from '../../../shared/domain/draft/confirmed-facts.ts';
import { allFields } from '../../../shared/domain/draft/draft.ts';
import { standingOf } from '../../../shared/domain/draft/field-standing.ts';
import { renderDraft } from '../../../shared/domain/draft/render-draft.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { OpenDraft } from './draft-store.ts';

const NOTHING_ELSE = { was: null, now: null, why: null, by: null, at: null } as const;

/** The draft as the console sees it: every bound value with what it may print today. */
export function describeDraft(
  { draft, book }: OpenDraft,
  { paperConverter }: Pick<ApiDependencies, 'paperConverter'>,
): DraftResource {
  const { issue } = draft;
  const rendered = renderDraft(draft, book);
  const standings = allFields(draft).map((field) => {
    const standing = standingOf(field, book);
    if (standing.state === 'current')
      return [field.id, { ...NOTHING_ELSE, state: standing.state, text: standing.text }];
    const { state, was, now, why } = standing;
    const fact = findFact(book, field.binding);
    const { by, at } = fact ?? NOTHING_ELSE;
    return [field.id, { state, text: issue?.texts[field.id] ?? null, was, now, why, by, at }];
  });
  return {
    // What the domain only reads the contract may write: the shapes are the same.
    draft: {
      ...(draft as unknown as DraftResource['draft']),
      issue: issue && {
        number: issue.number,
        date: issue.date,
        by: issue.by,
        at: issue.at,
        offices: [...issue.offices],
        hasSignedScan: issue.signedScan !== null,
      },
    },
    standings: Object.fromEntries(standings) as DraftResource['standings'],
    outdated: rendered.outdated.length,
    blanks: rendered.blanks.length,
    unboundNumbers: rendered.unboundNumbers,
    formats: EXPORT_FORMATS.filter((format) => format !== 'pdf' || paperConverter),
  };
}
