import { describe, expect, it } from 'vitest';
import { loadStage, StageSettingsError } from '../../infra/config.ts';
import { cdkContext } from './build-stacks.ts';

const stages = cdkContext().stages as Record<string, Record<string, unknown>>;

describe('loadStage', () => {
  it.each(Object.keys(stages))('accepts the stage "%s" of cdk.json', (name) => {
    expect(loadStage(stages, name)).toMatchObject({ name });
  });

  it('names every fault of a stage at once', () => {
    const faulty = { ...stages.dev, account: '12', region: 'Hanoi', logDays: 31, alarmAddress: 'no address', extra: 1 };
    const load = () => loadStage({ dev: faulty }, 'dev');
    expect(load).toThrow(StageSettingsError);
    for (const field of ['account', 'region', 'logDays', 'alarmAddress', 'extra']) expect(load).toThrow(field);
  });

  it('demands a concurrency for every step of the pipeline, within what an event source takes', () => {
    const { ocr: _, ...concurrency } = stages.dev!.concurrency as Record<string, number>;
    expect(() => loadStage({ dev: { ...stages.dev, concurrency } }, 'dev')).toThrow('ocr');
    const one = { ...concurrency, ocr: 1 };
    expect(() => loadStage({ dev: { ...stages.dev, concurrency: one } }, 'dev')).toThrow('ocr');
  });

  it.each([undefined, 'staging', 7])('says which stages there are when asked for %s', (name) => {
    expect(() => loadStage(stages, name)).toThrow('dev, prod');
  });

  it('refuses a context without stages, and names that cannot be part of a resource name', () => {
    expect(() => loadStage(undefined, 'dev')).toThrow(StageSettingsError);
    expect(() => loadStage({ 'Pro Duction': stages.dev }, 'Pro Duction')).toThrow(StageSettingsError);
  });
});
