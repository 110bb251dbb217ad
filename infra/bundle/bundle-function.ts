import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { AwsFunction } from '../../functions/runtime/aws-environment.ts';
import { PROJECT } from '../folders.ts';
import type { SharpLibraries } from './sharp-libraries.ts';

const MODULES = join(PROJECT, 'node_modules');

/** What stands in a function's zip beside its code. */
interface Extras {
  /** Entries of worker threads, started by file name. */
  readonly threads: readonly string[];
  /** Files of packages that are read at run time and not bundled, under node_modules. */
  readonly files: readonly string[];
  readonly sharp: boolean;
}

const PAGE_READER: Extras = {
  threads: ['shared/adapters/embedded/file-page-reader-thread.ts'],
  files: ['@hyzyla/pdfium/package.json', '@hyzyla/pdfium/dist/pdfium.wasm'],
  sharp: true,
};
const TESSERACT: Extras = {
  threads: ['shared/adapters/embedded/tesseract-thread.ts'],
  // Only the LSTM builds: the others read with an engine our data does not have.
  files: [
    'tesseract.js/package.json',
    'tesseract.js/src/index.js',
    'tesseract.js-core/package.json',
    ...['-lstm', '-simd-lstm', '-relaxedsimd-lstm'].flatMap((kind) => [
      `tesseract.js-core/tesseract-core${kind}.js`,
      `tesseract.js-core/tesseract-core${kind}.wasm`,
    ]),
    'wasm-feature-detect/package.json',
    'wasm-feature-detect/dist',
    '@tesseract.js-data/vie/package.json',
    '@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz',
  ],
  sharp: false,
};
const ARCHIVE_WRITER: Extras = {
  threads: ['shared/adapters/embedded/pdf-archive-thread.ts'],
  files: ['@hyzyla/pdfium/package.json', '@hyzyla/pdfium/dist/pdfium.wasm'],
  sharp: true,
};
const EXTRAS: Readonly<Partial<Record<AwsFunction, readonly Extras[]>>> = {
  intake: [PAGE_READER],
  ocr: [PAGE_READER, TESSERACT, ARCHIVE_WRITER],
  // Whoever of both engines is done last completes the text, and with it the copy.
  'ocr-completion': [ARCHIVE_WRITER],
};

export interface BundleOptions {
  /** Emptied first. */
  readonly folder: string;
  /**
   * sharp for the processor the bundle runs on: everything the zip needs is then in the folder. Undefined = code alone,
   * packages are found in the project's own node_modules; the folder must lie inside the project.
   */
  readonly libraries?: SharpLibraries;
  readonly minify?: boolean;
}

/** Bundles one function into a folder, ready to be zipped: `index.mjs`, its threads, and what is read at run time. */
export async function bundleFunction(
  name: AwsFunction,
  { folder, libraries, minify = true }: BundleOptions,
): Promise<void> {
  const extras = EXTRAS[name] ?? [];
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await bundleCode(name, folder, extras, minify);
  if (!libraries) return;
  for (const file of extras.flatMap(({ files }) => files)) {
    await cp(join(MODULES, file), join(folder, 'node_modules', file), { recursive: true });
  }
  if (needsSharp(name)) await copySharp(libraries, join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}\n');
}

/** True for functions that open pictures. */
export function needsSharp(name: AwsFunction): boolean {
  return (EXTRAS[name] ?? []).some(({ sharp }) => sharp);
}

/** Bytes of everything in a folder. */
export async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function bundleCode(name: string, folder: string, extras: readonly Extras[], minify: boolean): Promise<void> {
  const threads = extras.flatMap(({ threads }) => threads);
  const entries = [`functions/${name}/index.ts`, ...threads];
  await build({
    absWorkingDir: PROJECT,
    entryPoints: entries.map((entry) => ({ in: entry, out: basename(entry, '.ts') })),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify,
    keepNames: true,
    // Places in the log are those of the sources; the sources themselves stay out of the zip.
    sourcemap: 'linked',
    sourcesContent: false,
    mainFields: ['module', 'main'],
    external: ['sharp'],
    banner: {
      js: "import{createRequire as __requireOfBundle}from'node:module';const require=__requireOfBundle(import.meta.url);",
    },
    plugins: [threadsBeside],
    logLevel: 'error',
  });
}

/** `new URL('./a-thread.ts', import.meta.url)` starts a thread from its own bundle, which lies beside. */
const threadsBeside: Plugin = {
  name: 'threads-beside',
  setup: ({ onLoad }) =>
    onLoad({ filter: /shared[/\\]adapters[/\\].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const contents = source.replaceAll(
        /new URL\('(?<file>[^']+)\.ts', import\.meta\.url\)/gu,
        (_, file: string) => `new URL('./${basename(file)}.mjs', import.meta.url)`,
      );
      return { contents, loader: 'ts' };
    }),
};

async function copySharp(libraries: SharpLibraries, modules: string): Promise<void> {
  for (const [name, from] of libraries) {
    await cp(from, join(modules, name), { recursive: true, filter: (path) => isNeeded(relative(from, path)) });
  }
}

function isNeeded(path: string): boolean {
  return (
    !/(?:^|[\\/])(?:src|install|README\.md|CHANGELOG\.md|.*\.d\.ts|.*\.map)$/u.test(path) && dirname(path) !== 'src'
  );
}
