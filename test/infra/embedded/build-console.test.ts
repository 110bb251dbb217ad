import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtConsole } from '../../support/browser.ts';

describe('the console that is built for people', { timeout: 300_000 }, () => {
  it("holds no developers' build of React, whoever asked for the build", async () => {
    const assets = join(await builtConsole(), 'assets');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(1);
    for (const name of scripts) expect(readFileSync(join(assets, name), 'utf8')).not.toContain('react-stack-top-frame');
  });
});
