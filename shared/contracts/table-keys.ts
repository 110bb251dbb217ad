/** Names of the one table's attributes and indexes: CDK makes them, adapters write them. */
export const TABLE_KEYS = { partition: 'pk', sort: 'sk' } as const;

/** Documents by status, newest or oldest first: the inboxes of offices and reviewers. */
export const STATUS_INDEX = { name: 'gsi1', partition: 'gsi1pk', sort: 'gsi1sk' } as const;

/** From a directive to the documents that cite it. */
export const CITATION_INDEX = { name: 'gsi2', partition: 'gsi2pk', sort: 'gsi2sk' } as const;
