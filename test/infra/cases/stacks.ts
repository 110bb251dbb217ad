import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { CALLBACK_PATH, LEFT_PATH } from '../../../console/lib/sign-in/provider.ts';
import { StartConfigSchema } from '../../../console/lib/sign-in/start-config.ts';
import { PROJECT } from '../../../infra/folders.ts';
import { securityHeaders } from '../../../infra/security-headers.ts';
import { ANY_PAGE_IS_THE_CONSOLE, TOKEN_FROM_COOKIE } from '../../../infra/stacks/console.ts';
import { PIPELINE } from '../../../shared/contracts/pipeline.ts';
import { ROLES } from '../../../shared/domain/account.ts';
import { resourcesOf, synthesize } from '../build-stacks.ts';

const { templates: dev } = synthesize('dev');
const { templates: prod, system } = synthesize('prod', {
  console: {
    domain: { name: 'trich-luc.example.org', certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/a' },
    countries: ['VN'],
    webAclArn: null,
  },
});
const every = Object.entries(prod) as readonly (readonly [string, Template])[];
const idsOf = (template: Template, type: string): readonly string[] => resourcesOf(template, type).map(([id]) => id);

describe('every stack', () => {
  it('keeps the logical ids of everything that holds accounts or data outside the storage stack', () => {
    expect({
      users: idsOf(prod.accounts, 'AWS::Cognito::UserPool'),
      archive: idsOf(prod.search, 'AWS::OpenSearchServerless::Collection'),
      site: idsOf(prod.console, 'AWS::S3::Bucket'),
    }).toEqual({
      users: ['Users0A0EEA89'],
      archive: ['Archive'],
      site: ['Logs6819BB44', 'SiteE53D7754'],
    });
  });

  it.each(every)('closes every bucket of "%s", demands TLS and encrypts at rest', (_name, template) => {
    for (const [, { Properties }] of resourcesOf(template, 'AWS::S3::Bucket')) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties.BucketEncryption).toBeDefined();
    }
    for (const [, { Properties }] of resourcesOf(template, 'AWS::S3::BucketPolicy')) {
      expect(JSON.stringify(Properties)).toContain('"aws:SecureTransport":"false"');
      expect(JSON.stringify(Properties)).toContain('"s3:TlsVersion":1.2');
    }
  });

  it.each(every)(
    'keeps every log of "%s" for a set time, and those of the system under the customer key',
    (name, template) => {
      for (const [id, { Properties }] of resourcesOf(template, 'AWS::Logs::LogGroup')) {
        expect(Properties.RetentionInDays, id).toBe(400);
        // The console's uploader logs which files it copied; nothing of a document.
        if (name !== 'console') expect(Properties.KmsKeyId, id).toBeDefined();
      }
      for (const [id, { Properties }] of resourcesOf(template, 'AWS::Lambda::Function')) {
        expect(Properties.LoggingConfig, id).toMatchObject({ LogGroup: expect.anything() });
      }
    },
  );

  it.each(every)(
    'opens nothing of "%s" to everybody: what is allowed to all is a denial or has its own lock',
    (_name, template) => {
      for (const type of ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy', 'AWS::KMS::Key']) {
        for (const [id, { Properties }] of resourcesOf(template, type)) {
          const policy = (Properties.PolicyDocument ?? Properties.KeyPolicy) as {
            Statement: readonly { Effect: string; Principal: unknown }[];
          };
          for (const { Effect, Principal } of policy.Statement) {
            if (Effect === 'Allow') expect(JSON.stringify(Principal), id).not.toMatch(/^"\*"|"AWS":"\*"/u);
          }
        }
      }
      template.resourceCountIs('AWS::Lambda::Url', 0);
    },
  );

  it('puts every function of the system on arm64 and Node 24, traced, its settings encrypted', () => {
    for (const template of [prod.pipeline, prod.api]) {
      template.allResourcesProperties('AWS::Lambda::Function', {
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        KmsKeyArn: Match.anyValue(),
        TracingConfig: { Mode: 'Active' },
      });
    }
  });

  it('alarms with a heading of the runbook that says what it means, where to look, what to do; and tells somebody', () => {
    const runbook = readFileSync(join(PROJECT, 'docs/runbook.md'), 'utf8');
    const alarms = [prod.pipeline, prod.observability].flatMap((made) => resourcesOf(made, 'AWS::CloudWatch::Alarm'));
    expect(alarms.length).toBe((PIPELINE.length + 1) * 2 + 6);
    for (const [id, { Properties }] of alarms) {
      expect(Properties.AlarmActions, id).toHaveLength(1);
      const [, heading] = /Runbook: docs\/runbook\.md#([a-z-]+)$/u.exec(String(Properties.AlarmDescription)) ?? [];
      const [, section = ''] = runbook.split(`\n## ${heading}\n`);
      for (const part of ['**Means**', '**Look**', '**Resolve**'])
        expect(section.split('\n## ')[0], id).toContain(part);
    }
  });

  it('deletes neither accounts nor data with a stack', () => {
    expect([system.storage, system.accounts].every(({ terminationProtection }) => terminationProtection)).toBe(true);
    prod.accounts.allResources('AWS::Cognito::UserPool', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });
});

