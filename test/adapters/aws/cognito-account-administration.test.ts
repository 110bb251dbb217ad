import {
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCognitoAccountAdministration } from '../../../shared/adapters/aws/cognito-account-administration.ts';
import { ROLES } from '../../../shared/domain/account.ts';
import { describeAccountAdministration } from '../../contract/account-administration.contract.ts';
import { type AwsServer, missingForMoto, startMoto, TEST_CREDENTIALS } from '../../support/aws-servers.ts';

const missing = missingForMoto();

describe.skipIf(missing !== null)(`accounts in Cognito on moto server${missing ? ` (needs ${missing})` : ''}`, () => {
  let server: AwsServer;
  let client: CognitoIdentityProviderClient;
  beforeAll(async () => {
    server = await startMoto();
    client = new CognitoIdentityProviderClient({ ...TEST_CREDENTIALS, endpoint: server.url });
  });
  afterAll(async () => {
    client.destroy();
    await server.stop();
  });

  const open = async () => {
    const Schema = [{ Name: 'office', AttributeDataType: 'String' as const, Mutable: true }];
    const { UserPool } = await client.send(new CreateUserPoolCommand({ PoolName: 'trich-luc', Schema }));
    const userPool = UserPool!.Id!;
    for (const GroupName of ROLES) await client.send(new CreateGroupCommand({ UserPoolId: userPool, GroupName }));
    return createCognitoAccountAdministration({ client, userPool });
  };

  describeAccountAdministration('Cognito', open);

  it('shows no password: Cognito writes to whom it invites', async () => {
    const accounts = await open();
    const invited = { id: 'lan', name: 'Lan', role: 'archivist', office: null, mail: 'lan@example.vn' } as const;
    expect(await accounts.invite({ ...invited, isDisabled: false })).toEqual({ temporaryPassword: null });
    expect(await accounts.setPassword('lan', 'mot-mat-khau-moi')).toBe(false);
  });
});
