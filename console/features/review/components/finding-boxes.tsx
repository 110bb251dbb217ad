import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api.ts';
import { pageWordsQuery } from '../../../lib/api/documents.ts';
import { classNames } from '../../../lib/class-names.ts';
import { formatFinding } from '../../../lib/format-finding.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import type { Review } from '../hooks/use-review.ts';
import { type EvidenceLine, evidenceLines, isOneLine } from '../model/evidence-lines.ts';
import { needsLook } from '../model/findings.ts';
import { toStyle } from './box-style.ts';
import styles from './page-stage.module.css';

interface FindingBoxesProps {
  readonly review: Review;
  readonly page: number;
  readonly focusedId: string | null;
}

/** Boxes of findings only, never of words. The list says the same to screen readers, so the boxes are for the eye. */
export function FindingBoxes({ review, page, focusedId }: FindingBoxesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const boxes = useLineBoxes(review, page);
  return (
    <div className={classNames(styles.boxes, focusedId !== null && styles.dimmed)} aria-hidden="true">
      {boxes.map(({ finding, box }) => (
        <button
          key={`${finding.id}-${box.top}`}
          data-finding={finding.id}
          type="button"
          tabIndex={-1}
          title={`${t(`kind.${finding.kind}`)}: ${formatFinding(finding, language)}`}
          className={classNames(styles.box, styles[toneOf(finding)], finding.id === focusedId && styles.focused)}
          style={{ ...toStyle(box), transform: `rotate(${box.angle}deg)` }}
          onClick={() => review.focus(finding.id)}
        />
      ))}
    </div>
  );
}

interface LineBox {
  readonly finding: FindingResource;
  readonly box: EvidenceLine;
}

/** One box a line of print, large ones first: a date inside a citation stays within reach of the mouse. */
function useLineBoxes({ detail, findings }: Review, page: number): readonly LineBox[] {
  const onPage = findings.filter(({ evidence }) => evidence.page === page && evidence.box);
  const hasSeveralLines = onPage.some(({ evidence }) => !isOneLine(evidence.box!));
  const { data } = useQuery({ ...pageWordsQuery(detail.document.id, page), enabled: hasSeveralLines });
  // `onPage` is made anew by every render of the desk; the findings it comes from are not.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said above
  return useMemo(() => {
    const linesOf = ({ evidence }: FindingResource): readonly EvidenceLine[] => {
      const lines = data && !isOneLine(evidence.box!) ? evidenceLines(data, evidence.offset) : undefined;
      return lines?.boxes ?? [{ ...evidence.box!, angle: 0 }];
    };
    const boxes = onPage.flatMap((finding) => linesOf(finding).map((box) => ({ finding, box })));
    return boxes.sort((a, b) => b.box.width - a.box.width);
  }, [findings, page, data]);
}

function toneOf(finding: FindingResource): 'look' | 'sure' | 'done' | 'wrong' {
  if (finding.state === 'rejected') return 'wrong';
  if (finding.state !== 'open') return 'done';
  return needsLook(finding) ? 'look' : 'sure';
}
