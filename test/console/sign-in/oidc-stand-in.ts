import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ProviderConfig } from '../../../console/lib/sign-in/start-config.ts';

interface Grant {
  readonly challenge: string;
  readonly nonce: string;
  readonly redirect: string;
}

/** A small identity provider: keeps to RFC 6749 and 7636 as far as the console uses them, and refuses everything else. */
export async function openProviderStandIn({ seconds = 3600 }: { readonly seconds?: number } = {}) {
  const codes = new Map<string, Grant>();
  const refreshTokens = new Set<string>();
  const calls: string[] = [];
  let answers: 'as it should' | 'with a strange nonce' | 'nothing' = 'as it should';
  const clientId = 'console';
  let issuer = '';

  const identityOf = (nonce?: string): string => {
    const claims = {
      iss: issuer,
      aud: clientId,
      nonce,
      'cognito:username': 'lan',
      name: 'Nguyễn Thị Lan',
      n: randomUUID(),
    };
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none' })}.${part(claims)}.signature`;
  };
  const tokens = (nonce?: string) => {
    const refresh_token = randomUUID();
    refreshTokens.add(refresh_token);
    return {
      id_token: identityOf(nonce),
      access_token: 'unused',
      refresh_token,
      token_type: 'Bearer',
      expires_in: seconds,
    };
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url!, issuer);
    const form = new URLSearchParams(await text(request));
    calls.push(`${url.pathname}${form.has('grant_type') ? ` ${form.get('grant_type')}` : ''}`);
    const reply = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
      response.end(JSON.stringify(body));
    };
    const send = (to: string) => {
      response.writeHead(302, { location: to });
      response.end();
    };
    if (answers === 'nothing') return reply(503, {});
    // Whoever comes here is signed in already: no page is shown.
    if (url.pathname === '/authorize') return send(`${url.searchParams.get('redirect_uri')}${approve(url.href)}`);
    if (url.pathname === '/logout') return send(url.searchParams.get('logout_uri')!);
    if (url.pathname === '/revoke') {
      refreshTokens.delete(form.get('token')!);
      return reply(200, {});
    }
    if (url.pathname !== '/token' || form.get('client_id') !== clientId) return reply(400, { error: 'invalid_client' });
    if (form.get('grant_type') === 'refresh_token') {
      const known = refreshTokens.has(form.get('refresh_token')!);
      const { refresh_token: _unchanged, ...renewed } = tokens();
      return known ? reply(200, renewed) : reply(400, { error: 'invalid_grant' });
    }
    const grant = codes.get(form.get('code')!);
    codes.delete(form.get('code')!);
    const challenge = createHash('sha256').update(form.get('code_verifier')!).digest('base64url');
    const fits = grant?.challenge === challenge && grant.redirect === form.get('redirect_uri');
    if (!grant || !fits) return reply(400, { error: 'invalid_grant' });
    reply(200, tokens(answers === 'with a strange nonce' ? 'strange' : grant.nonce));
  };

  /** What the person's browser brings back from the provider's page. */
  const approve = (address: string): string => {
    const query = new URL(address).searchParams;
    const code = randomUUID();
    codes.set(code, {
      challenge: query.get('code_challenge')!,
      nonce: query.get('nonce')!,
      redirect: query.get('redirect_uri')!,
    });
    return `?${new URLSearchParams({ code, state: query.get('state')! })}`;
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const at = (path: string) => `${issuer}${path}`;
  const config: ProviderConfig = {
    ...{ issuer, clientId, authorize: at('/authorize'), token: at('/token') },
    ...{ revoke: at('/revoke'), logout: at('/logout') },
  };
  return {
    config,
    calls,
    answer: (how: typeof answers) => {
      answers = how;
    },
    revokeAll: () => refreshTokens.clear(),
    approve,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
