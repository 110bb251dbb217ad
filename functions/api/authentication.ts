import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Role } from '../../shared/domain/account.ts';
import type { ApiDependencies, ApiEnvironment, Authenticate } from './dependencies.ts';
import { ApiError } from './problem.ts';

export const SESSION_COOKIE = 'trich-luc-session';
/** Sent by the console with every request that changes something: a foreign page cannot send it. */
export const GUARD_HEADER = 'x-trich-luc';

const SIGNED_OUT = {
  vi: 'Bạn chưa đăng nhập hoặc phiên đã hết hạn. Hãy đăng nhập lại.',
  en: 'You are not signed in, or the session has ended. Sign in again.',
};
const FORBIDDEN = {
  vi: 'Vai trò của bạn không được làm việc này. Hãy nhờ người có quyền.',
  en: 'Your role may not do this. Ask somebody who may.',
};
const UNGUARDED = {
  vi: 'Yêu cầu không đến từ trang của hệ thống. Hãy tải lại trang rồi thử lại.',
  en: 'The request did not come from the console. Reload the page and try again.',
};

/** Lets signed-in users in and refuses changes that another site's page may have sent. */
export function requireSession(deps: ApiDependencies): MiddlewareHandler<ApiEnvironment> {
  const { authenticate = byCookie(deps), sampleSignIns } = deps;
  return async (context, next) => {
    const user = await authenticate(context);
    if (!user) {
      const detail: Record<string, string> = sampleSignIns.length > 0 ? { samples: JSON.stringify(sampleSignIns) } : {};
      throw new ApiError(401, 'signed-out', SIGNED_OUT, detail);
    }
    context.set('user', user);
    await next();
  };
}

function byCookie({ accounts, clock }: ApiDependencies): Authenticate {
  return async (context) => {
    const token = getCookie(context, SESSION_COOKIE);
    return token ? accounts.findSession(token, clock.now().toISOString()) : undefined;
  };
}

/** Refuses changing requests without the guard header. */
export const requireGuard: MiddlewareHandler = async (context, next) => {
  const changes = !['GET', 'HEAD', 'OPTIONS'].includes(context.req.method);
  if (changes && context.req.header(GUARD_HEADER) !== '1') throw new ApiError(403, 'unguarded', UNGUARDED);
  await next();
};

/** Refuses users of other roles. */
export function requireRole(...roles: readonly Role[]): MiddlewareHandler<ApiEnvironment> {
  return async (context, next) => {
    if (!roles.includes(context.get('user').role)) throw forbidden();
    await next();
  };
}

export const forbidden = (): ApiError => new ApiError(403, 'forbidden', FORBIDDEN);
