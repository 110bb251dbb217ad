import { Annotations, CfnRule, Fn, type Stack } from 'aws-cdk-lib';

/** The templates are whole, the zips are not: CloudFormation refuses the stack before it changes anything. */
export function forbidDeploy(stack: Stack): void {
  const why = 'sharp for Lambda (Linux on ARM) is not bundled: run "npm run bundle", then deploy again';
  Annotations.of(stack).addWarningV2('trich-luc:libraries-missing', why);
  const assert = Fn.conditionEquals('libraries', 'missing');
  new CfnRule(stack, 'BundledForLambda', { assertions: [{ assert, assertDescription: why }] });
}
