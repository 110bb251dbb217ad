import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseExtractOptions } from '../../../infra/embedded/extract-options.ts';
import { parseStartOptions } from '../../../infra/embedded/options.ts';

describe('the start command', () => {
  it('listens on loopback and loads the samples unless told otherwise', () => {
    expect(parseStartOptions([])).toMatchObject({ host: '127.0.0.1', port: 8080, samples: 'scans-and-accounts' });
    expect(isAbsolute(parseStartOptions([])!.data)).toBe(true);
  });

  it('takes a folder, an address, a port and no samples', () => {
    const options = parseStartOptions(['--data', '/srv/tl', '--host', '0.0.0.0', '--port', '9000', '--no-samples']);
    expect(options).toEqual({ data: '/srv/tl', host: '0.0.0.0', port: 9000, samples: 'none' });
  });

  it.each([[['--prot', '1']], [['--port', 'tám']], [['--port', '70000']], [['thừa']]])('refuses %j', (args) => {
    expect(() => parseStartOptions(args)).toThrow();
  });
});

describe('the extract command', () => {
  it('takes files in order, and standard input once', () => {
    expect(parseExtractOptions(['--json', 'a.pdf', '-'])).toEqual({ files: ['a.pdf', '-'], json: true });
    expect(() => parseExtractOptions(['-', '-'])).toThrow();
  });

  it('refuses to run without a file or with an unknown option', () => {
    expect(() => parseExtractOptions([])).toThrow();
    expect(() => parseExtractOptions(['--jsn', 'a.pdf'])).toThrow();
  });

  it('asks for the usage with --help', () => {
    expect(parseExtractOptions(['--help'])).toBeNull();
  });
});
