/** What EventBridge's rule sends in place of a request. */
interface ClockCall {
  readonly source: 'aws.events';
}

/**
 * One function, two callers: the API's door with a request, and a rule that calls every few minutes so that events of
 * committed reviews go out even when the request that wrote them ended before it published them.
 */
export function answerOrFlush<E extends object, C, A>(
  answer: (event: E, context: C) => A,
  flush: () => Promise<void>,
): (event: E | ClockCall, context: C) => A | Promise<void> {
  return (event, context) => (isClockCall(event) ? flush() : answer(event, context));
}

const isClockCall = (event: object): event is ClockCall => 'source' in event && event.source === 'aws.events';
