import type { ReactNode } from 'react';
import { PARTY_MOTTO, STATE_MOTTO, STATE_SECOND_MOTTO } from '../../../../shared/domain/layout/layout-rules.ts';
import type { Draft } from '../model/pieces.ts';
import type { HeadPart } from './head-tab.tsx';
import styles from './sheet.module.css';
import { longDay, PAPER } from './sheet-words.ts';

interface SheetHeadProps {
  readonly draft: Draft;
  readonly children: ReactNode;
}

/** Bodies, motto, number, place and day, kind of paper; `children` are the words of its title. */
export function SheetHead({ draft: { head, issue, draftNumber }, children }: SheetHeadProps) {
  const isParty = head.system === 'party';
  const number = issue?.number ?? PAPER.noNumber;
  const day = issue?.date ?? head.date;
  return (
    <header>
      <div className={styles.top}>
        <div>
          <p data-head={part('superior')}>{head.superior || '…'}</p>
          <p data-head={part('body')}>
            <b>{head.body || '…'}</b>
          </p>
          {isParty ? <p>*</p> : <hr className={styles.shortRule} />}
          <p data-head={part('symbol')}>{isParty ? `Số ${number}-${head.symbol}` : `Số: ${number}/${head.symbol}`}</p>
        </div>
        <div>
          <p>
            <b className={styles.motto}>{isParty ? PARTY_MOTTO : STATE_MOTTO}</b>
          </p>
          {!isParty && (
            <p>
              <b className={styles.motto}>{STATE_SECOND_MOTTO}</b>
            </p>
          )}
          <p data-head={part('place')}>
            <i>
              {head.place || '…'}, {day ? longDay(day) : PAPER.noDay}
            </i>
          </p>
        </div>
      </div>
      <p className={styles.typeName} data-head={part('typeName')}>
        <b>{head.typeName.toLocaleUpperCase('vi')}</b>
      </p>
      {children}
      {isParty ? <p className={styles.centred}>{PAPER.dashes}</p> : <hr className={styles.shortRule} />}
      {!issue && (
        <p className={styles.centred}>
          <i>{PAPER.draftNumber(draftNumber)}</i>
        </p>
      )}
    </header>
  );
}

/** Who gets it, and who signs. */
export function SheetFoot({ draft: { head } }: { readonly draft: Draft }) {
  const isParty = head.system === 'party';
  const recipients = head.recipients.map((one) => one.trim().replace(/[.,;]+$/u, '')).filter((one) => one !== '');
  return (
    <footer className={styles.foot}>
      <div data-head={part('recipients')}>
        <p className={isParty ? styles.underlined : styles.strongItalic}>{PAPER.recipients}</p>
        {recipients.map((one, index) => (
          <p key={one}>
            - {one}
            {index === recipients.length - 1 ? '.' : isParty ? ',' : ';'}
          </p>
        ))}
      </div>
      <div>
        {head.authority && (
          <p data-head={part('authority')}>
            <b>{head.authority}</b>
          </p>
        )}
        <p data-head={part('position')}>{head.position || '…'}</p>
        <p className={styles.signer} data-head={part('signer')}>
          <b>{head.signer ?? '…'}</b>
        </p>
      </div>
    </footer>
  );
}

const part = (name: HeadPart): HeadPart => name;
