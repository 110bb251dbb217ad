import { Stack, type StackProps, Validations } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Construct } from 'constructs';
import type { AccountsStack } from './accounts.ts';
import type { ApiStack } from './api.ts';
import type { ConsoleStack } from './console.ts';

export interface RoutesStackProps extends StackProps {
  readonly accounts: AccountsStack;
  readonly api: ApiStack;
  readonly console: ConsoleStack;
}

const METHODS = [HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE];
/** What a stranger may call: whether the system is up. */
const OPEN: readonly (readonly [string, HttpMethod])[] = [['/api/health', HttpMethod.GET]];

/**
 * What the API's door lets through: tokens of the user pool made for the console. A stack of its own, for the door knows
 * the console's client, the client the console's address, and that address stands before the door.
 */
export class RoutesStack extends Stack {
  constructor(scope: Construct, id: string, { accounts, api, console, ...props }: RoutesStackProps) {
    super(scope, id, props);
    const integration = new HttpLambdaIntegration('Function', api.function.function);
    const issuer = `https://cognito-idp.${this.region}.amazonaws.com/${accounts.userPool.userPoolId}`;
    const authorizer = new HttpJwtAuthorizer('Users', issuer, { jwtAudience: [console.client.userPoolClientId] });
    // By its id: what hangs on the door itself would be made in its own stack.
    const httpApi = HttpApi.fromHttpApiAttributes(this, 'Door', { httpApiId: api.api.apiId });
    const add = (path: string, method: HttpMethod, by: IHttpRouteAuthorizer): HttpRoute =>
      new HttpRoute(this, `${method}${path}`, {
        httpApi,
        routeKey: HttpRouteKey.with(path, method),
        integration,
        authorizer: by,
      });
    for (const method of METHODS) add('/api/{proxy+}', method, authorizer);
    for (const [path, method] of OPEN) {
      Validations.of(add(path, method, new HttpNoneAuthorizer())).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason: '/api/health says that the system is up and nothing else; every other route takes a signed token.',
      });
    }
  }
}
