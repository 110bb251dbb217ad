/**
 * `node test/e2e/console-preview.ts [--shots DIR] [--size wide|office|small|phone] [--lang vi|en] [--scheme light|dark] [--only NAME] [--console FOLDER]`:
 * the console over fictional data, to look at; with `--shots` it takes pictures and ends.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../support/browser.ts';
import { startPreview } from './console-preview/preview-server.ts';
import { SHOTS } from './console-preview/shots.ts';
import { type SIZES, takeShots } from './console-preview/take-shots.ts';

const { values } = parseArgs({
  options: {
    shots: { type: 'string' },
    size: { type: 'string', default: 'office' },
    lang: { type: 'string', default: 'vi' },
    scheme: { type: 'string', default: 'light' },
    only: { type: 'string' },
    port: { type: 'string', default: '4173' },
    console: { type: 'string', default: join(import.meta.dirname, '..', '..', 'console', 'dist') },
  },
});
const consoleFolder = values.console;

if (values.shots) {
  const preview = await startPreview(consoleFolder);
  const browser = await launchBrowser();
  const wanted = SHOTS.filter(({ name }) => !values.only || values.only.split(',').includes(name));
  await takeShots(browser, preview, wanted, {
    folder: values.shots,
    size: values.size as keyof typeof SIZES,
    language: values.lang === 'en' ? 'en' : 'vi',
    scheme: values.scheme === 'dark' ? 'dark' : 'light',
  });
  await browser.close();
  await preview.close();
} else {
  const preview = await startPreview(consoleFolder, Number(values.port));
  process.stdout.write(`${preview.url}\n`);
}
