import type { DraftPiece } from '../../../shared/contracts/api-drafts.ts';
import type { DraftTemplate } from '../../../shared/domain/draft/templates.ts';
import type { Draft, Paragraph } from '../drafts/model/pieces.ts';

/** What a draft puts in by itself. */
export const SLOTS = ['founding', 'directive', 'directive-short', 'period', 'units'] as const;
/** Whole paragraphs; each takes a line of its own. */
export const BLOCKS = ['timeline', 'results', 'strengths', 'limits', 'causes'] as const;
export type SlotName = (typeof SLOTS)[number] | (typeof BLOCKS)[number];

const SLOT = /\{\{([^{}]+)\}\}/gu;
const NAMES: readonly string[] = [...SLOTS, ...BLOCKS];

/** Slots a text asks for that no draft knows: each becomes a blank with these words. */
export function blanksToBe(text: string): string[] {
  return [...new Set([...text.matchAll(SLOT)].map(([, name]) => name!).filter((name) => !NAMES.includes(name)))];
}

/** Blocks that share their line with other words: they would become blanks. */
export function blocksInLine(text: string): string[] {
  const lines = text.split('\n').filter((line) => !/^\{\{[^{}]+\}\}$/u.test(line.trim()));
  return [...new Set(lines.flatMap((line) => [...line.matchAll(SLOT)].map(([, name]) => name!)))].filter((name) =>
    (BLOCKS as readonly string[]).includes(name),
  );
}

/** Braces that open or close no slot. */
export const hasLooseBraces = (text: string): boolean => /\{\{|\}\}/u.test(text.replace(SLOT, ''));

/** The paper a template makes, with every slot as a blank that says what it stands for. Ids are of the preview only. */
export function sampleDraft(template: DraftTemplate, labelOf: (slot: string) => string): Draft {
  const { system, superior, body, symbol, place, typeName, authority, position, recipients } = template;
  let count = 0;
  const piecesOf = (text: string): DraftPiece[] =>
    text.split(SLOT).flatMap((part, index): DraftPiece[] => {
      if (index % 2 === 1) return [{ type: 'blank', id: `s${++count}`, label: labelOf(part) }];
      return part === '' ? [] : [{ type: 'text', text: part }];
    });
  const paragraphOf = (text: string): Paragraph => {
    const isHeading = text.startsWith('# ');
    const pieces = piecesOf(isHeading ? text.slice(2) : text);
    return { id: `p${++count}`, style: isHeading ? 'subheading' : 'body', pieces };
  };
  return {
    ...EMPTY,
    id: template.id,
    templateId: template.id,
    title: template.name,
    head: {
      ...{ system, superior, body, symbol, place, typeName, authority, position },
      recipients: [...recipients],
      date: null,
      signer: null,
      subject: piecesOf(template.subject),
    },
    sections: [
      { id: 'opening', title: '', paragraphs: template.opening.map(paragraphOf) },
      ...template.sections.map(({ id, title, paragraphs }) => ({ id, title, paragraphs: paragraphs.map(paragraphOf) })),
    ],
  };
}

const EMPTY: Omit<Draft, 'id' | 'templateId' | 'title' | 'head' | 'sections'> = {
  roundId: null,
  unit: null,
  reports: [],
  comments: [],
  status: 'drafting',
  draftNumber: 1,
  submittedBy: null,
  approvedBy: null,
  issue: null,
  createdBy: '',
  createdAt: '',
  changedBy: '',
  changedAt: '',
  version: 1,
};
