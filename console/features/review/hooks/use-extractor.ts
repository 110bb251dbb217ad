import { useEffect, useState } from 'react';
import type { ReadText } from '../model/read-draft.ts';

/** The recognisers that read the paper, loaded when a reviewer first types: they are large. Null until then. */
export function useExtractor(): ReadText {
  const [read, setRead] = useState<ReadText>(null);
  useEffect(() => {
    let isCurrent = true;
    void import('../../../../shared/extraction/index.ts').then(({ extractMentions }) => {
      if (isCurrent)
        setRead(() => (text: string) => extractMentions([{ page: 1, text: text.normalize('NFC'), words: [] }], {}));
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return read;
}
