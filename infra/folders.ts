import { join } from 'node:path';

/** Said outright: otherwise it is looked for from the folder the command runs in. */
export const PROJECT = join(import.meta.dirname, '..');

/** Where a function's bundle lies: the content of its zip. */
export const codeOf = (name: string): string => join(PROJECT, 'dist', 'functions', name);
