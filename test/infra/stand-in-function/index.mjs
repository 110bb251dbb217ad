/** Stands where a step's bundle will be; never run. */
export const handler = () => undefined;
