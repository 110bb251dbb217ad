import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  GeoRestriction,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import {
  type CfnUserPoolClient,
  ClientAttributes,
  OAuthScope,
  UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import { ConsoleFiles } from '../constructs/console-files.ts';
import { securityHeaders } from '../security-headers.ts';
import { type AccountsStack, OFFICE_ATTRIBUTE } from './accounts.ts';
import type { ApiStack } from './api.ts';
import type { StorageStack } from './storage.ts';

const HSTS_DAYS = 365;

export interface ConsoleStackProps extends StackProps {
  readonly stage: Stage;
  readonly storage: StorageStack;
  readonly accounts: AccountsStack;
  readonly api: ApiStack;
  /** The built console (`npm run console:build`); undefined = nothing is put into the bucket. */
  readonly consoleFolder?: string;
}

/** The console's files in a bucket only CloudFront reads, and the API under the same address: one origin for the browser. */
export class ConsoleStack extends Stack {
  readonly distribution: Distribution;
  /** Without a slash at the end. */
  readonly url: string;
  /** The console as the user pool knows it. */
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, props: ConsoleStackProps) {
    super(scope, id, props);
    const { stage, accounts, consoleFolder } = props;
    const logs = this.addBucket('Logs', stage);
    const site = this.addBucket('Site', stage, logs);
    this.distribution = this.addDistribution(site, logs, props);
    const { domain } = stage.console;
    this.url = `https://${domain?.name ?? this.distribution.domainName}`;
    this.client = this.addClient(accounts);
    new CfnOutput(this, 'ConsoleUrl', { value: this.url });
    if (consoleFolder) {
      new ConsoleFiles(this, 'Files', {
        folder: consoleFolder,
        site,
        distribution: this.distribution,
        logRetention: stage.logDays,
        signIn: {
          issuer: `https://cognito-idp.${this.region}.amazonaws.com/${accounts.userPool.userPoolId}`,
          clientId: this.client.userPoolClientId,
          authorize: `${accounts.signInUrl}/oauth2/authorize`,
          token: `${accounts.signInUrl}/oauth2/token`,
          revoke: `${accounts.signInUrl}/oauth2/revoke`,
          logout: `${accounts.signInUrl}/logout`,
        },
      });
    }
  }

  /**
   * Authorization code with PKCE and nothing else: no secret, no password through the page. The token carries role and
   * office; nobody changes their own office, for the scope that lets users write about themselves is never given.
   */
  private addClient({ userPool }: AccountsStack): UserPoolClient {
    const names = { fullname: true, email: true } as const;
    const client = new UserPoolClient(this, 'Client', {
      userPool,
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [`${this.url}/signed-in`],
        logoutUrls: [`${this.url}/signed-out`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ ...names, emailVerified: true })
        .withCustomAttributes(OFFICE_ATTRIBUTE),
      writeAttributes: new ClientAttributes().withStandardAttributes(names),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
    });
    // Left out, the service would also take passwords from anybody who knows the client.
    (client.node.defaultChild as CfnUserPoolClient).explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH'];
    return client;
  }

  /** Files that are built anew and logs that expire: the store's own key will do, and CloudFront and log delivery know it. */
  private addBucket(id: string, { accessLogDays }: Stage, logs?: Bucket): Bucket {
    const bucket = new Bucket(this, id, {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(logs
        ? {
            objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
            serverAccessLogsBucket: logs as IBucket,
            serverAccessLogsPrefix: 'site/',
          }
        : {
            // CloudFront hands its logs over by an access list.
            objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
            lifecycleRules: [{ id: 'expire', expiration: Duration.days(accessLogDays) }],
          }),
    });
    if (!logs) {
      Validations.of(bucket).acknowledge({
        id: 'AwsSolutions-S1',
        reason: 'This bucket holds the access logs; logging its own access would feed itself.',
      });
    }
    return bucket;
  }

  private addDistribution(
    site: Bucket,
    logs: Bucket,
    { stage, storage, accounts, api }: ConsoleStackProps,
  ): Distribution {
    const { domain, countries, webAclArn } = stage.console;
    const headers = this.addHeaders(storage, accounts);
    const secure = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers,
      compress: true,
    };
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Trich Luc ${stage.name}`,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      geoRestriction: GeoRestriction.allowlist(...countries),
      enableLogging: true,
      logBucket: logs as IBucket,
      logFilePrefix: 'cloudfront/',
      ...(webAclArn === null ? {} : { webAclId: webAclArn }),
      ...(domain
        ? {
            domainNames: [domain.name],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {}),
      defaultBehavior: {
        ...secure,
        origin: S3BucketOrigin.withOriginAccessControl(site as IBucket),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        functionAssociations: [this.edge('Pages', ANY_PAGE_IS_THE_CONSOLE)],
      },
      additionalBehaviors: { '/api/*': this.apiBehavior(api, secure) },
    });
    acknowledgeDistribution(distribution, stage);
    return distribution;
  }

  private apiBehavior({ host }: ApiStack, secure: Omit<BehaviorOptions, 'origin'>): BehaviorOptions {
    return {
      ...secure,
      origin: new HttpOrigin(host),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: [this.edge('Token', TOKEN_FROM_COOKIE)],
    };
  }

  private edge(id: string, code: string) {
    const made = new EdgeFunction(this, id, {
      code: FunctionCode.fromInline(code),
      runtime: FunctionRuntime.JS_2_0,
      comment: `Trich Luc: ${id}`,
    });
    return { function: made, eventType: FunctionEventType.VIEWER_REQUEST };
  }

  /** The headers one machine sends, plus the two addresses the browser sends to and HTTPS for good. */
  private addHeaders({ scans }: StorageStack, { signInUrl }: AccountsStack): ResponseHeadersPolicy {
    const own = securityHeaders([`https://${scans.bucketRegionalDomainName}`, signInUrl]);
    return new ResponseHeadersPolicy(this, 'Headers', {
      comment: 'Trich Luc: security headers',
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: own['Content-Security-Policy']!, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(HSTS_DAYS),
          includeSubdomains: true,
          override: true,
        },
      },
      customHeadersBehavior: {
        customHeaders: [
          {
            header: 'Cross-Origin-Opener-Policy',
            value: own['Cross-Origin-Opener-Policy']!,
            override: true,
          },
        ],
      },
    });
  }
}

