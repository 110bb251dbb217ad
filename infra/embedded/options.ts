import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { SampleChoice } from './first-start.ts';

export interface StartOptions {
  /** The one folder that holds everything. */
  readonly data: string;
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** What goes into an empty data folder. */
  readonly samples: SampleChoice;
}

export const START_USAGE = `Cách dùng: npm start -- [tùy chọn]
  --data THƯ_MỤC   nơi giữ toàn bộ dữ liệu (mặc định ./data)
  --host ĐỊA_CHỈ   địa chỉ lắng nghe (mặc định 127.0.0.1)
  --port CỔNG      cổng (mặc định 8080)
  --no-samples     không nạp báo cáo mẫu và tài khoản mẫu
  --help           hiện hướng dẫn này`;

/** Reads the command line of the start command; null asks for the usage. Throws on an unknown option. */
export function parseStartOptions(args: readonly string[]): StartOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: 'data' },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8080' },
      'no-samples': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`--port ${values.port}: không phải số cổng`);
  return {
    data: resolve(values.data),
    host: values.host,
    port,
    samples: values['no-samples'] ? 'none' : 'scans-and-accounts',
  };
}
