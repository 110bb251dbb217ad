import { OpenAPIHono, z } from '@hono/zod-openapi';
import { ProblemSchema } from '../../shared/contracts/api-problem.ts';
import type { ApiEnvironment } from './dependencies.ts';
import { invalidRequest } from './problem.ts';

/** An empty group of routes that answers a malformed request with a problem. */
export const createRoutes = (): OpenAPIHono<ApiEnvironment> =>
  new OpenAPIHono<ApiEnvironment>({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error.issues.map(({ path }) => path.join('.')).join(', '));
    },
  });

/** A JSON response of a route. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  content: { 'application/json': { schema } },
  description,
});

/** A JSON request body of a route. */
export const body = <T extends z.ZodType>(schema: T) => ({
  body: { content: { 'application/json': { schema } }, required: true },
});

/** What every route may answer when it refuses. */
export const refusals = {
  default: {
    content: { 'application/problem+json': { schema: ProblemSchema } },
    description: 'What happened and what to do',
  },
} as const;

export const DocumentParams = z.object({ id: z.string().min(1).max(64) });
export const PageParams = DocumentParams.extend({ page: z.coerce.number().int().min(1) });
