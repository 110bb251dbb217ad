import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnCollection, CfnCollectionGroup, CfnSecurityPolicy } from 'aws-cdk-lib/aws-opensearchserverless';
import type { Construct } from 'constructs';
import type { Stage } from '../config.ts';
import type { StorageStack } from './storage.ts';

export interface SearchStackProps extends StackProps {
  readonly stage: Stage;
  readonly storage: StorageStack;
}

/**
 * The archive's index. It can be built anew from the stored text, so it is not backed up. The group is of the
 * generation that may scale to nothing after ten idle minutes; the first query then waits 10 to 30 seconds.
 */
export class SearchStack extends Stack {
  readonly collectionName: string;
  readonly collection: CfnCollection;

  constructor(scope: Construct, id: string, { stage, storage, ...props }: SearchStackProps) {
    super(scope, id, props);
    this.collectionName = `trich-luc-${stage.name}`;
    const group = this.addGroup(stage);
    const policies = [this.addEncryption(storage), this.addNetwork()];
    this.collection = new CfnCollection(this, 'Archive', {
      name: this.collectionName,
      type: 'SEARCH',
      description: `Trich Luc ${stage.name}: letters of every page`,
      collectionGroupName: group.name,
      standbyReplicas: 'ENABLED',
    });
    for (const needed of [group, ...policies]) this.collection.addResourceDependency(needed);
  }

  private addGroup({ name, search }: Stage): CfnCollectionGroup {
    return new CfnCollectionGroup(this, 'Group', {
      name: `trich-luc-${name}`,
      description: `Trich Luc ${name}`,
      generation: 'NEXTGEN',
      // The only value this generation takes.
      standbyReplicas: 'ENABLED',
      capacityLimits: {
        minIndexingCapacityInOcu: search.minIndexing,
        maxIndexingCapacityInOcu: search.maxIndexing,
        minSearchCapacityInOcu: search.minSearch,
        maxSearchCapacityInOcu: search.maxSearch,
      },
    });
  }

  private addEncryption({ key }: StorageStack): CfnSecurityPolicy {
    return new CfnSecurityPolicy(this, 'Encryption', {
      name: this.collectionName,
      type: 'encryption',
      policy: this.toJsonString({ Rules: [this.rule('collection')], AWSOwnedKey: false, KmsARN: key.keyArn }),
    });
  }

  /**
   * The endpoint is reached by signed requests over TLS, as the table and the bucket are; who may call it is the data
   * access policy of each function. A private endpoint would put every function into a network of its own. The
   * dashboards are opened to nobody.
   */
  private addNetwork(): CfnSecurityPolicy {
    return new CfnSecurityPolicy(this, 'Network', {
      name: this.collectionName,
      type: 'network',
      policy: this.toJsonString([{ Rules: [this.rule('collection')], AllowFromPublic: true }]),
    });
  }

  private rule(type: string): Record<string, unknown> {
    return { ResourceType: type, Resource: [`collection/${this.collectionName}`] };
  }
}
