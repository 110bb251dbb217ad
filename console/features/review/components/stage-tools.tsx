import {
  IconArrowAutofitHeight,
  IconArrowAutofitWidth,
  IconMinus,
  IconPlus,
  IconRotateClockwise,
  IconSquare,
  IconSquareOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import type { Review } from '../hooks/use-review.ts';
import { useKeyWords } from './key-hint.tsx';
import styles from './page-stage.module.css';

interface StageToolsProps {
  readonly review: Review;
  readonly currentPage: number;
  readonly isPicture: boolean;
}

/** Which page is in front, and how it is shown. */
export function StageTools({ review, currentPage, isPicture }: StageToolsProps) {
  const { t } = useTranslation();
  const keyOf = useKeyWords();
  const { detail, view, dispatch } = review;
  return (
    <div className={styles.tools}>
      <span className="numbers">{t('review.pageOf', { page: currentPage, pages: detail.pages.length })}</span>
      {isPicture && (
        <div className={styles.buttons}>
          <IconButton
            label={t('review.zoomOut')}
            keyHint={keyOf('zoom-out').label}
            onClick={() => dispatch({ type: 'zoom', step: 'out' })}
          >
            <IconMinus size={16} />
          </IconButton>
          <span className={styles.percent}>{view.zoom === 'page' ? '' : `${Math.round(view.zoom * 100)}%`}</span>
          <IconButton
            label={t('review.zoomIn')}
            keyHint={keyOf('zoom-in').label}
            onClick={() => dispatch({ type: 'zoom', step: 'in' })}
          >
            <IconPlus size={16} />
          </IconButton>
          <IconButton
            label={t('review.fitWidth')}
            keyHint={keyOf('fit-width').label}
            pressed={view.zoom === 1}
            onClick={() => dispatch({ type: 'zoom', step: 'width' })}
          >
            <IconArrowAutofitWidth size={18} stroke={1.6} />
          </IconButton>
          <IconButton
            label={t('review.fitPage')}
            pressed={view.zoom === 'page'}
            onClick={() => dispatch({ type: 'zoom', step: 'page' })}
          >
            <IconArrowAutofitHeight size={18} stroke={1.6} />
          </IconButton>
          <IconButton
            label={t('review.rotate')}
            keyHint={keyOf('rotate').label}
            onClick={() => dispatch({ type: 'rotate' })}
          >
            <IconRotateClockwise size={17} stroke={1.6} />
          </IconButton>
          <IconButton
            label={t(view.areBoxesShown ? 'review.hideBoxes' : 'review.showBoxes')}
            keyHint={keyOf('boxes').label}
            pressed={view.areBoxesShown}
            onClick={() => dispatch({ type: 'boxes' })}
          >
            {view.areBoxesShown ? <IconSquare size={17} stroke={1.6} /> : <IconSquareOff size={17} stroke={1.6} />}
          </IconButton>
        </div>
      )}
    </div>
  );
}
