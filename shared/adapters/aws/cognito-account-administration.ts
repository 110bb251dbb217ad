import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminResetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  ListUsersCommand,
  type ListUsersCommandOutput,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Account, keepsAnAdmin, ROLES, type Role } from '../../domain/account.ts';
import { AccountError, NotFoundError } from '../../domain/errors.ts';
import type { AccountAdministration } from '../../ports/account-administration.ts';

/** The pool users stand in. */
export interface CognitoPool {
  readonly client: CognitoIdentityProviderClient;
  readonly userPool: string;
}

/**
 * Accounts of a Cognito pool. Invitations and new passwords go out by Cognito's own mail. The service has no
 * transactions: two administrators who close each other's account in the same moment are not held apart.
 */
export function createCognitoAccountAdministration(pool: CognitoPool): AccountAdministration {
  const list = () => listAccounts(pool);
  const find = async (id: string) => (await list()).find((account) => account.id === id);
  return {
    list,
    find,
    invite: async (account) => {
      await createUser(pool, account);
      await putInGroup(pool, account);
      return { temporaryPassword: null };
    },
    change: async (account) => {
      const accounts = await list();
      if (!accounts.some(({ id }) => id === account.id)) throw new NotFoundError('user', account.id);
      if (!keepsAnAdmin(accounts, account)) throw new AccountError('last-admin');
      await writeAttributes(pool, account);
      await putInGroup(pool, account);
      await openOrClose(pool, account);
    },
    resetPassword: async (id) => {
      const place = { UserPoolId: pool.userPool, Username: id };
      try {
        await pool.client.send(new AdminResetUserPasswordCommand(place));
        await pool.client.send(new AdminUserGlobalSignOutCommand(place));
      } catch (error) {
        throw isNamed(error, 'UserNotFoundException') ? new NotFoundError('user', id, { cause: error }) : error;
      }
      return { temporaryPassword: null };
    },
    setPassword: async () => false,
  };
}

async function listAccounts({ client, userPool }: CognitoPool): Promise<Account[]> {
  const accounts: Account[] = [];
  let token: string | undefined;
  do {
    const page: ListUsersCommandOutput = await client.send(
      new ListUsersCommand({ UserPoolId: userPool, ...(token ? { PaginationToken: token } : {}) }),
    );
    for (const user of page.Users ?? []) {
      const role = await roleOf({ client, userPool }, user);
      if (role) accounts.push(accountOf(user, role));
    }
    token = page.PaginationToken;
  } while (token);
  return accounts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Who is in several groups acts as the strongest; who is in none is nobody here. */
async function roleOf({ client, userPool }: CognitoPool, { Username }: UserType): Promise<Role | undefined> {
  const groups = await groupsOf({ client, userPool }, Username ?? '');
  return ROLES.toReversed().find((role) => groups.includes(role));
}

async function groupsOf({ client, userPool }: CognitoPool, id: string): Promise<string[]> {
  const { Groups } = await client.send(new AdminListGroupsForUserCommand({ UserPoolId: userPool, Username: id }));
  return (Groups ?? []).flatMap(({ GroupName }) => GroupName ?? []);
}

function accountOf({ Username = '', Attributes, Enabled }: UserType, role: Role): Account {
  const attribute = (name: string) => Attributes?.find(({ Name }) => Name === name)?.Value ?? null;
  return {
    id: Username,
    name: attribute('name') ?? Username,
    role,
    office: role === 'office' ? attribute('custom:office') : null,
    mail: attribute('email'),
    isDisabled: Enabled === false,
  };
}

async function createUser({ client, userPool }: CognitoPool, account: Account): Promise<void> {
  try {
    await client.send(
      new AdminCreateUserCommand({
        UserPoolId: userPool,
        Username: account.id,
        UserAttributes: attributesOf(account),
        DesiredDeliveryMediums: ['EMAIL'],
      }),
    );
  } catch (error) {
    throw isNamed(error, 'UsernameExistsException') ? new AccountError('user-exists') : error;
  }
}

async function writeAttributes({ client, userPool }: CognitoPool, account: Account): Promise<void> {
  await client.send(
    new AdminUpdateUserAttributesCommand({
      UserPoolId: userPool,
      Username: account.id,
      UserAttributes: attributesOf(account),
    }),
  );
}

function attributesOf({ name, office, mail }: Account): AttributeType[] {
  return [
    { Name: 'name', Value: name },
    { Name: 'custom:office', Value: office ?? '' },
    ...(mail === null
      ? []
      : [
          { Name: 'email', Value: mail },
          { Name: 'email_verified', Value: 'true' },
        ]),
  ];
}

/** The new role first: for a moment a user has two, never none. */
async function putInGroup(pool: CognitoPool, { id, role }: Account): Promise<void> {
  const place = { UserPoolId: pool.userPool, Username: id };
  const groups = await groupsOf(pool, id);
  if (!groups.includes(role)) await pool.client.send(new AdminAddUserToGroupCommand({ ...place, GroupName: role }));
  for (const GroupName of groups.filter((group) => group !== role && ROLES.some((known) => known === group)))
    await pool.client.send(new AdminRemoveUserFromGroupCommand({ ...place, GroupName }));
}

async function openOrClose({ client, userPool }: CognitoPool, { id, isDisabled }: Account): Promise<void> {
  const place = { UserPoolId: userPool, Username: id };
  if (!isDisabled) return void (await client.send(new AdminEnableUserCommand(place)));
  await client.send(new AdminDisableUserCommand(place));
  await client.send(new AdminUserGlobalSignOutCommand(place));
}

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;
