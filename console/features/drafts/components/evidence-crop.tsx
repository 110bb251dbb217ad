import { useState } from 'react';
import type { BoundingBox } from '../../../../shared/ocr/page.ts';
import { pageImageUrl } from '../../../lib/api/documents.ts';
import styles from './side.module.css';

interface EvidenceCropProps {
  readonly documentId: string;
  readonly page: number;
  /** Fractions of the page. */
  readonly box: BoundingBox;
  readonly alt: string;
}

/** The strip is this wide a part of the page, and this much higher than wide. */
const PART_OF_PAGE = 0.62;
const STRIP_RATIO = 0.3;

/** The place on the page the value was read from, outlined. Sizes are percentages, so that it fits any panel. */
export function EvidenceCrop({ documentId, page, box, alt }: EvidenceCropProps) {
  const [ratio, setRatio] = useState(Math.SQRT2);
  const zoom = Math.min(1 / PART_OF_PAGE, 0.94 / box.width);
  const width = zoom * 100;
  const height = (zoom * ratio) / STRIP_RATIO;
  const left = keepInside(50 - (box.left + box.width / 2) * width, width);
  const top = keepInside(50 - (box.top + box.height / 2) * height * 100, height * 100);
  const percent = (value: number) => `${value}%`;
  return (
    <figure className={styles.crop}>
      <img
        key={pageImageUrl(documentId, page)}
        src={pageImageUrl(documentId, page)}
        alt={alt}
        style={{ width: percent(width), left: percent(left), top: percent(top) }}
        onLoad={({ currentTarget }) => setRatio(currentTarget.naturalHeight / currentTarget.naturalWidth)}
      />
      <span
        aria-hidden="true"
        style={{
          left: percent(left + box.left * width),
          top: percent(top + box.top * height * 100),
          width: percent(box.width * width),
          height: percent(box.height * height * 100),
        }}
      />
    </figure>
  );
}

const keepInside = (offset: number, size: number): number => Math.min(0, Math.max(100 - size, offset));
