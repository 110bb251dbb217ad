/** Why a finding of checkov stands: by check, and for which resources. */
export interface Explained {
  readonly check: string;
  readonly resource: RegExp;
  readonly reason: string;
}

const UPLOADER = /CustomCDKBucketDeployment|FilesLogs/u;

export const EXPLAINED: readonly Explained[] = [
  {
    check: 'CKV_AWS_117',
    resource: /^AWS::Lambda::Function/u,
    reason:
      'Everything a function calls is an AWS service behind IAM and TLS; a network of its own would add gateways and no lock.',
  },
  {
    check: 'CKV_AWS_116',
    resource: /^AWS::Lambda::Function/u,
    reason:
      'A function’s own dead letters are for asynchronous calls. Steps are fed by queues that have theirs; the API and the uploader are called and answer.',
  },
  {
    check: 'CKV_AWS_115',
    resource: /^AWS::Lambda::Function/u,
    reason: 'Steps are held by the MaximumConcurrency of their queue; the API by its throttle and the stage’s setting.',
  },
  {
    check: 'CKV_AWS_21',
    resource: /Logs[0-9A-F]{8}$|AccessLogs|Site/u,
    reason: 'Logs are written once and expire; the console is built anew from its sources. The scans are versioned.',
  },
  {
    check: 'CKV_AWS_18',
    resource: /Logs[0-9A-F]{8}$/u,
    reason: 'These buckets hold the access logs; logging their own access would feed itself.',
  },
  {
    check: 'CKV_AWS_68',
    resource: /Distribution/u,
    reason: 'A stage names its own web ACL; without one the API is throttled and lets in signed tokens only.',
  },
  {
    check: 'CKV_AWS_174',
    resource: /Distribution/u,
    reason: 'CloudFront’s own certificate fixes the policy; a stage with a domain of its own gets TLS 1.2.',
  },
  { check: 'CKV_AWS_173', resource: UPLOADER, reason: 'The CDK library’s uploader; its settings hold no secret.' },
  { check: 'CKV_AWS_158', resource: UPLOADER, reason: 'The uploader logs which files of the console it copied.' },
  {
    check: 'CKV_AWS_111',
    resource: UPLOADER,
    reason: 'The library grants it CloudFront’s invalidation on all; it runs at a deploy only.',
  },
];
