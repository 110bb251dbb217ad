import { useTranslation } from 'react-i18next';
import type { FindingResource } from '../../../../shared/contracts/api.ts';
import { classNames } from '../../../lib/class-names.ts';
import { formatFinding } from '../../../lib/format-finding.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import type { Review } from '../hooks/use-review.ts';
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
  const onPage = review.findings.filter(({ evidence }) => evidence.page === page && evidence.box);
  return (
    <div className={classNames(styles.boxes, focusedId !== null && styles.dimmed)} aria-hidden="true">
      {onPage.map((finding) => (
        <button
          key={finding.id}
          data-finding={finding.id}
          type="button"
          tabIndex={-1}
          title={`${t(`kind.${finding.kind}`)}: ${formatFinding(finding, language)}`}
          className={classNames(styles.box, styles[toneOf(finding)], finding.id === focusedId && styles.focused)}
          style={toStyle(finding.evidence.box!)}
          onClick={() => review.focus(finding.id)}
        />
      ))}
    </div>
  );
}

function toneOf(finding: FindingResource): 'look' | 'sure' | 'done' | 'wrong' {
  if (finding.state === 'rejected') return 'wrong';
  if (finding.state !== 'open') return 'done';
  return needsLook(finding) ? 'look' : 'sure';
}
