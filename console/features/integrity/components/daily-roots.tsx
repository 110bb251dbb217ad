import { Button, FileButton } from '@mantine/core';
import { IconAlertOctagon, IconCircleCheck, IconDownload, IconFileSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DailyRootsFile } from '../../../../shared/contracts/api-integrity.ts';
import { Panel } from '../../../components/ui/page.tsx';
import { classNames } from '../../../lib/class-names.ts';
import { formatDate } from '../../../lib/vietnam-time.ts';
import { formatNumber } from '../../../lib/vietnamese-number.ts';
import { compareWithKept, type IntegrityReport, rootsToKeep } from '../model/check-histories.ts';
import styles from './integrity.module.css';

/** What a comparison with a file came to: the day it differs on, that it holds for so many days, or that it is no such file. */
type Compared =
  | { readonly type: 'differs'; readonly day: string }
  | { readonly type: 'holds'; readonly days: number }
  | { readonly type: 'unreadable'; readonly name: string };

/** One root a day, to be kept elsewhere and compared with later. */
export function DailyRoots({ report }: { readonly report: IntegrityReport }) {
  const { t } = useTranslation();
  const [compared, setCompared] = useState<Compared | null>(null);
  const compare = async (file: File | null) => {
    if (file) setCompared(await compareFile(file, report));
  };
  return (
    <Panel aria-labelledby="daily-roots">
      <div className={styles.head}>
        <div>
          <h2 id="daily-roots">{t('integrity.roots')}</h2>
          <p className={styles.quiet}>{t('integrity.rootsHint')}</p>
        </div>
        <div className={styles.tools}>
          <FileButton accept="application/json,.json" onChange={(file) => void compare(file)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconFileSearch size={16} aria-hidden />}>
                {t('integrity.compare')}
              </Button>
            )}
          </FileButton>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={rootsToKeep(report).length === 0}
            onClick={() => download(report)}
          >
            {t('integrity.keep')}
          </Button>
        </div>
      </div>
      {compared && <Comparison compared={compared} />}
      {report.roots.length === 0 ? (
        <p className={styles.none}>{t('integrity.noRoots')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('integrity.day')}</th>
              <th scope="col" className={styles.number}>
                {t('integrity.decisions')}
              </th>
              <th scope="col">{t('integrity.root')}</th>
            </tr>
          </thead>
          <tbody>
            {report.roots.map(({ day, decisions, root }) => (
              <tr key={day}>
                <td className="numbers">{formatDate(day)}</td>
                <td className={classNames(styles.number, 'numbers')}>{formatNumber(decisions)}</td>
                <td>
                  <code translate="no">{root}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Comparison({ compared }: { readonly compared: Compared }) {
  const { t } = useTranslation();
  const isGood = compared.type === 'holds';
  const Icon = isGood ? IconCircleCheck : IconAlertOctagon;
  const sentences = {
    holds: () => t('integrity.holds', { count: compared.type === 'holds' ? compared.days : 0 }),
    differs: () => t('integrity.differs', { day: compared.type === 'differs' ? formatDate(compared.day) : '' }),
    unreadable: () => t('integrity.unreadable', { name: compared.type === 'unreadable' ? compared.name : '' }),
  };
  return (
    <p role="status" className={classNames(styles.compared, isGood ? styles.whole : styles.broken)}>
      <Icon size={18} aria-hidden /> {sentences[compared.type]()}
    </p>
  );
}

async function compareFile(file: File, report: IntegrityReport): Promise<Compared> {
  try {
    const kept = DailyRootsFile.parse(JSON.parse(await file.text()));
    const day = compareWithKept(report, kept);
    return day === null ? { type: 'holds', days: kept.length } : { type: 'differs', day };
  } catch {
    return { type: 'unreadable', name: file.name };
  }
}

function download(report: IntegrityReport): void {
  const kept = rootsToKeep(report);
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(kept, null, 1)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `goc-bam-${kept.at(-1)!.day}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