describe('the accounts stack', () => {
  it('has a group a role, a claim for the office, and no way to sign oneself up', () => {
    const groups = resourcesOf(prod.accounts, 'AWS::Cognito::UserPoolGroup').map(
      ([, made]) => made.Properties.GroupName,
    );
    expect(groups).toEqual([...ROLES]);
    prod.accounts.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      Schema: Match.arrayWith([Match.objectLike({ Name: 'office', AttributeDataType: 'String' })]),
      DeletionProtection: 'ACTIVE',
    });
  });

  it('asks for the second factor as the stage says', () => {
    dev.accounts.hasResourceProperties('AWS::Cognito::UserPool', { MfaConfiguration: 'OPTIONAL' });
    prod.accounts.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  it('answers unknown users as it answers wrong passwords, and keeps no secret in a browser', () => {
    prod.console.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      GenerateSecret: false,
    });
  });

  it('signs in by code and PKCE alone, and comes back to the console alone', () => {
    prod.console.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile', 'email'],
      CallbackURLs: [`https://trich-luc.example.org${CALLBACK_PATH}`],
      LogoutURLs: [`https://trich-luc.example.org${LEFT_PATH}`],
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      ReadAttributes: Match.arrayWith(['custom:office']),
      WriteAttributes: ['email', 'name'],
    });
  });

  it('tells the console where to sign in, in the shape the console reads', () => {
    const { outdir } = system.console.node.root as App;
    const folder = readdirSync(outdir).find((name) => existsSync(join(outdir, name, 'config.json')))!;
    const { signIn } = StartConfigSchema.parse(JSON.parse(readFileSync(join(outdir, folder, 'config.json'), 'utf8')));
    const door = 'https://trich-luc-prod-111122223333.auth.ap-southeast-1.amazoncognito.com';
    expect(signIn).toMatchObject({ authorize: `${door}/oauth2/authorize`, token: `${door}/oauth2/token` });
    prod.accounts.hasResourceProperties('AWS::Cognito::UserPoolDomain', { Domain: 'trich-luc-prod-111122223333' });
    const headers = JSON.stringify(resourcesOf(prod.console, 'AWS::CloudFront::ResponseHeadersPolicy'));
    expect(headers).toContain(door);
  });
});

describe('the API stack', () => {
  it('lets in tokens of the user pool only, but for the question whether the system is up', () => {
    const routes = resourcesOf(prod.routes, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties);
    const open = routes.filter(({ AuthorizationType }) => AuthorizationType !== 'JWT');
    expect(open.map(({ RouteKey }) => RouteKey)).toEqual(['GET /api/health']);
    expect(routes.length).toBeGreaterThan(1);
    prod.routes.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: [Match.anyValue()], Issuer: Match.anyValue() },
    });
  });

  it('is throttled and logs who asked for what, without the query', () => {
    prod.api.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: Match.objectLike({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 }),
      AccessLogSettings: { Format: Match.not(Match.stringLikeRegexp('query|Authorization')) },
    });
  });

  it('calls one function, and only this API and its own clock may call it', () => {
    prod.api.resourceCountIs('AWS::Lambda::Function', 1);
    const callers = [prod.api, prod.routes]
      .flatMap((template) => resourcesOf(template, 'AWS::Lambda::Permission'))
      .map(([, { Properties }]) => Properties);
    expect(new Set(callers.map(({ Principal }) => Principal))).toEqual(
      new Set(['apigateway.amazonaws.com', 'events.amazonaws.com']),
    );
    for (const { SourceArn } of callers) expect(SourceArn).toBeDefined();
    prod.api.hasResourceProperties('AWS::Events::Rule', {
      ScheduleExpression: 'rate(5 minutes)',
      Targets: [Match.objectLike({ Input: '{"source":"aws.events"}' })],
    });
  });
});

