/** Names people and commands find things by; everything else is named by CloudFormation. */
export const tableNameOf = (stage: string): string => `trich-luc-${stage}`;
export const busNameOf = (stage: string): string => `trich-luc-${stage}`;
export const queueNameOf = (stage: string, step: string): string => `trich-luc-${stage}-${step}`;
export const deadLetterQueueNameOf = (stage: string, step: string): string =>
  `${queueNameOf(stage, step)}-dead-letters`;
