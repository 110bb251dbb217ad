import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EVENT_SCHEMAS } from '../../../shared/contracts/events.ts';
import { PIPELINE, SECOND_READING_STEP } from '../../../shared/contracts/pipeline.ts';

const NOT_STEPS = ['api', 'runtime'];
const STEPS = [...PIPELINE, SECOND_READING_STEP].map(({ step }) => step);

describe('the one list of steps', () => {
  it('is the folders of functions/, the api and the runtime aside', () => {
    const folders = readdirSync('functions', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(
      folders
        .map(({ name }) => name)
        .filter((name) => !NOT_STEPS.includes(name))
        .sort(),
    ).toEqual([...STEPS].sort());
    for (const step of STEPS) expect(existsSync(`functions/${step}/handler.ts`)).toBe(true);
  });

  it('has a runbook heading for every step', () => {
    const headings = readFileSync('docs/runbook.md', 'utf8').match(/^## .+$/gmu) ?? [];
    for (const step of STEPS) expect(headings).toContain(`## ${step}`);
  });

  it('subscribes only to events that something publishes, and publishes only events that exist', () => {
    const commands = [
      ...['object.created', 'document.confirmed', 'document.reopened', 'document.described'],
      ...['draft.outdated', 'draft.submitted', 'draft.returned', 'draft.approved', 'draft.issued'],
    ];
    const told = ['document.second-reading-ended', 'interval.passed'];
    const published = new Set([
      ...commands,
      ...told,
      ...[...PIPELINE, SECOND_READING_STEP].flatMap(({ emits }) => emits),
    ]);
    for (const { on, emits } of [...PIPELINE, SECOND_READING_STEP]) {
      for (const type of on) expect(published).toContain(type);
      for (const type of emits) expect(EVENT_SCHEMAS).toHaveProperty([type]);
    }
  });
});
