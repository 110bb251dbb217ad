import type { z } from 'zod';
import { type SaveTemplatesRequest, TemplatesResponse } from '../../../../shared/contracts/api-drafts.ts';
import { request } from '../../../lib/api/request.ts';

/** Saves every own template over the version that was read; 'version-conflict' when somebody else saved meanwhile. */
export const saveTemplates = (templates: z.infer<typeof SaveTemplatesRequest>) =>
  request('/draft-templates', { method: 'PUT', body: templates, schema: TemplatesResponse });
