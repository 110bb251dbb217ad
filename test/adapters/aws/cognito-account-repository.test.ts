import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createCognitoAccountRepository,
  findMailAddress,
  IdentityProviderTaskError,
} from '../../../shared/adapters/aws/cognito-account-repository.ts';
import { ROLES } from '../../../shared/domain/account.ts';
import {
  type AwsServer,
  missingForDynamo,
  missingForMoto,
  startDynamo,
  startMoto,
  TEST_CREDENTIALS,
} from '../../support/aws-servers.ts';
import { createTable, dynamoClient } from '../../support/dynamo-table.ts';

const missing = missingForMoto() ?? missingForDynamo();

describe.skipIf(missing !== null)(`Cognito on moto server${missing ? ` (needs ${missing})` : ''}`, () => {
  let servers: readonly AwsServer[];
  let client: CognitoIdentityProviderClient;
  let dynamo: DynamoDBClient;
  let accounts: Parameters<typeof createCognitoAccountRepository>[0];

  beforeAll(async () => {
    const [moto, local] = await Promise.all([startMoto(), startDynamo()]);
    servers = [moto, local];
    client = new CognitoIdentityProviderClient({ ...TEST_CREDENTIALS, endpoint: moto.url });
    dynamo = dynamoClient(local.url);
    const table = await createTable(dynamo);
    const Schema = [{ Name: 'office', AttributeDataType: 'String' as const, Mutable: true }];
    const { UserPool } = await client.send(new CreateUserPoolCommand({ PoolName: 'trich-luc', Schema }));
    const userPool = UserPool!.Id!;
    accounts = { client, userPool, documentClient: DynamoDBDocumentClient.from(dynamo), table };
    for (const GroupName of ROLES) await client.send(new CreateGroupCommand({ UserPoolId: userPool, GroupName }));
    await add('lan', 'office', { name: 'Lan', email: 'lan@example.vn', 'custom:office': 'van-phong' });
    await add('duyet', 'reviewer', { name: 'Duyệt', email: 'duyet@example.vn' });
    for (let number = 0; number < 65; number++)
      await add(`clerk-${number}`, 'archivist', { email: `c${number}@example.vn` });
    await add('gone', 'reviewer', { name: 'Gone', email: 'gone@example.vn' });
    await client.send(new AdminDisableUserCommand({ UserPoolId: userPool, Username: 'gone' }));
  });
  afterAll(async () => {
    client.destroy();
    dynamo.destroy();
    await Promise.all(servers.map((server) => server.stop()));
  });

  async function add(Username: string, GroupName: string, attributes: Readonly<Record<string, string>>): Promise<void> {
    const UserPoolId = accounts.userPool;
    const UserAttributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
    await client.send(new AdminCreateUserCommand({ UserPoolId, Username, UserAttributes, MessageAction: 'SUPPRESS' }));
    await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
  }

  it('knows people by group: role, name and office, without those who were switched off', async () => {
    const repository = createCognitoAccountRepository(accounts);
    expect(await repository.usersWithRole('office')).toEqual([
      { id: 'lan', name: 'Lan', role: 'office', office: 'van-phong' },
    ]);
    expect(await repository.usersWithRole('reviewer')).toEqual([
      { id: 'duyet', name: 'Duyệt', role: 'reviewer', office: null },
    ]);
    expect(await repository.findUser('lan')).toMatchObject({ role: 'office' });
    expect(await repository.findUser('nobody')).toBeUndefined();
  });

  it('lists a group of more people than one answer holds', async () => {
    expect(await createCognitoAccountRepository(accounts).usersWithRole('archivist')).toHaveLength(65);
  });

  it('finds the mail address of a user, and none of somebody unknown', async () => {
    expect(await findMailAddress(accounts, 'lan')).toBe('lan@example.vn');
    expect(await findMailAddress(accounts, 'nobody')).toBeNull();
  });

  it('keeps offices in the table', async () => {
    const repository = createCognitoAccountRepository(accounts);
    await repository.saveOffice({ id: 'van-phong', name: 'Văn phòng' });
    await repository.saveOffice({ id: 'ban-to-chuc', name: 'Ban Tổ chức' });
    await repository.saveOffice({ id: 'van-phong', name: 'Văn phòng Tỉnh ủy' });
    expect(await repository.listOffices()).toEqual([
      { id: 'ban-to-chuc', name: 'Ban Tổ chức' },
      { id: 'van-phong', name: 'Văn phòng Tỉnh ủy' },
    ]);
  });

  it('never takes a password: that is the provider’s task', async () => {
    const repository = createCognitoAccountRepository(accounts);
    await expect(repository.verifyPassword('lan', 'x')).rejects.toThrow(IdentityProviderTaskError);
    await expect(repository.openSession('lan', '2026-01-01T00:00:00Z')).rejects.toThrow('Cognito');
  });
});
