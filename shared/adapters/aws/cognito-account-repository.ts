import {
  AdminGetUserCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  ListUsersInGroupCommand,
  type ListUsersInGroupCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { officeKey } from '../../contracts/table-keys.ts';
import { ROLES, type Role, type User } from '../../domain/account.ts';
import type { AccountRepository } from '../../ports/account-repository.ts';
import { openTable } from './dynamo-table.ts';

/** Where users, roles and offices are kept. */
export interface CognitoAccounts {
  readonly client: CognitoIdentityProviderClient;
  readonly userPool: string;
  readonly documentClient: DynamoDBDocumentClient;
  readonly table: string;
}

/** What the identity provider does itself was asked of the repository. */
export class IdentityProviderTaskError extends Error {
  override readonly name = 'IdentityProviderTaskError';
  constructor(task: string) {
    super(`${task} is done by Cognito`);
  }
}

/**
 * Users of a Cognito pool: groups are the roles, `custom:office` is the office. Offices stand in the table. Passwords and
 * sessions are Cognito's: asking for them throws `IdentityProviderTaskError`.
 */
export function createCognitoAccountRepository(accounts: CognitoAccounts): AccountRepository {
  const { client, userPool, documentClient } = accounts;
  const table = openTable(documentClient, accounts.table);
  const usersWithRole = (role: Role): Promise<User[]> => listGroup(client, userPool, role);
  const listUsers = async (): Promise<User[]> => {
    const users = new Map<string, User>();
    for (const role of ROLES) for (const user of await usersWithRole(role)) users.set(user.id, user);
    return [...users.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  };
  const refuse = (task: string) => async (): Promise<never> => {
    throw new IdentityProviderTaskError(task);
  };
  return {
    listOffices: async () => {
      const items = await Array.fromAsync(
        table.query({ KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': officeKey('').pk } }),
      );
      return items.map(({ sk, name }) => ({ id: String(sk), name: String(name) }));
    },
    saveOffice: ({ id, name }) => table.put({ ...officeKey(id), name }),
    listUsers,
    findUser: async (id) => (await listUsers()).find((user) => user.id === id),
    usersWithRole,
    saveUser: refuse('saving users'),
    verifyPassword: refuse('checking passwords'),
    openSession: refuse('opening sessions'),
    findSession: refuse('finding sessions'),
    closeSession: refuse('closing sessions'),
  };
}

/** The mail address of a user; null when they have none or are gone. */
export async function findMailAddress({ client, userPool }: CognitoAccounts, userId: string): Promise<string | null> {
  try {
    const user = await client.send(new AdminGetUserCommand({ UserPoolId: userPool, Username: userId }));
    return attribute(user.UserAttributes, 'email');
  } catch (error) {
    if (error instanceof Error && error.name === 'UserNotFoundException') return null;
    throw error;
  }
}

async function listGroup(client: CognitoIdentityProviderClient, userPool: string, role: Role): Promise<User[]> {
  const users: User[] = [];
  let token: string | undefined;
  do {
    const page: ListUsersInGroupCommandOutput = await client.send(
      new ListUsersInGroupCommand({ UserPoolId: userPool, GroupName: role, ...(token ? { NextToken: token } : {}) }),
    );
    for (const { Username: id, Attributes, Enabled } of page.Users ?? []) {
      if (id === undefined || Enabled === false) continue;
      const office = attribute(Attributes, 'custom:office');
      users.push({ id, name: attribute(Attributes, 'name') ?? id, role, office });
    }
    token = page.NextToken;
  } while (token);
  return users;
}

function attribute(attributes: readonly AttributeType[] | undefined, name: string): string | null {
  return attributes?.find(({ Name }) => Name === name)?.Value ?? null;
}
