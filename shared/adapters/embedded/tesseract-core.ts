import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { TesseractEngine } from './tesseract-engine.ts';

/** Tesseract's C++ interface as compiled to WebAssembly. Only what is used here. */
interface TesseractApi {
  Init(dataPath: null, language: string, engineMode: number): number;
  SetVariable(name: string, value: string): boolean;
  /** Reads `/input`; the first argument is an EXIF orientation, the second an angle. */
  SetImageFile(exif: number, angle: number): number;
  Recognize(monitor: null): number;
  GetTSVText(): string;
  Clear(): void;
}

interface TesseractModule {
  readonly TessBaseAPI: new () => TesseractApi;
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
}

type LoadModule = (options: {
  TesseractProgress(percent: number): void;
  printErr(line: string): void;
}) => Promise<TesseractModule>;

const LSTM_ONLY = 1;
const UPRIGHT = 1;

/** Name and version for results. */
export const TESSERACT_JS_ENGINE = 'tesseract.js 7.0.0 (vie best_int)';

/** Loads Tesseract with the Vietnamese data that came with the packages; needs no network and no current directory. */
export async function loadTesseract(): Promise<TesseractEngine> {
  const require = createRequire(createRequire(import.meta.url).resolve('tesseract.js'));
  const load = require(`tesseract.js-core/${await fastestBuild(require)}`) as LoadModule;
  const core = await load({ TesseractProgress: quiet, printErr: quiet });
  const data = require.resolve('@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz');
  core.FS.writeFile('./vie.traineddata', await promisify(gunzip)(await readFile(data)));
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'vie', LSTM_ONLY) === -1) throw new Error('Tesseract does not take its Vietnamese data');
  return {
    name: TESSERACT_JS_ENGINE,
    read: async (picture, segmentation, dpi) => read(core, api, picture, segmentation, dpi),
  };
}

function read(
  core: TesseractModule,
  api: TesseractApi,
  picture: Uint8Array,
  segmentation: number,
  dpi: number,
): string {
  core.FS.writeFile('/input', picture);
  api.SetVariable('tessedit_pageseg_mode', String(segmentation));
  api.SetVariable('user_defined_dpi', String(dpi));
  if (api.SetImageFile(UPRIGHT, 0) === 1) throw new Error('Tesseract cannot decode the picture');
  api.Recognize(null);
  const table = api.GetTSVText();
  api.Clear();
  return table;
}

async function fastestBuild(require: NodeJS.Require): Promise<string> {
  const { simd, relaxedSimd } = require('wasm-feature-detect') as Record<
    'simd' | 'relaxedSimd',
    () => Promise<boolean>
  >;
  if (await relaxedSimd()) return 'tesseract-core-relaxedsimd-lstm';
  return (await simd()) ? 'tesseract-core-simd-lstm' : 'tesseract-core-lstm';
}

function quiet(): void {}
