import { z } from 'zod';

const STORAGE_KEY = 'trich-luc.uploads';
const MOST_KEPT = 100;
const Kept = z.record(z.string(), z.string());

/** Uploads that were begun in this browser, by content and place: a file chosen again after a restart goes on. */
export const begunUploads = {
  find: (sha256: string | null, place: string): string | null =>
    sha256 === null ? null : (read()[keyOf(sha256, place)] ?? null),
  keep: (sha256: string | null, place: string, uploadId: string): void => {
    if (sha256 === null) return;
    const entries = Object.entries(read()).filter(([key]) => key !== keyOf(sha256, place));
    write(Object.fromEntries([...entries, [keyOf(sha256, place), uploadId]].slice(-MOST_KEPT)));
  },
  forget: (sha256: string | null, place: string): void => {
    if (sha256 === null) return;
    write(Object.fromEntries(Object.entries(read()).filter(([key]) => key !== keyOf(sha256, place))));
  },
};

const keyOf = (sha256: string, place: string): string => `${place}/${sha256}`;

function read(): Readonly<Record<string, string>> {
  try {
    return Kept.safeParse(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}')).data ?? {};
  } catch {
    return {};
  }
}

function write(kept: Readonly<Record<string, string>>): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(kept));
  } catch {
    // Storage may be full or forbidden: then an upload goes on only until the page is closed.
  }
}
