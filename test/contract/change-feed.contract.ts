import { describe, expect, it } from 'vitest';
import type { ChangeFeed, DocumentChange } from '../../shared/ports/change-feed.ts';

const change: DocumentChange = {
  ...{ documentId: 'd1', office: 'xa-an-binh', version: 2, status: 'recognizing' },
  ...{ pagesRecognized: 1, pageCount: 4 },
};

/** What every change feed keeps to. `make` gives one, and a way to let it tell of a change. */
export function describeChangeFeed(
  name: string,
  make: () => { feed: ChangeFeed; emit(change: DocumentChange): void },
): void {
  describe(`${name} as a change feed`, () => {
    it('tells everybody who listens', () => {
      const { feed, emit } = make();
      const heard: [string, DocumentChange][] = [];
      feed.subscribe((told) => heard.push(['a', told]));
      feed.subscribe((told) => heard.push(['b', told]));
      emit(change);
      expect(heard).toEqual([
        ['a', change],
        ['b', change],
      ]);
    });

    it('tells nobody who has left, and nobody of what was before', () => {
      const { feed, emit } = make();
      const heard: number[] = [];
      emit({ ...change, version: 1 });
      const leave = feed.subscribe(({ version }) => heard.push(version));
      emit({ ...change, version: 2 });
      leave();
      leave();
      emit({ ...change, version: 3 });
      expect(heard).toEqual([2]);
    });

    it('keeps two subscriptions of one listener apart', () => {
      const { feed, emit } = make();
      const heard: number[] = [];
      const listener = ({ version }: DocumentChange) => heard.push(version);
      const leave = feed.subscribe(listener);
      feed.subscribe(listener);
      emit(change);
      leave();
      emit(change);
      expect(heard).toEqual([2, 2, 2]);
    });

    it('goes on when a listener fails or leaves while it is told', () => {
      const { feed, emit } = make();
      const heard: string[] = [];
      feed.subscribe(() => {
        throw new Error('cannot hear');
      });
      const leave = feed.subscribe(() => {
        heard.push('once');
        leave();
      });
      feed.subscribe(() => heard.push('always'));
      expect(() => emit(change)).not.toThrow();
      emit(change);
      expect(heard).toEqual(['once', 'always', 'always']);
    });
  });
}
