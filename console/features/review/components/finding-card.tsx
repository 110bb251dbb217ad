import { memo, useLayoutEffect, useRef } from 'react';
import { classNames } from '../../../lib/class-names.ts';
import type { PageCheck } from '../hooks/use-page-check.ts';
import type { Review } from '../hooks/use-review.ts';
import { AddPanel } from './add-panel.tsx';
import { AllLooked } from './all-looked.tsx';
import { CardActions } from './card-actions.tsx';
import { CardHead } from './card-head.tsx';
import { CheckPageCard } from './check-page-card.tsx';
import { EditForm } from './edit-form.tsx';
import { Evidence } from './evidence.tsx';
import styles from './finding-card.module.css';
import { FindingWarnings } from './finding-warnings.tsx';
import { Readings } from './readings.tsx';
import { RejectForm } from './reject-form.tsx';
import { ValueFields } from './value-fields.tsx';

interface FindingCardProps {
  readonly review: Review;
  readonly check: PageCheck;
  readonly next: string | null;
  readonly onNext: () => void;
  /** Shows the same directive in other reports. */
  readonly onSame: () => void;
}

/** The focused finding: the picture of its line, right below it the value, why it is here, and what can be done. */
export const FindingCard = memo(function FindingCard({ review, check, next, onNext, onSame }: FindingCardProps) {
  const { focused, view, detail } = review;
  const card = useRef<HTMLElement>(null);
  const id = focused?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another finding is read from its top
  useLayoutEffect(() => {
    card.current?.scrollTo({ top: 0 });
  }, [id]);
  if (view.mode.name === 'add') return <AddPanel review={review} passage={view.mode.passage} />;
  if (!focused && check.page !== null) return <CheckPageCard review={review} check={check} page={check.page} />;
  if (!focused) return <AllLooked review={review} next={next} onNext={onNext} />;
  const page = detail.pages.find(({ page }) => page === focused.evidence.page);
  return (
    <article
      data-review-card=""
      className={classNames(styles.card, view.mode.name !== 'look' && styles.typing)}
      ref={card}
    >
      <CardHead finding={focused} />
      <Evidence documentId={detail.document.id} finding={focused} page={page} />
      {view.mode.name === 'edit' ? (
        <EditForm key={id} review={review} finding={focused} prefill={view.mode.prefill} />
      ) : (
        <>
          <Readings review={review} finding={focused} />
          <ValueFields finding={focused} />
          <FindingWarnings review={review} finding={focused} />
          {view.mode.name === 'reject' ? (
            <RejectForm key={id} review={review} />
          ) : (
            <CardActions review={review} finding={focused} onSame={onSame} />
          )}
        </>
      )}
    </article>
  );
});
