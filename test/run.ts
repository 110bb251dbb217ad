/**
 * `npm test`: every check and every test, one after the other. What was skipped is named and counted; the last line is
 * plain: `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

const CHECKS: readonly (readonly [string, ...string[]])[] = [
  ['biome', 'ci', '.'],
  ['tsc', '-p', '.'],
  ['tsc', '-p', 'console'],
  ['depcruise', '.', '--output-type', 'err'],
];

const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
const onlyChecks = process.argv.includes('checks');
for (const check of CHECKS) runCheck(check, tally);
if (!onlyChecks) runVitest(tally);
if (tally.skipped > 0) console.log(`\nskipped, all named above: ${tally.skipped}`);
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed > 0 ? 1 : 0);

function runCheck([command, ...args]: readonly [string, ...string[]], counts: Tally): void {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) {
    counts.passed += 1;
    console.log(`✓ ${command} ${args.join(' ')}`);
  } else {
    counts.failed += 1;
    console.log(`✗ ${command} ${args.join(' ')}\n${stdout}${stderr}`);
  }
}

function runVitest(counts: Tally): void {
  const folder = mkdtempSync(join(tmpdir(), 'trich-luc-test-'));
  const file = join(folder, 'report.json');
  const { status } = spawnSync(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { stdio: 'inherit' },
  );
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    counts.passed += report.numPassedTests;
    counts.skipped += report.numPendingTests;
    counts.failed += report.numFailedTests;
    // A file that does not load, or an error outside a test, fails no test of its own.
    if (status !== 0 && report.numFailedTests === 0) counts.failed += 1;
    nameSkipped(report);
  } catch (error) {
    counts.failed += 1;
    console.log(`✗ vitest left no report: ${String(error)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function nameSkipped({ testResults }: VitestReport): void {
  for (const { status, fullName } of testResults.flatMap(({ assertionResults }) => assertionResults)) {
    if (status === 'pending' || status === 'skipped') console.log(`skipped: ${fullName}`);
  }
}
