import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
import type { BoundingBox } from '../../../../shared/ocr/page.ts';
import { pageWordsQuery } from '../../../lib/api/documents.ts';
import { type EvidenceLines, evidenceLines, isOneLine } from '../model/evidence-lines.ts';

/** The lines of print of a finding; its one box where that is a line already or the words are not there yet. */
export function useEvidenceLines(documentId: string, { evidence }: FindingResource, box: BoundingBox): EvidenceLines {
  const { page, offset } = evidence;
  const isSingle = isOneLine(box);
  const { data } = useQuery({ ...pageWordsQuery(documentId, page), enabled: !isSingle });
  return useMemo(() => {
    const lines = data && !isSingle ? evidenceLines(data, offset) : undefined;
    return lines ?? { boxes: [{ ...box, angle: 0 }], core: box };
  }, [data, isSingle, offset, box]);
}
