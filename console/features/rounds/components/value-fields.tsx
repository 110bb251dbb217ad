import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundContent } from '../../../../shared/contracts/api-rounds.ts';

interface ValueFieldsProps {
  readonly content: RoundContent;
  readonly onChange: (change: Partial<RoundContent>) => void;
}

/** A value that is typed over is no longer the one that was confirmed: its source goes. */
export function ValueFields({ content, onChange }: ValueFieldsProps) {
  const { t } = useTranslation();
  const typed = (text: string) => (text === '' ? null : { text, source: null });
  return (
    <>
      <TextInput
        label={t('rounds.founding')}
        maxLength={1000}
        value={content.founding?.text ?? ''}
        onChange={({ currentTarget }) => onChange({ founding: typed(currentTarget.value) })}
      />
      <DirectiveLines
        // What a decision proposes takes the place of what was typed.
        key={content.directives.some(({ source }) => source) ? 'proposed' : 'typed'}
        directives={content.directives}
        onChange={(directives) => onChange({ directives })}
      />
      <TextInput
        label={t('rounds.period')}
        maxLength={1000}
        value={content.period?.text ?? ''}
        onChange={({ currentTarget }) => onChange({ period: typed(currentTarget.value) })}
      />
    </>
  );
}

interface DirectiveLinesProps {
  readonly directives: RoundContent['directives'];
  readonly onChange: (directives: RoundContent['directives']) => void;
}

/** One a line; blank lines stay on the screen while somebody types. */
function DirectiveLines({ directives, onChange }: DirectiveLinesProps) {
  const { t } = useTranslation();
  const [lines, setLines] = useState(() => directives.map(({ text }) => text).join('\n'));
  return (
    <Textarea
      label={t('rounds.directives')}
      autosize
      minRows={2}
      value={lines}
      onChange={({ currentTarget }) => {
        setLines(currentTarget.value);
        const texts = currentTarget.value.split('\n').map((text) => text.trim());
        const known = new Map(directives.map((value) => [value.text, value]));
        onChange(texts.filter((text) => text !== '').map((text) => known.get(text) ?? { text, source: null }));
      }}
    />
  );
}
