import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import { classNames } from '../../lib/class-names.ts';
import styles from './page.module.css';

interface PageProps {
  /** The widest it gets, in pixels, its margins included. */
  readonly width: number;
  readonly children: ReactNode;
}

/** The frame of a page that scrolls with the window. Its title is an `h1` right in it, or a `PageHead`. */
export function Page({ width, children }: PageProps) {
  return (
    <div className={classNames(styles.page)} style={{ '--page-width': `${width}px` } as CSSProperties}>
      {children}
    </div>
  );
}

interface PageHeadProps {
  readonly title: string;
  /** What the page is for, or what is known of the one thing it shows. */
  readonly lead: ReactNode;
  /** The way back. */
  readonly back?: ReactNode;
  /** What can be done here, at the other end of the line. */
  readonly children?: ReactNode;
}

/** Title, a line about it, and what can be done. */
export function PageHead({ title, lead, back, children }: PageHeadProps) {
  return (
    <header className={styles.head}>
      <div>
        {back}
        <h1>{title}</h1>
        <div className={styles.lead}>{lead}</div>
      </div>
      {children}
    </header>
  );
}

interface PanelProps extends Omit<ComponentProps<'section'>, 'className'> {
  /** For words and fields; tables and lists reach the border. */
  readonly isPadded?: boolean;
}

/** The surface things lie on. What is too wide for it scrolls inside. */
export function Panel({ isPadded = false, ...section }: PanelProps) {
  return <section {...section} className={classNames(styles.panel, isPadded && styles.padded)} />;
}
