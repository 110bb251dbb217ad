import { openDatabase } from '../../../shared/adapters/embedded/sqlite-database.ts';
import { createSqliteQueue } from '../../../shared/adapters/embedded/sqlite-queue.ts';

/** A process to be killed: sends, works off and hands on messages, and reports each act once the call returned. */
const [file, life] = process.argv.slice(2);
const queue = createSqliteQueue(openDatabase(file!), { now: () => new Date() });
queue.releaseInFlight();

for (let turn = 0; ; turn += 1) {
  const body = `${life}-${turn}`;
  queue.send('in', [body]);
  process.send?.({ sent: body });
  for (const message of queue.receive('in', 2, 600)) {
    queue.sendAll([{ queue: 'out', body: message.body }]);
    queue.delete(message);
    process.send?.({ finished: message.body });
  }
  // Lets the reports leave.
  await new Promise((resolve) => setImmediate(resolve));
}
