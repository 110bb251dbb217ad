import { join } from 'node:path';
import { type BundlingOptions, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';

/** Said outright: otherwise it is looked for from the folder the command runs in. */
export const PROJECT = join(import.meta.dirname, '../..');

/** ES modules for Node 24, the SDK inside; `require` is made for the CommonJS packages in the bundle. */
export const BUNDLING: BundlingOptions = {
  format: OutputFormat.ESM,
  target: 'node24',
  minify: true,
  keepNames: true,
  sourceMap: true,
  sourceMapMode: SourceMapMode.DEFAULT,
  sourcesContent: false,
  bundleAwsSDK: true,
  forceDockerBundling: false,
  mainFields: ['module', 'main'],
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
};

/** Where a function's `handler` is exported. */
export const entryOf = (name: string): string => join(PROJECT, 'functions', name, 'index.ts');
