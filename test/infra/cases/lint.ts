import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '../build-stacks.ts';
import { EXPLAINED } from '../support/checkov-reasons.ts';
import { findPythonTool } from '../support/python-tools.ts';

const cfnLint = findPythonTool('cfn-lint', [1, 58]);
const checkov = findPythonTool('checkov', [3, 3]);
const MINUTES = 4 * 60_000;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trich-luc-templates-'));
  if (!cfnLint && !checkov) return;
  const { templates } = synthesize('prod', { mailFrom: 'bao-cao@example.org' });
  for (const [name, template] of Object.entries(templates)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(template.toJSON()));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!cfnLint)(`cfn-lint${cfnLint ? '' : ' (needs cfn-lint 1.58)'}`, () => {
  it(
    'finds no error in any template',
    () => {
      const { stdout } = spawnSync(
        cfnLint!,
        ['--regions', 'ap-southeast-1', '--format', 'json', join(folder, '*.json')],
        {
          encoding: 'utf8',
        },
      );
      const found = JSON.parse(stdout || '[]') as readonly { readonly Level: string; readonly Message: string }[];
      expect(found.filter(({ Level }) => Level === 'Error')).toEqual([]);
    },
    MINUTES,
  );
});

describe.skipIf(!checkov)(`checkov${checkov ? '' : ' (needs checkov 3.3)'}`, () => {
  it(
    'finds nothing unexplained',
    () => {
      const options = ['--framework', 'cloudformation', '--output', 'json', '--compact', '--quiet', '--skip-download'];
      const { stdout } = spawnSync(checkov!, ['-d', folder, ...options], { encoding: 'utf8', maxBuffer: 2 ** 28 });
      const report = JSON.parse(stdout) as {
        results: { failed_checks: readonly { check_id: string; resource: string; check_name: string }[] };
      };
      const unexplained = report.results.failed_checks.filter(
        ({ check_id, resource }) =>
          !EXPLAINED.some((known) => known.check === check_id && known.resource.test(resource)),
      );
      expect(unexplained.map(({ check_id, check_name, resource }) => [check_id, check_name, resource])).toEqual([]);
    },
    MINUTES,
  );
});