/** An address without a file is the console's own page. Only for the console: an error of the API stays an error. */
export const ANY_PAGE_IS_THE_CONSOLE = `function handler(event) {
  var request = event.request;
  var last = request.uri.split('/').pop();
  if (last.indexOf('.') === -1) request.uri = '/index.html';
  return request;
}`;

/** The API's door checks the Authorization header; the console keeps its token in a cookie no script can read. */
export const TOKEN_FROM_COOKIE = `function handler(event) {
  var request = event.request;
  var session = request.cookies['trich-luc-session'];
  if (!request.headers.authorization && session) {
    request.headers.authorization = { value: 'Bearer ' + session.value };
  }
  return request;
}`;

function acknowledgeDistribution(distribution: Distribution, { console: { domain, webAclArn } }: Stage): void {
  Validations.of(distribution).acknowledge(
    ...(webAclArn === null
      ? [
          {
            id: 'AwsSolutions-CFR2',
            reason:
              'A web ACL is priced by rule and request and made in us-east-1: a stage names its own (docs/deploy.md). The API is throttled and lets in signed tokens only.',
          },
        ]
      : []),
    ...(domain === null
      ? [
          {
            id: 'AwsSolutions-CFR4',
            reason: 'CloudFront’s own certificate fixes the TLS policy; a stage with a domain of its own gets TLS 1.2.',
          },
        ]
      : []),
  );
}
