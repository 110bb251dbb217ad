import { z } from 'zod';
import { parseIncomingKey } from '../../contracts/object-keys.ts';
import type { DeadLetterDesk } from '../../ports/dead-letters.ts';
import type { DurableQueue } from './sqlite-queue.ts';

const Envelope = z.object({ 'detail-type': z.string(), detail: z.record(z.string(), z.unknown()) });

/** The dead letters of one machine's queues. `onRedriven` wakes the steps. */
export function createSqliteDeadLetters(
  queue: Pick<DurableQueue, 'listDeadLetters' | 'redrive' | 'discardDead'>,
  onRedriven: () => void,
): DeadLetterDesk {
  return {
    list: async () =>
      queue.listDeadLetters().map(({ id, queue: step, body, reason, deadAt }) => ({
        ...{ id, step, reason, at: deadAt },
        ...readBody(body),
      })),
    redrive: async (ids) => {
      const sent = queue.redrive({ ids });
      if (sent > 0) onRedriven();
      return sent;
    },
    discard: async (ids) => queue.discardDead(ids),
  };
}

/** A body that is not in our form is shown all the same. */
function readBody(body: string): { readonly event: string; readonly documentId: string | null } {
  const parsed = Envelope.safeParse(parse(body));
  if (!parsed.success) return { event: 'unknown', documentId: null };
  const { detail } = parsed.data;
  const named = typeof detail.documentId === 'string' ? detail.documentId : null;
  const stored = typeof detail.key === 'string' ? parseIncomingKey(detail.key)?.documentId : undefined;
  return { event: parsed.data['detail-type'], documentId: named ?? stored ?? null };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
