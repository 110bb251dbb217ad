/** `npm run bench -- NAME [ARG…]`: runs `test/bench/NAME.bench.ts`, which exports `run(args)`. Without a name: lists them. */
import { readdirSync } from 'node:fs';

const [name, ...args] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
  .sort();
if (!name || !names.includes(name)) {
  console.log(`Benchmarks: ${names.join(', ')}\nRun one: npm run bench -- NAME`);
  process.exit(name ? 2 : 0);
}
const bench = (await import(`./${name}.bench.ts`)) as { run(args: readonly string[]): Promise<void> };
await bench.run(args);
