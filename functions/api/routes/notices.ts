import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  NoticeListResponse,
  OwnPasswordRequest,
  PreferencesRequest,
  PreferencesResponse,
  ReadNoticesRequest,
} from '../../../shared/contracts/api-notices.ts';
import { rhythmSetting } from '../../../shared/contracts/notice-settings.ts';
import { readNoticeSettings, readRhythm } from '../../runtime/notice-settings.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, createRoutes, json, refusals } from '../openapi.ts';
import { ApiError, notFound } from '../problem.ts';

const SHOWN = 50;

const WRONG_PASSWORD = {
  vi: 'Mật khẩu hiện tại không đúng; mật khẩu chưa đổi. Hãy nhập lại.',
  en: 'The current password is wrong; nothing was changed. Enter it again.',
};

/** The bell, and what a person sets for themselves. */
export function noticeRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const routes = createRoutes();
  addBell(routes, deps);
  addPreferences(routes, deps);
  addPassword(routes, deps);
  return routes;
}

function addBell(routes: OpenAPIHono<ApiEnvironment>, { notices, clock }: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/notices',
      summary: 'What I was told of',
      responses: { 200: json(NoticeListResponse, 'The newest notices and how many are unread'), ...refusals },
    }),
    async (context) => {
      const { items, unread } = await notices.list(context.get('user').id, SHOWN);
      return context.json({ items: items.map(({ userId: _userId, ...shown }) => shown), unread }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/notices/read',
      summary: 'I have read these',
      request: body(ReadNoticesRequest),
      responses: { 204: { description: 'They count as read' }, ...refusals },
    }),
    async (context) => {
      await notices.markRead(context.get('user').id, context.req.valid('json').ids, clock.now().toISOString());
      return context.body(null, 204);
    },
  );
}

function addPreferences(routes: OpenAPIHono<ApiEnvironment>, deps: ApiDependencies): void {
  const { administration, settings, clock, hasOwnAccounts } = deps;
  const describe = async (userId: string) => {
    const [rhythm, account, { digestHour }] = await Promise.all([
      readRhythm(userId, settings),
      administration.find(userId),
      readNoticeSettings(settings),
    ]);
    return { rhythm, mail: account?.mail ?? null, digestHour, maySetPassword: hasOwnAccounts };
  };
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/preferences',
      summary: 'When I want mail',
      responses: { 200: json(PreferencesResponse, 'My preferences'), ...refusals },
    }),
    async (context) => context.json(await describe(context.get('user').id), 200),
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/preferences',
      summary: 'Change when I want mail; notices that wait already keep their time',
      request: body(PreferencesRequest),
      responses: { 200: json(PreferencesResponse, 'My preferences now'), ...refusals },
    }),
    async (context) => {
      const { id } = context.get('user');
      const value = context.req.valid('json');
      context.set('audit', { detail: { ...value } });
      const version = (await settings.find(rhythmSetting(id)))?.version ?? 0;
      await settings.save(rhythmSetting(id), { value, changedBy: id, changedAt: clock.now().toISOString() }, version);
      return context.json(await describe(id), 200);
    },
  );
}

function addPassword(
  routes: OpenAPIHono<ApiEnvironment>,
  { accounts, administration, hasOwnAccounts }: ApiDependencies,
) {
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/preferences/password',
      summary: 'Change my password; every session of mine ends',
      request: body(OwnPasswordRequest),
      responses: { 204: { description: 'Sign in with the new one' }, ...refusals },
    }),
    async (context) => {
      if (!hasOwnAccounts) throw notFound();
      const { id } = context.get('user');
      const { current, next } = context.req.valid('json');
      if (!(await accounts.verifyPassword(id, current))) throw new ApiError(422, 'wrong-password', WRONG_PASSWORD);
      await administration.setPassword(id, next);
      return context.body(null, 204);
    },
  );
}
