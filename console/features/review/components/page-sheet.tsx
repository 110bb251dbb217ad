import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoundingBox } from '../../../../shared/ocr/page.ts';
import { useToast } from '../../../components/ui/toasts.tsx';
import { pageImageUrl, pageWordsQuery } from '../../../lib/api/documents.ts';
import { classNames } from '../../../lib/class-names.ts';
import { useDraggedBox } from '../hooks/use-dragged-box.ts';
import type { Review } from '../hooks/use-review.ts';
import { boxesOfPassage, passageInBox } from '../model/page-geometry.ts';
import type { PlacedPage } from '../model/page-layout.ts';
import { toStyle } from './box-style.ts';
import { FindingBoxes } from './finding-boxes.tsx';
import styles from './page-stage.module.css';
import { SearchMarks } from './search-marks.tsx';

interface PageSheetProps {
  readonly review: Review;
  readonly page: PlacedPage;
  readonly focusedId: string | null;
}

/** One page: its picture, boxes of its findings, and in adding mode the band that is dragged over the words. */
export const PageSheet = memo(function PageSheet({ review, page, focusedId }: PageSheetProps) {
  const { t } = useTranslation();
  const show = useToast();
  const { detail, view, findings, dispatch } = review;
  const onPage = findings.filter(({ evidence }) => evidence.page === page.page && evidence.box !== null);
  const [isBroken, setBroken] = useState(false);
  const isAdding = view.mode.name === 'add';
  const passage = view.mode.name === 'add' && view.mode.passage?.page === page.page ? view.mode.passage : null;
  const { data: words } = useQuery({ ...pageWordsQuery(detail.document.id, page.page), enabled: isAdding });
  const drag = useDraggedBox(view.rotation, isAdding, (box) => {
    const found = words && passageInBox(words, box);
    if (found) dispatch({ type: 'passage', passage: found });
    else show({ tone: 'wrong', text: t('review.add.nothing') });
  });
  const isTurned = view.rotation === 90 || view.rotation === 270;
  const upright = isTurned
    ? { width: page.shownHeight, height: page.shownWidth }
    : { width: page.shownWidth, height: page.shownHeight };
  return (
    <div
      className={classNames(styles.sheet, isAdding && styles.adding)}
      style={{ top: page.top, width: page.shownWidth, height: page.shownHeight, marginLeft: -page.shownWidth / 2 }}
      {...drag.handlers}
    >
      <div
        className={styles.upright}
        style={{ ...upright, transform: `translate(-50%, -50%) rotate(${view.rotation}deg)` }}
      >
        {isBroken ? (
          <p className={styles.missing}>{t('review.pictureMissing')}</p>
        ) : (
          <img
            src={pageImageUrl(detail.document.id, page.page)}
            alt={t('review.page', { page: page.page })}
            draggable={false}
            decoding="async"
            onError={() => setBroken(true)}
          />
        )}
        {view.areBoxesShown && (
          <FindingBoxes
            documentId={detail.document.id}
            page={page.page}
            findings={onPage}
            focusedId={onPage.some(({ id }) => id === focusedId) ? focusedId : null}
            isDimmed={focusedId !== null}
            dispatch={dispatch}
          />
        )}
        <SearchMarks documentId={detail.document.id} page={page.page} />
        {isAdding && <Unclaimed review={review} page={page.page} />}
        {passage &&
          words &&
          boxesOfPassage(words, passage.offset).map((box) => <Mark key={`${box.left}-${box.top}`} box={box} />)}
        {drag.box && <div className={styles.band} style={toStyle(drag.box)} />}
      </div>
    </div>
  );
});

function Mark({ box }: { readonly box: BoundingBox }) {
  return <div className={styles.picked} style={toStyle(box)} />;
}

function Unclaimed({ review, page }: { readonly review: Review; readonly page: number }) {
  const spans = review.detail.unclaimed.filter((span) => span.page === page);
  return spans.map(
    ({ box, offset, quote }) =>
      box && (
        <button
          key={offset.join()}
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          title={quote}
          className={styles.unclaimed}
          style={toStyle(box)}
          onClick={() => review.dispatch({ type: 'passage', passage: { page, offset, quote } })}
        />
      ),
  );
}