describe('the console stack', () => {
  const distribution = (template: Template) =>
    resourcesOf(template, 'AWS::CloudFront::Distribution')[0]![1].Properties.DistributionConfig as Record<
      string,
      never
    >;

  it('reads its bucket by origin access control, over HTTPS only, in the stage’s countries', () => {
    prod.console.resourceCountIs('AWS::CloudFront::OriginAccessControl', 1);
    expect(distribution(prod.console)).toMatchObject({
      DefaultCacheBehavior: { ViewerProtocolPolicy: 'redirect-to-https' },
      Restrictions: { GeoRestriction: { RestrictionType: 'whitelist', Locations: ['VN'] } },
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      Logging: expect.anything(),
      Aliases: ['trich-luc.example.org'],
    });
  });

  it('sends the headers one machine sends; only the addresses it may send to are more', () => {
    const made = resourcesOf(prod.console, 'AWS::CloudFront::ResponseHeadersPolicy')[0]![1];
    const sent = JSON.stringify(made.Properties);
    const { 'Content-Security-Policy': local, ...others } = securityHeaders();
    for (const part of local!.split('; ')) expect(sent).toContain(part);
    expect(sent).toMatch(/connect-src 'self' https:\/\//u);
    for (const value of Object.values(others))
      expect(sent).toContain(value === 'nosniff' ? 'ContentTypeOptions' : value);
    expect(sent).toContain('StrictTransportSecurity');
  });

  it('passes /api to the API uncached, with what the browser sent', () => {
    expect(distribution(prod.console)).toMatchObject({
      CacheBehaviors: [
        {
          PathPattern: '/api/*',
          AllowedMethods: expect.arrayContaining(['POST', 'DELETE']),
          // The library's numbers of CloudFront's own policies "no caching" and "all but the host header".
          CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
        },
      ],
    });
  });

  it('turns no error of the API into a page', () => {
    expect(distribution(prod.console)).not.toHaveProperty('CustomErrorResponses');
  });

  const run = (code: string, request: unknown): never =>
    new Function(`${code}; return handler;`)()({ request }) as never;

  it.each([
    ['/', '/index.html'],
    ['/documents/01J/review', '/index.html'],
    ['/assets/index-1a2b.js', '/assets/index-1a2b.js'],
    ['/config.json', '/config.json'],
  ])('answers %s with %s', (uri, file) => {
    expect(run(ANY_PAGE_IS_THE_CONSOLE, { uri })).toMatchObject({ uri: file });
  });

  it('shows the API’s door the token of the cookie, and never in place of one that was sent', () => {
    const cookies = { 'trich-luc-session': { value: 'token' } };
    expect(run(TOKEN_FROM_COOKIE, { headers: {}, cookies })).toMatchObject({
      headers: { authorization: { value: 'Bearer token' } },
    });
    const sent = { authorization: { value: 'Bearer other' } };
    expect(run(TOKEN_FROM_COOKIE, { headers: sent, cookies })).toMatchObject({ headers: sent });
    expect(run(TOKEN_FROM_COOKIE, { headers: {}, cookies: {} })).toEqual({ headers: {}, cookies: {} });
  });
});

describe('the search stack', () => {
  it('costs nothing while nobody searches: the group may scale to nothing', () => {
    prod.search.hasResourceProperties('AWS::OpenSearchServerless::CollectionGroup', {
      Generation: 'NEXTGEN',
      CapacityLimits: Match.objectLike({ MinIndexingCapacityInOcu: 0, MinSearchCapacityInOcu: 0 }),
    });
  });

  it('is encrypted with the customer key and opens no dashboard', () => {
    const policies = resourcesOf(prod.search, 'AWS::OpenSearchServerless::SecurityPolicy');
    const text = JSON.stringify(policies);
    expect(text).toContain('KmsARN');
    expect(text).not.toContain('dashboard');
  });

  it('lets the indexing step write and the API read, each by name, and nobody else', () => {
    const policies = [prod.pipeline, prod.api].flatMap((template) =>
      resourcesOf(template, 'AWS::OpenSearchServerless::AccessPolicy').map(([, made]) =>
        JSON.stringify(made.Properties),
      ),
    );
    expect(policies.length).toBe(2);
    expect(policies[0]).toContain('aoss:WriteDocument');
    expect(policies[1]).not.toContain('aoss:WriteDocument');
    expect(policies.join()).not.toContain('aoss:*');
  });
});

describe('the observability stack', () => {
  it.each([
    'failed-documents',
    'function-errors',
    'function-throttles',
    'table-throttles',
    'api-errors',
    'textract-throttles',
  ])('alarms on %s', (heading) => {
    prod.observability.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: Match.stringLikeRegexp(`#${heading}$`),
    });
  });

  it('asks about Textract only where it is used', () => {
    expect(JSON.stringify(resourcesOf(dev.observability, 'AWS::CloudWatch::Alarm'))).not.toContain(
      'textract-throttles',
    );
  });

  it('shows every step on one page', () => {
    const board = resourcesOf(prod.observability, 'AWS::CloudWatch::Dashboard')[0]![1];
    const body = JSON.stringify(board.Properties);
    for (const step of system.pipeline.steps.keys()) expect(body).toContain(`\\"label\\":\\"${step}\\"`);
  });
});
