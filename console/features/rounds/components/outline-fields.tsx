import { Button, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RoundContent } from '../../../../shared/contracts/api-rounds.ts';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { indicatorListQuery } from '../api/rounds.ts';
import styles from './round-form.module.css';

type Item = RoundContent['outline'][number];

interface OutlineFieldsProps {
  readonly outline: readonly Item[];
  /** Null for a new round. */
  readonly roundId: string | null;
  readonly onChange: (outline: Item[]) => void;
}

/** What units are to report, in order: in words, or as a figure that is found by itself. */
export function OutlineFields({ outline, roundId, onChange }: OutlineFieldsProps) {
  const { t } = useTranslation();
  const indicators = useQuery(indicatorListQuery(roundId)).data?.items ?? [];
  const change = (id: string, part: Partial<Item>) =>
    onChange(outline.map((item) => (item.id === id ? { ...item, ...part } : item)));
  const move = (at: number, by: number) => {
    const moved = outline.toSpliced(at, 1);
    onChange(moved.toSpliced(at + by, 0, outline[at]!));
  };
  return (
    <fieldset className={styles.group}>
      <legend>
        {t('rounds.outline')} <span className={styles.quiet}>{t('rounds.outlineHint')}</span>
      </legend>
      {outline.length > 0 && (
        <ol className={styles.items}>
          {outline.map((item, index) => (
            <li key={item.id}>
              <OutlineRow
                item={item}
                number={index + 1}
                indicators={indicators}
                onChange={(part) => change(item.id, part)}
              />
              <div className={styles.tools}>
                <IconButton
                  label={t('rounds.itemUp', { number: index + 1 })}
                  disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={16} />
                </IconButton>
                <IconButton
                  label={t('rounds.itemDown', { number: index + 1 })}
                  disabled={index === outline.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={16} />
                </IconButton>
                <IconButton
                  label={t('rounds.itemRemove', { number: index + 1 })}
                  onClick={() => onChange(outline.filter(({ id }) => id !== item.id))}
                >
                  <IconTrash size={16} />
                </IconButton>
              </div>
            </li>
          ))}
        </ol>
      )}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} />}
          onClick={() => onChange([...outline, { id: newItemId(outline), label: '', indicator: null }])}
        >
          {t('rounds.itemAdd')}
        </Button>
      </div>
    </fieldset>
  );
}

interface OutlineRowProps {
  readonly item: Item;
  readonly number: number;
  readonly indicators: readonly {
    readonly key: string;
    readonly label: string;
    readonly unit: string | null;
    readonly offices: number;
  }[];
  readonly onChange: (part: Partial<Item>) => void;
}

function OutlineRow({ item, number, indicators, onChange }: OutlineRowProps) {
  const { t } = useTranslation();
  const isKnown = item.indicator === null || indicators.some(({ key }) => key === item.indicator);
  // An indicator nobody has confirmed yet stays as it was chosen.
  const kept = isKnown
    ? []
    : [{ value: item.indicator!, label: item.indicator!.split('|').filter(Boolean).join(', ') }];
  return (
    <div className={styles.item}>
      <TextInput
        label={t('rounds.itemLabel', { number })}
        labelProps={{ className: 'visually-hidden' }}
        placeholder={t('rounds.itemPlaceholder')}
        maxLength={500}
        value={item.label}
        onChange={({ currentTarget }) => onChange({ label: currentTarget.value })}
      />
      <SelectField
        label={t('rounds.itemIndicator', { number })}
        labelProps={{ className: 'visually-hidden' }}
        value={item.indicator ?? ''}
        data={[
          { value: '', label: t('rounds.inWords') },
          ...kept,
          ...indicators.map(({ key, label, unit, offices }) => ({
            value: key,
            label: `${label}${unit ? ` (${unit})` : ''} · ${t('rounds.indicatorOffices', { count: offices })}`,
          })),
        ]}
        onChange={({ currentTarget }) => {
          const found = indicators.find(({ key }) => key === currentTarget.value);
          const label = item.label.trim() === '' && found ? { label: found.label } : {};
          onChange({ indicator: currentTarget.value || null, ...label });
        }}
      />
    </div>
  );
}

/** Unlike every other id of the outline; browsers give out random ones over HTTPS only. */
function newItemId(outline: readonly Item[]): string {
  const numbers = outline.map(({ id }) => Number(/^item-(\d+)-/u.exec(id)?.[1] ?? 0));
  return `item-${Math.max(0, ...numbers) + 1}-${Date.now().toString(36)}`;
}
