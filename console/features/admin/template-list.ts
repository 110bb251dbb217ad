import { BUILT_IN_TEMPLATES, type DraftTemplate } from '../../../shared/domain/draft/templates.ts';

/** Where a template comes from: the system, the system with an administrator's changes, or an administrator. */
export type TemplateOrigin = 'built-in' | 'changed' | 'own';

export function originOf(template: DraftTemplate): TemplateOrigin {
  const builtIn = BUILT_IN_TEMPLATES.find(({ id }) => id === template.id);
  if (!builtIn) return 'own';
  return isSame(builtIn, template) ? 'built-in' : 'changed';
}

/** What is to be saved so that `template` is in force: the others as they are, and it unless it is as built in. */
export function savedWith(items: readonly DraftTemplate[], template: DraftTemplate): DraftTemplate[] {
  const others = savedWithout(items, template.id);
  return originOf(template) === 'built-in' ? others : [...others, template];
}

/** What is to be saved so that an own template is gone, or a built-in one is again as it came. */
export function savedWithout(items: readonly DraftTemplate[], id: string): DraftTemplate[] {
  return items.filter((one) => one.id !== id && originOf(one) !== 'built-in');
}

/** A copy under its own name; the id is new. */
export const copyOf = (template: DraftTemplate, id: string, name: string): DraftTemplate => ({ ...template, id, name });

/** Same fields, whatever their order. */
export function isSame(one: DraftTemplate, other: DraftTemplate): boolean {
  const sorted = (template: DraftTemplate) =>
    JSON.stringify(Object.entries(template).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}
