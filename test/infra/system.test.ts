/** One process for all that looks at the synthesised stacks: the library is loaded, and each stage made, only once. */
import './cases/checks.ts';
import './cases/lint.ts';
import './cases/pipeline.ts';
import './cases/stacks.ts';
import './cases/storage.ts';
