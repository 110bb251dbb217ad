import { Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundContent } from '../../../../shared/contracts/api-rounds.ts';
import { foldVietnamese } from '../../../../shared/text/fold.ts';
import { DayField } from '../../../components/ui/day-field.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { useSession } from '../../../lib/session-context.ts';
import styles from './round-form.module.css';

type Unit = RoundContent['units'][number];

interface UnitFieldsProps {
  readonly units: readonly Unit[];
  readonly onChange: (units: Unit[]) => void;
}

/** More offices than this are looked through by their name. */
const FEW = 8;

/** Which offices are supervised, each with how, and with a due day of its own where it has one. */
export function UnitFields({ units, onChange }: UnitFieldsProps) {
  const { t } = useTranslation();
  const [sought, setSought] = useState('');
  const { offices } = useSession();
  const chosen = new Map(units.map((unit) => [unit.office, unit]));
  // A unit whose office is gone stays to be seen.
  const gone = units.filter(({ office }) => !offices.some(({ id }) => id === office));
  const all = [...offices, ...gone.map(({ office }) => ({ id: office, name: office }))];
  const words = foldVietnamese(sought.normalize('NFC').trim().toLowerCase());
  const shown = all.filter(({ name }) => foldVietnamese(name.normalize('NFC')).toLowerCase().includes(words));
  const toggle = (office: string, isChosen: boolean) =>
    onChange(
      isChosen ? [...units, { office, way: 'visit', due: null }] : units.filter((unit) => unit.office !== office),
    );
  const change = (office: string, part: Partial<Unit>) =>
    onChange(units.map((unit) => (unit.office === office ? { ...unit, ...part } : unit)));
  return (
    <fieldset className={styles.group}>
      <legend>
        {t('rounds.units')} <span className={styles.quiet}>{t('rounds.unitsChosen', { count: units.length })}</span>
      </legend>
      {all.length > FEW && (
        <TextInput
          aria-label={t('rounds.findUnit')}
          placeholder={t('rounds.findUnit')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={sought}
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
      )}
      <div className={styles.units}>
        {shown.map(({ id, name }) => (
          <UnitRow
            key={id}
            name={name}
            unit={chosen.get(id)}
            onToggle={(isChosen) => toggle(id, isChosen)}
            onChange={(part) => change(id, part)}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface UnitRowProps {
  readonly name: string;
  readonly unit: Unit | undefined;
  readonly onToggle: (isChosen: boolean) => void;
  readonly onChange: (part: Partial<Unit>) => void;
}

function UnitRow({ name, unit, onToggle, onChange }: UnitRowProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.unit}>
      <Checkbox
        label={name}
        checked={unit !== undefined}
        onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
      />
      {unit && (
        <div className={styles.unitParts}>
          <SelectField
            size="xs"
            label={t('rounds.wayOf', { office: name })}
            labelProps={{ className: 'visually-hidden' }}
            value={unit.way}
            data={(['visit', 'report-only'] as const).map((way) => ({ value: way, label: t(`rounds.way.${way}`) }))}
            onChange={({ currentTarget }) =>
              onChange({ way: currentTarget.value === 'visit' ? 'visit' : 'report-only' })
            }
          />
          <DayField
            label={t('rounds.dueOf', { office: name })}
            isLabelHidden
            placeholder={t('rounds.ownDue')}
            value={unit.due ?? ''}
            onChange={(day) => onChange({ due: day || null })}
          />
        </div>
      )}
    </div>
  );
}
