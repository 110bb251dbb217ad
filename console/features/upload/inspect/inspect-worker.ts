import { inspectFile } from './inspect-file.ts';

/** A file in, its facts out; null when the file cannot be read any more. */
addEventListener('message', ({ data }: MessageEvent<{ readonly id: number; readonly file: File }>) => {
  inspectFile(data.file).then(
    (facts) => postMessage({ id: data.id, facts }),
    () => postMessage({ id: data.id, facts: null }),
  );
});
