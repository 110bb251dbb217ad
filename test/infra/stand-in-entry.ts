/** Stands where a step's Lambda entry will be; never bundled, never run. */
export const handler = (): undefined => undefined;
