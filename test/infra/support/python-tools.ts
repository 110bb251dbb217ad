import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where `.ci/run` puts Python tools. */
const FOLDER = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'trich-luc');

/** A tool of at least this version, of our own or on the path; undefined when there is none. */
export function findPythonTool(name: string, least: readonly [number, number]): string | undefined {
  const own = join(FOLDER, name, 'bin', name);
  return [own, name].find((program) => {
    if (program === own && !existsSync(own)) return false;
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    const [, major, minor] = /(\d+)\.(\d+)\.\d+/u.exec(stdout ?? '') ?? [];
    return status === 0 && (Number(major) > least[0] || (Number(major) === least[0] && Number(minor) >= least[1]));
  });
}
