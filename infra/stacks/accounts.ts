import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { CfnUserPoolGroup, Mfa, StringAttribute, UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { ROLES } from '../../shared/domain/account.ts';
import type { Stage } from '../config.ts';

/** The claim that carries a clerk's office. */
export const OFFICE_ATTRIBUTE = 'office';

export interface AccountsStackProps extends StackProps {
  readonly stage: Stage;
}

/** Who may sign in: made by an administrator, never by themselves. Groups are the roles. Outlives every deployment. */
export class AccountsStack extends Stack {
  readonly userPool: UserPool;
  /** Where people sign in; without a slash at the end. */
  readonly signInUrl: string;

  constructor(scope: Construct, id: string, { stage, ...props }: AccountsStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.userPool = this.addUserPool(stage);
    // The prefix is one of all the accounts of a region: the account's number makes it ours.
    const domainPrefix = `trich-luc-${stage.name}-${this.account}`;
    this.userPool.addDomain('SignIn', { cognitoDomain: { domainPrefix } });
    this.signInUrl = `https://${domainPrefix}.auth.${this.region}.amazoncognito.com`;
    for (const role of ROLES) {
      new CfnUserPoolGroup(this, `Role-${role}`, { userPoolId: this.userPool.userPoolId, groupName: role });
    }
    new CfnOutput(this, 'UserPoolId', { value: this.userPool.userPoolId });
  }

  private addUserPool(stage: Stage): UserPool {
    const pool = new UserPool(this, 'Users', {
      userPoolName: `trich-luc-${stage.name}`,
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      standardAttributes: { fullname: { required: true, mutable: true }, email: { required: true, mutable: true } },
      customAttributes: { [OFFICE_ATTRIBUTE]: new StringAttribute({ mutable: true, maxLen: 64 }) },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      mfa: stage.mfa === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(pool).acknowledge(
      {
        id: 'AwsSolutions-COG8',
        reason:
          'Threat protection needs the Plus plan, priced by active user: a decision of the budget (docs/cost.md).',
      },
      ...(stage.mfa === 'required'
        ? []
        : [{ id: 'AwsSolutions-COG2', reason: 'The stage leaves the second factor to each user.' }]),
    );
    return pool;
  }
}
