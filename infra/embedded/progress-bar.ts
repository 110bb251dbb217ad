import type { WriteStream } from 'node:tty';

const WIDTH = 24;

/** One line that is drawn over itself; silent when the stream is not a terminal. */
export function createProgressBar(stream: Pick<WriteStream, 'isTTY' | 'write'>): {
  show(label: string, done: number, of: number): void;
  clear(): void;
} {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  return {
    show: (label, done, of) => {
      const filled = of === 0 ? 0 : Math.round((done / of) * WIDTH);
      stream.write(`\r\u{1b}[2K${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} trang ${done}/${of} · ${label}`);
    },
    clear: () => void stream.write('\r\u{1b}[2K'),
  };
}
