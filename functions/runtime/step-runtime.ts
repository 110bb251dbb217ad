import type { MiddlewareObj } from '@middy/core';
import type { Logger } from '../../shared/ports/logger.ts';

/** What every step's handler gets besides its ports. */
export interface StepRuntime {
  readonly logger: Logger;
  /** AWS adds its own (metrics, traces); one machine needs none. */
  readonly middlewares: readonly MiddlewareObj[];
}
