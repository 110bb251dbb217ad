import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api-findings.ts';
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
  readonly documentId: string;
  readonly page: number;
  /** Those that stand on this page and have a box. */
  readonly findings: readonly FindingResource[];
  /** Null when the focused finding stands on another page. */
  readonly focusedId: string | null;
  readonly isDimmed: boolean;
  readonly dispatch: Review['dispatch'];
}

/** Boxes of findings only, never of words. The list says the same to screen readers, so the boxes are for the eye. */
export const FindingBoxes = memo(function FindingBoxes(props: FindingBoxesProps) {
  const { focusedId, isDimmed, dispatch } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const boxes = useLineBoxes(props);
  return (
    <div className={classNames(styles.boxes, isDimmed && styles.dimmed)} aria-hidden="true">
      {boxes.map(({ finding, box }) => (
        <button
          key={`${finding.id}-${box.top}`}
          data-finding={finding.id}
          type="button"
          tabIndex={-1}
          title={`${t(`kind.${finding.kind}`)}: ${formatFinding(finding, language)}`}
          className={classNames(styles.box, styles[toneOf(finding)], finding.id === focusedId && styles.focused)}
          style={{ ...toStyle(box), transform: `rotate(${box.angle}deg)` }}
          onClick={() => dispatch({ type: 'focus', key: finding.id })}
        />
      ))}
    </div>
  );
}, areSameBoxes);

/** A key changes one finding and moves the focus: the boxes of the other pages are not drawn again. */
function areSameBoxes(a: FindingBoxesProps, b: FindingBoxesProps): boolean {
  const isSameSight = a.focusedId === b.focusedId && a.isDimmed === b.isDimmed && a.page === b.page;
  if (!isSameSight || a.findings.length !== b.findings.length) return false;
  return a.findings.every((finding, index) => finding === b.findings[index]);
}

interface LineBox {
  readonly finding: FindingResource;
  readonly box: EvidenceLine;
}

/** One box a line of print, large ones first: a date inside a citation stays within reach of the mouse. */
function useLineBoxes({ documentId, page, findings }: FindingBoxesProps): readonly LineBox[] {
  const hasSeveralLines = findings.some(({ evidence }) => !isOneLine(evidence.box!));
  const { data } = useQuery({ ...pageWordsQuery(documentId, page), enabled: hasSeveralLines });
  return useMemo(() => {
    const linesOf = ({ evidence }: FindingResource): readonly EvidenceLine[] => {
      const lines = data && !isOneLine(evidence.box!) ? evidenceLines(data, evidence.offset) : undefined;
      return lines?.boxes ?? [{ ...evidence.box!, angle: 0 }];
    };
    const boxes = findings.flatMap((finding) => linesOf(finding).map((box) => ({ finding, box })));
    return boxes.sort((a, b) => b.box.width - a.box.width);
  }, [findings, data]);
}

function toneOf(finding: FindingResource): 'look' | 'sure' | 'done' | 'wrong' {
  if (finding.state === 'rejected') return 'wrong';
  if (finding.state !== 'open') return 'done';
  return needsLook(finding) ? 'look' : 'sure';
}
