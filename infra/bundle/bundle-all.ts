import { type AwsFunction, SETTINGS_OF } from '../../functions/runtime/aws-environment.ts';
import { codeOf } from '../folders.ts';
import { bundleFunction, folderBytes } from './bundle-function.ts';
import { MAX_BUNDLE_BYTES } from './limits.ts';
import type { SharpLibraries } from './sharp-libraries.ts';

/** A function's bundle is larger than its bound. */
export class BundleTooLargeError extends Error {
  override readonly name = 'BundleTooLargeError';
}

export const FUNCTIONS = Object.keys(SETTINGS_OF) as AwsFunction[];

/**
 * Bundles functions into the folders the stacks deploy (`codeOf`) and gives each line of sizes to `tell`. Without the
 * libraries of Lambda's processor a bundle is complete but for them. Throws `BundleTooLargeError`.
 */
export async function bundleAll(
  libraries: SharpLibraries | undefined,
  tell: (line: string) => void,
  names: readonly AwsFunction[] = FUNCTIONS,
): Promise<void> {
  const sizes = await Promise.all(
    names.map(async (name) => {
      const folder = codeOf(name);
      await bundleFunction(name, { folder, libraries: libraries ?? new Map() });
      return [name, await folderBytes(folder)] as const;
    }),
  );
  for (const [name, bytes] of sizes) {
    tell(`${name.padEnd(16)}${megabytes(bytes).padStart(9)} of ${megabytes(MAX_BUNDLE_BYTES[name])} unpacked`);
  }
  const large = sizes.filter(([name, bytes]) => bytes > MAX_BUNDLE_BYTES[name]).map(([name]) => name);
  if (large.length > 0) throw new BundleTooLargeError(`above the bound of infra/bundle/limits.ts: ${large.join(', ')}`);
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
