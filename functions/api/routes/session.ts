import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SessionResponse, SignInRequest } from '../../../shared/contracts/api-session.ts';
import type { User } from '../../../shared/domain/account.ts';
import { requireSession, SESSION_COOKIE } from '../authentication.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, createRoutes, json, refusals } from '../openapi.ts';
import { ApiError, notFound } from '../problem.ts';
import { createSignInThrottle } from '../sign-in-throttle.ts';

const SESSION_HOURS = 12;

const WRONG = {
  vi: 'Sai tên đăng nhập hoặc mật khẩu. Hãy kiểm tra lại, chú ý phím Caps Lock.',
  en: 'Wrong user name or password. Check both, and the Caps Lock key.',
};

/** Who is signed in; signing in and out. */
export function sessionRoutes(deps: ApiDependencies): OpenAPIHono<ApiEnvironment> {
  const { accounts, clock } = deps;
  const throttle = createSignInThrottle();
  const routes = createRoutes();
  const refuseWhereOthersSignIn: MiddlewareHandler = async (context, next) => {
    if (deps.authenticate && context.req.method !== 'GET') throw notFound();
    await next();
  };
  routes.use('/session', refuseWhereOthersSignIn);
  const describe = async (user: User) => ({
    user,
    offices: [...(await accounts.listOffices())].filter(({ id }) => user.office === null || user.office === id),
  });

  routes.openapi(
    createRoute({
      method: 'post',
      path: '/session',
      summary: 'Sign in',
      request: body(SignInRequest),
      responses: { 200: json(SessionResponse, 'Signed in; the session is in an HttpOnly cookie'), ...refusals },
    }),
    async (context) => {
      const { user: name, password } = context.req.valid('json');
      context.set('audit', { actor: name, action: 'session.open' });
      const now = clock.now();
      const seconds = throttle.wait(name, now);
      if (seconds > 0) {
        throw new ApiError(
          429,
          'too-many-sign-ins',
          {
            vi: `Đã nhập sai nhiều lần. Hãy đợi ${seconds} giây rồi thử lại.`,
            en: `Too many wrong attempts. Wait ${seconds} seconds, then try again.`,
          },
          { seconds },
        );
      }
      const user = await accounts.verifyPassword(name, password);
      if (!user) {
        throttle.failed(name, now);
        throw new ApiError(401, 'wrong-password', WRONG);
      }
      throttle.succeeded(name);
      const expires = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
      const token = await accounts.openSession(user.id, expires.toISOString());
      const secure = new URL(context.req.url).protocol === 'https:';
      setCookie(context, SESSION_COOKIE, token, { httpOnly: true, sameSite: 'Strict', path: '/', secure, expires });
      return context.json(await describe(user), 200);
    },
  );

  routes.get('/session', requireSession(deps));
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/session',
      summary: 'Who is signed in',
      responses: { 200: json(SessionResponse, 'The user and the offices they may act for'), ...refusals },
    }),
    async (context) => context.json(await describe(context.get('user')), 200),
  );

  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/session',
      summary: 'Sign out',
      responses: { 204: { description: 'Signed out' }, ...refusals },
    }),
    async (context) => {
      const token = getCookie(context, SESSION_COOKIE);
      if (token) await accounts.closeSession(token);
      deleteCookie(context, SESSION_COOKIE, { path: '/' });
      return context.body(null, 204);
    },
  );
  return routes;
}
