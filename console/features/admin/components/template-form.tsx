import { Button, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftTemplate, TemplateSection } from '../../../../shared/domain/draft/templates.ts';
import { IconButton } from '../../../components/ui/icon-button.tsx';
import { SelectField } from '../../../components/ui/select-field.tsx';
import { blanksToBe, blocksInLine, hasLooseBraces } from '../template-slots.ts';
import styles from './template.module.css';

const LONGEST = 500;

interface TemplateFormProps {
  readonly template: DraftTemplate;
  /** Another template has this name. */
  readonly isTaken: boolean;
  readonly onChange: (template: DraftTemplate) => void;
}

/** Every field of a template. Long texts take one paragraph a line. */
export function TemplateForm({ template, isTaken, onChange }: TemplateFormProps) {
  const { t } = useTranslation();
  const set = (change: Partial<DraftTemplate>) => onChange({ ...template, ...change });
  const line = (name: 'superior' | 'body' | 'symbol' | 'place' | 'position') => (
    <TextInput
      label={t(`drafts.layout.${name}`)}
      maxLength={LONGEST}
      value={template[name]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
    />
  );
  const missing = (value: string) => (value.trim() === '' ? t('drafts.layout.missing') : null);
  return (
    <>
      <Group title={t('drafts.layout.paper')}>
        <TextInput
          label={t('drafts.templates.name')}
          maxLength={LONGEST}
          value={template.name}
          error={isTaken ? t('drafts.templates.taken') : missing(template.name)}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        />
        <div className={styles.pair}>
          <SelectField
            label={t('drafts.layout.system')}
            value={template.system}
            data={(['party', 'state'] as const).map((value) => ({ value, label: t(`drafts.system.${value}`) }))}
            onChange={({ currentTarget }) => set({ system: currentTarget.value === 'state' ? 'state' : 'party' })}
          />
          <TextInput
            label={t('drafts.layout.typeName')}
            maxLength={LONGEST}
            value={template.typeName}
            error={missing(template.typeName)}
            onChange={({ currentTarget }) => set({ typeName: currentTarget.value })}
          />
        </div>
        <div className={styles.pair}>
          {line('superior')}
          {line('body')}
          {line('symbol')}
          {line('place')}
        </div>
        <Prose label={t('drafts.subject')} rows={1} value={template.subject} onChange={(subject) => set({ subject })} />
      </Group>
      <Group title={t('drafts.templates.text')}>
        <p className={styles.hint}>{t('drafts.templates.lines')}</p>
        <Lines
          label={t('drafts.templates.opening')}
          lines={template.opening}
          onChange={(opening) => set({ opening })}
        />
        <Sections sections={template.sections} onChange={(sections) => set({ sections })} />
      </Group>
      <Group title={t('drafts.layout.signing')}>
        <TextInput
          label={t('drafts.layout.authority')}
          maxLength={LONGEST}
          value={template.authority ?? ''}
          onChange={({ currentTarget }) => set({ authority: currentTarget.value === '' ? null : currentTarget.value })}
        />
        {line('position')}
        <Textarea
          label={t('drafts.layout.recipients')}
          description={t('drafts.layout.recipientsHint')}
          autosize
          minRows={3}
          value={template.recipients.join('\n')}
          onChange={({ currentTarget }) => set({ recipients: currentTarget.value.split('\n').slice(0, 100) })}
        />
      </Group>
    </>
  );
}

interface SectionsProps {
  readonly sections: readonly TemplateSection[];
  readonly onChange: (sections: readonly TemplateSection[]) => void;
}

function Sections({ sections, onChange }: SectionsProps) {
  const { t } = useTranslation();
  const change = (at: number, part: Partial<TemplateSection>) =>
    onChange(sections.map((section, index) => (index === at ? { ...section, ...part } : section)));
  const move = (at: number, step: number) => onChange(sections.toSpliced(at, 1).toSpliced(at + step, 0, sections[at]!));
  return (
    <>
      {sections.map(({ id, title, paragraphs }, index) => (
        <fieldset key={id} className={styles.section}>
          <legend className="visually-hidden">{title}</legend>
          <div className={styles.sectionHead}>
            <TextInput
              label={t('drafts.sectionTitle')}
              maxLength={LONGEST}
              value={title}
              onChange={({ currentTarget }) => change(index, { title: currentTarget.value })}
            />
            <IconButton label={t('drafts.moveSectionUp')} disabled={index === 0} onClick={() => move(index, -1)}>
              <IconArrowUp size={16} />
            </IconButton>
            <IconButton
              label={t('drafts.moveSectionDown')}
              disabled={index === sections.length - 1}
              onClick={() => move(index, 1)}
            >
              <IconArrowDown size={16} />
            </IconButton>
            <IconButton label={t('drafts.removeSection')} onClick={() => onChange(sections.toSpliced(index, 1))}>
              <IconTrash size={16} />
            </IconButton>
          </div>
          <Lines
            label={t('drafts.templates.paragraphs')}
            lines={paragraphs}
            onChange={(next) => change(index, { paragraphs: next })}
          />
        </fieldset>
      ))}
      <Button
        variant="default"
        className={styles.add ?? ''}
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={sections.length >= 50}
        onClick={() =>
          onChange([
            ...sections,
            { id: `s-${crypto.randomUUID()}`, title: t('drafts.newSection', { lng: 'vi' }), paragraphs: [] },
          ])
        }
      >
        {t('drafts.addSection')}
      </Button>
    </>
  );
}

interface LinesProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
}

/** A paragraph a line; empty lines are for the eye only. */
function Lines({ label, lines, onChange }: LinesProps) {
  const [typed, setTyped] = useState(() => lines.join('\n'));
  return (
    <Prose
      label={label}
      rows={3}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
    />
  );
}

interface ProseProps {
  readonly label: string;
  readonly rows: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Words with slots; below them what the slots will become, where that is not what they look like. */
function Prose({ label, rows, value, onChange }: ProseProps) {
  const { t } = useTranslation();
  const blanks = blanksToBe(value);
  const blocks = blocksInLine(value);
  return (
    <div>
      <Textarea
        label={label}
        autosize
        minRows={rows}
        data-slots
        lang="vi"
        value={value}
        error={hasLooseBraces(value) ? t('drafts.templates.looseBraces') : null}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {blanks.length > 0 && <p className={styles.look}>{t('drafts.templates.blanks', { names: blanks.join('; ') })}</p>}
      {blocks.length > 0 && <p className={styles.look}>{t('drafts.templates.blocks', { names: blocks.join('; ') })}</p>}
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
