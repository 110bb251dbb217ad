import { Logger as PowertoolsLogger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { captureLambdaHandler } from '@aws-lambda-powertools/tracer/middleware';
import type { MiddlewareObj } from '@middy/core';
import type { Logger } from '../../shared/ports/logger.ts';
import { withoutSecrets } from './aws-log-fields.ts';
import type { StepRuntime } from './step-runtime.ts';

/** INFO would carry keys of every document through the logs; a test holds this. */
export const LOG_LEVEL = 'WARN';

/** Logs, metrics and traces of one function. Answers are never traced: they may hold report text. */
export function awsRuntime(serviceName: string): StepRuntime {
  const powertools = new PowertoolsLogger({ serviceName, logLevel: LOG_LEVEL });
  const metrics = new Metrics({ serviceName, namespace: process.env.POWERTOOLS_METRICS_NAMESPACE ?? 'TrichLuc' });
  const tracer = new Tracer({ serviceName, captureHTTPsRequests: false });
  const middlewares = [
    captureLambdaHandler(tracer, { captureResponse: false }),
    injectLambdaContext(powertools, { resetKeys: true }),
    logMetrics(metrics, { captureColdStartMetric: true }),
    countFailures(metrics),
  ];
  return { logger: loggerOver(powertools), middlewares: middlewares as readonly MiddlewareObj[] };
}

/** Messages sent back to the queue, of each batch. Stands behind `logMetrics`, whose end comes after this one's. */
function countFailures(metrics: Metrics): MiddlewareObj<unknown, { readonly batchItemFailures?: readonly unknown[] }> {
  return {
    after: ({ response }) => {
      metrics.addMetric('MessagesFailed', MetricUnit.Count, response?.batchItemFailures?.length ?? 0);
    },
  };
}

function loggerOver(powertools: PowertoolsLogger): Logger {
  return {
    info: (message, fields = {}) => powertools.info(message, withoutSecrets(fields)),
    warn: (message, fields = {}) => powertools.warn(message, withoutSecrets(fields)),
    error: (message, fields = {}) => powertools.error(message, withoutSecrets(fields)),
  };
}
