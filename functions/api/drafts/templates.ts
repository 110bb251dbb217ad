import { TemplateSchema } from '../../../shared/contracts/api-drafts.ts';
import { BUILT_IN_TEMPLATES, type DraftTemplate } from '../../../shared/domain/draft/templates.ts';
import { NotFoundError } from '../../../shared/domain/errors.ts';
import type { SettingsRepository } from '../../../shared/ports/settings-repository.ts';

/** Name of the setting that holds an administrator's own templates. */
export const TEMPLATES_SETTING = 'draft-templates';

/** Every template in force, and the version of the saved ones (0 = none saved). */
export async function readTemplates(
  settings: Pick<SettingsRepository, 'find'>,
): Promise<{ readonly items: readonly DraftTemplate[]; readonly version: number }> {
  const setting = await settings.find(TEMPLATES_SETTING);
  const saved = setting ? TemplateSchema.array().parse(setting.value) : [];
  const items = new Map([...BUILT_IN_TEMPLATES, ...saved].map((template) => [template.id, template]));
  return { items: [...items.values()], version: setting?.version ?? 0 };
}

/** Throws `NotFoundError`. */
export async function findTemplate(id: string, settings: Pick<SettingsRepository, 'find'>): Promise<DraftTemplate> {
  const template = (await readTemplates(settings)).items.find((one) => one.id === id);
  if (!template) throw new NotFoundError('template', id);
  return template;
}
