import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import {
  AccountListResponse,
  AccountRequest,
  AccountSchema,
  InvitationResponse,
  InviteRequest,
  OfficeListResponse,
  OfficeRequest,
} from '../../../shared/contracts/api-admin.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { AccountError } from '../../../shared/domain/errors.ts';
import type { ApiDependencies, ApiEnvironment } from '../dependencies.ts';
import { body, createRoutes, DocumentParams, json, refusals } from '../openapi.ts';
import { notFound } from '../problem.ts';

type Routes = OpenAPIHono<ApiEnvironment>;

/** Users and offices. The door in front of `/admin` lets administrators in and nobody else. */
export function adminAccountRoutes(deps: ApiDependencies): Routes {
  const routes = createRoutes();
  addAccounts(routes, deps);
  addAccountChanges(routes, deps);
  addOffices(routes, deps);
  return routes;
}

function addAccounts(routes: Routes, deps: ApiDependencies): void {
  const { administration } = deps;
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/admin/accounts',
      summary: 'Every account, closed ones too',
      responses: { 200: json(AccountListResponse, 'By id'), ...refusals },
    }),
    async (context) => context.json({ items: [...(await administration.list())] }, 200),
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/admin/accounts',
      summary: 'Invite somebody',
      request: body(InviteRequest),
      responses: { 201: json(InvitationResponse, 'The password is shown this once'), ...refusals },
    }),
    async (context) => {
      const account: Account = { ...context.req.valid('json'), isDisabled: false };
      context.set('audit', { action: 'accounts.invite', target: account.id, detail: factsOf(account) });
      await requireOffice(account, deps);
      const { temporaryPassword } = await administration.invite(account);
      return context.json({ account, temporaryPassword }, 201);
    },
  );
}

function addAccountChanges(routes: Routes, deps: ApiDependencies): void {
  const { administration } = deps;
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/admin/accounts/{id}',
      summary: 'Change name, mail, role or office, close or open; one administrator always stays',
      request: { params: DocumentParams, ...body(AccountRequest) },
      responses: { 200: json(AccountSchema, 'As it is now'), ...refusals },
    }),
    async (context) => {
      const account: Account = { id: context.req.valid('param').id, ...context.req.valid('json') };
      context.set('audit', { action: 'accounts.change', detail: factsOf(account) });
      await requireOffice(account, deps);
      await administration.change(account);
      return context.json(account, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/admin/accounts/{id}/reset',
      summary: 'A new password; the old one and every session end',
      request: { params: DocumentParams },
      responses: { 200: json(InvitationResponse, 'The password is shown this once'), ...refusals },
    }),
    async (context) => {
      const { id } = context.req.valid('param');
      const account = await administration.find(id);
      if (!account) throw notFound();
      const { temporaryPassword } = await administration.resetPassword(id);
      return context.json({ account, temporaryPassword }, 200);
    },
  );
}

function addOffices(routes: Routes, { accounts }: ApiDependencies): void {
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/admin/offices',
      summary: 'Every office',
      responses: { 200: json(OfficeListResponse, 'By id'), ...refusals },
    }),
    async (context) => context.json({ items: [...(await accounts.listOffices())] }, 200),
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/admin/offices',
      summary: 'Add an office or change its name; its id stays for ever',
      request: body(OfficeRequest),
      responses: { 200: json(OfficeListResponse, 'Every office now'), ...refusals },
    }),
    async (context) => {
      const office = context.req.valid('json');
      context.set('audit', { action: 'offices.save', target: office.id, detail: { name: office.name } });
      await accounts.saveOffice(office);
      return context.json({ items: [...(await accounts.listOffices())] }, 200);
    },
  );
}

/** A clerk belongs to an office that exists; nobody else does. */
async function requireOffice({ role, office }: Account, { accounts }: ApiDependencies): Promise<void> {
  const known = (await accounts.listOffices()).some(({ id }) => id === office);
  if (role === 'office' ? !known : office !== null) throw new AccountError('office-missing');
}

const factsOf = ({ role, office, isDisabled }: Account) => ({ role, office, isDisabled });
