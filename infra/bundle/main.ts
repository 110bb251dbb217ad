/** `npm run bundle [-- NAME…]`: bundles functions for Lambda into dist/functions and prints their sizes. */
import { terminal } from '../embedded/terminal.ts';
import { bundleAll, FUNCTIONS } from './bundle-all.ts';
import { fetchLambdaLibraries } from './sharp-libraries.ts';

const asked = FUNCTIONS.filter((name) => process.argv.length === 2 || process.argv.includes(name));
await bundleAll(await fetchLambdaLibraries(), terminal.line, asked);
