import { DefaultStackSynthesizer, Stack, Validations } from 'aws-cdk-lib';
import type { Distribution, IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';

/** The provider's addresses, as the console reads them from config.json (console/lib/sign-in/start-config.ts). */
type ProviderConfig = Readonly<Record<'issuer' | 'clientId' | 'authorize' | 'token' | 'revoke' | 'logout', string>>;

export interface ConsoleFilesProps {
  readonly folder: string;
  readonly site: Bucket;
  readonly distribution: Distribution;
  readonly logRetention: RetentionDays;
  /** What the console must know to sign people in; none of it is secret. */
  readonly signIn: ProviderConfig;
}

/** Puts the built console into its bucket at every deploy. Names under assets/ carry a hash of their content. */
export class ConsoleFiles extends Construct {
  constructor(scope: Construct, id: string, { folder, site, distribution, logRetention, signIn }: ConsoleFilesProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', { retention: logRetention });
    const common = { destinationBucket: site as IBucket, logGroup, memoryLimit: 256 };
    const assets = new BucketDeployment(this, 'Assets', {
      ...common,
      sources: [Source.asset(folder, { exclude: ['*', '.*', '!assets', '!assets/**'] })],
      prune: false,
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    });
    const pages = new BucketDeployment(this, 'Pages', {
      ...common,
      sources: [
        Source.asset(folder, { exclude: ['assets', 'config.json', '.*'] }),
        Source.jsonData('config.json', { signIn }),
      ],
      prune: false,
      cacheControl: [CacheControl.noCache()],
      distribution: distribution as IDistribution,
      distributionPaths: ['/index.html', '/config.json'],
    });
    // A page never names an asset that is not there yet.
    pages.node.addDependency(assets);
    explainUploader(this, site);
  }
}

/** The library's own uploader: it copies the built files from the deployment's asset bucket, and does nothing else. */
function explainUploader(scope: Construct, site: Bucket): void {
  const stack = Stack.of(scope);
  const uploader = stack.node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'))!;
  const siteId = stack.getLogicalId(site.node.defaultChild as never);
  const assets = `cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-${stack.account}-${stack.region}`;
  const actions = ['s3:GetBucket*', 's3:GetObject*', 's3:List*', 's3:Abort*', 's3:DeleteObject*'];
  const resources = [`arn:aws:s3:::${assets}/*`, `<${siteId}.Arn>/*`, '*'];
  const reason =
    'Made by the CDK library to copy the console at a deploy; it reads the asset bucket, writes the console’s bucket and clears CloudFront’s copies. No data of a document is within its reach.';
  Validations.of(uploader).acknowledge(
    { id: 'AwsSolutions-L1', reason },
    {
      id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      reason,
    },
    ...actions.map((action) => ({ id: `AwsSolutions-IAM5[Action::${action}]`, reason })),
    ...resources.map((resource) => ({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason })),
  );
}
