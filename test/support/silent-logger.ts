import type { Logger } from '../../shared/ports/logger.ts';

export const silentLogger: Logger = { info: () => {}, warn: () => {}, error: () => {} };
