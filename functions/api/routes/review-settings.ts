import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  KeysResponse,
  KeysValue,
  ReviewPolicyResponse,
  SaveKeysRequest,
  SaveReviewPolicyRequest,
} from '../../../shared/contracts/api-review-settings.ts';
import { REVIEW_SETTING, readReviewPolicy } from '../../runtime/review-settings.ts';
import { requireRole } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, createRoutes, json, refusals } from '../openapi.ts';

const keysSetting = (userId: string): string => `person/${userId}/keys`;

/** How reports are reviewed, for all; and which keys a person works with. */
export function reviewSettingRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  addPolicyRoutes(routes, deps);
  addKeyRoutes(routes, deps);
  return routes;
}

function addPolicyRoutes(routes: OpenAPIHono<ApiEnvironment>, { settings, clock }: ApiDependencies): void {
  routes.get('/settings/review', requireRole('reviewer', 'admin'));
  routes.put('/settings/review', requireRole('admin'));
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/settings/review',
      summary: 'How reports are reviewed',
      responses: { 200: json(ReviewPolicyResponse, 'Version 0 = never changed'), ...refusals },
    }),
    async (context) => {
      const [policy, saved] = await Promise.all([readReviewPolicy(settings), settings.find(REVIEW_SETTING)]);
      const value = {
        auditShare: policy.auditShare,
        pageShare: policy.pageShare,
        twoPersonOffices: [...policy.twoPersonOffices],
        twoPersonKinds: [...policy.twoPersonKinds],
      };
      const { version = 0, changedBy = null, changedAt = null } = saved ?? {};
      return context.json({ value, version, changedBy, changedAt }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/settings/review',
      summary: 'Change how reports are reviewed that are read from now on',
      request: body(SaveReviewPolicyRequest),
      responses: { 200: json(ReviewPolicyResponse, 'As it stands now'), ...refusals },
    }),
    async (context) => {
      const { value, version } = context.req.valid('json');
      const change = { value, changedBy: context.get('user').id, changedAt: clock.now().toISOString() };
      const saved = await settings.save(REVIEW_SETTING, change, version);
      const { changedBy, changedAt } = saved;
      return context.json({ value, version: saved.version, changedBy, changedAt }, 200);
    },
  );
}

function addKeyRoutes(routes: OpenAPIHono<ApiEnvironment>, { settings, clock }: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/settings/keys',
      summary: 'My own keys',
      responses: { 200: json(KeysResponse, 'Empty while I use the usual ones'), ...refusals },
    }),
    async (context) => {
      const saved = await settings.find(keysSetting(context.get('user').id));
      const keys = KeysValue.safeParse(saved?.value ?? {});
      return context.json({ keys: keys.success ? keys.data : {}, version: saved?.version ?? 0 }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/settings/keys',
      summary: 'Change my keys',
      request: body(SaveKeysRequest),
      responses: { 200: json(KeysResponse, 'As they stand now'), ...refusals },
    }),
    async (context) => {
      const { keys, version } = context.req.valid('json');
      const { id } = context.get('user');
      const change = { value: keys, changedBy: id, changedAt: clock.now().toISOString() };
      return context.json({ keys, version: (await settings.save(keysSetting(id), change, version)).version }, 200);
    },
  );
}
