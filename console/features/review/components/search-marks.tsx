import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { findAnswers } from '../../../../shared/domain/search/excerpt.ts';
import { understandQuery } from '../../../../shared/domain/search/understand-query.ts';
import { pageWordsQuery } from '../../../lib/api/documents.ts';
import { boxesOfPassage } from '../model/page-geometry.ts';
import { toStyle } from './box-style.ts';
import styles from './search-marks.module.css';

interface SearchMarksProps {
  readonly documentId: string;
  readonly page: number;
}

/** Boxes round the words a reader came for from the archive; the query stands in the address. */
export function SearchMarks({ documentId, page }: SearchMarksProps) {
  const [parameters] = useSearchParams();
  const text = parameters.get('tim') ?? '';
  const { data: words } = useQuery({ ...pageWordsQuery(documentId, page), enabled: text !== '' });
  const boxes = useMemo(() => {
    if (!words || text === '') return [];
    return findAnswers(words.text, understandQuery(text)).flatMap(({ start, end }) =>
      boxesOfPassage(words, [start, end]),
    );
  }, [words, text]);
  return boxes.map((box) => (
    <div key={`${box.left}-${box.top}`} className={styles.mark} style={toStyle(box)} data-search-mark="" />
  ));
}
