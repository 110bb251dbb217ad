import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AwsFunction, SETTINGS_OF } from '../../functions/runtime/aws-environment.ts';
import { PROJECT } from '../../infra/folders.ts';
import { type Resource, resourcesOf, synthesize } from './build-stacks.ts';
import {
  ACTIONS_OF,
  CALLS_NOTHING,
  GRANTED_WITHOUT_A_CALL,
  NEVER_RUN_IN,
  WITHOUT_RESOURCES,
} from './support/iam-actions.ts';
import { openSources } from './support/sdk-calls.ts';

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const full = { mailFrom: 'bao-cao@example.org', malwareScan: true } as const;
const stages = [synthesize('prod', full), synthesize('prod', { ...full, ocr: 'textract' }), synthesize('dev')];
const names = Object.keys(SETTINGS_OF) as AwsFunction[];
const entryOf = (name: AwsFunction) => join(PROJECT, 'functions', name, 'index.ts');
const written = names.filter((name) => existsSync(entryOf(name)));
const callsOf = openSources(PROJECT, written.map(entryOf));

describe('what a function may do', () => {
  it.each(written)('%s is granted every call its code makes, and nothing else', { timeout: 120_000 }, (name) => {
    const needed = actionsOf(callsOf(entryOf(name)));
    const granted = new Set(stages.flatMap((stage) => statementsOf(stage, name).flatMap(actionsIn)));
    const unexplained = [...granted].filter((action) => !(action in GRANTED_WITHOUT_A_CALL));
    const neverRun = Object.keys(NEVER_RUN_IN[name] ?? {});
    const called = needed.filter((action) => !(action in GRANTED_WITHOUT_A_CALL) && !neverRun.includes(action));
    expect(unexplained.sort()).toEqual(called.sort());
    // An exception that is not needed any more goes.
    expect(needed).toEqual(expect.arrayContaining(neverRun));
  });

  it('names every action: no wildcard', () => {
    for (const stage of stages) {
      for (const action of names.flatMap((name) => statementsOf(stage, name).flatMap(actionsIn))) {
        expect(action).not.toContain('*');
      }
    }
  });

  it('is granted on all resources only where the service knows none', () => {
    for (const stage of stages) {
      for (const statement of names.flatMap((name) => statementsOf(stage, name))) {
        if (statement.Resource !== '*') continue;
        for (const action of actionsIn(statement)) expect(WITHOUT_RESOURCES, action).toHaveProperty([action]);
      }
    }
  });

  it('ends a resource in a wildcard only for objects under a prefix of the scans bucket', () => {
    for (const stage of stages) {
      for (const { Resource } of names.flatMap((name) => statementsOf(stage, name))) {
        for (const resource of [Resource].flat()) {
          const text = JSON.stringify(resource);
          if (text.includes('*') && text !== '"*"') expect(text).toMatch(/Scans[^"]*"\},"\/[a-z]+\/\*"\]\]/u);
        }
      }
    }
  });

  it('carries no managed policy', () => {
    for (const { templates } of stages) {
      for (const template of [templates.pipeline, templates.api]) {
        for (const [, { Properties }] of resourcesOf(template, 'AWS::IAM::Role')) {
          expect(Properties).not.toHaveProperty('ManagedPolicyArns');
        }
      }
    }
  });

  it('reaches Textract only in a stage that reads with it', () => {
    const [both, alone, none] = stages.map((stage) =>
      names.filter((name) =>
        statementsOf(stage, name)
          .flatMap(actionsIn)
          .some((action) => action.startsWith('textract:')),
      ),
    );
    expect({ both, alone, none }).toEqual({ both: ['ocr-completion'], alone: ['ocr'], none: [] });
  });

  it('mails from the stage’s sender only, and nothing where there is none', () => {
    const mails = (stage: Synthesized) =>
      statementsOf(stage, 'notify').filter((made) => actionsIn(made)[0] === 'ses:SendEmail');
    expect(mails(stages[0]!)[0]?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'bao-cao@example.org' } });
    expect(mails(stages[2]!)).toEqual([]);
  });
});

type Synthesized = ReturnType<typeof synthesize>;

const actionsIn = ({ Action }: Statement): readonly string[] => [Action].flat() as readonly string[];

/** Of the function's own role; none where the stage does not have the function. */
function statementsOf({ system, templates }: Synthesized, name: AwsFunction): readonly Statement[] {
  const [stack, role, template] =
    name === 'api'
      ? ([system.api, system.api.function.role, templates.api] as const)
      : ([system.pipeline, system.pipeline.steps.get(name)?.role, templates.pipeline] as const);
  if (!role) return [];
  const id = stack.getLogicalId(role.node.defaultChild as never);
  return resourcesOf(template, 'AWS::IAM::Policy')
    .filter(([, policy]) => JSON.stringify(policy.Properties.Roles).includes(`"${id}"`))
    .flatMap(([, { Properties }]: readonly [string, Resource]) => {
      const { Statement } = Properties.PolicyDocument as { Statement: readonly Statement[] };
      return Statement.filter(({ Effect }) => Effect === 'Allow');
    });
}

/** Throws for a call nobody wrote down: its permissions must be looked up, not guessed. */
function actionsOf(calls: ReadonlySet<string>): string[] {
  const actions = [...calls]
    .filter((call) => !CALLS_NOTHING.test(call))
    .flatMap((call) => {
      if (!(call in ACTIONS_OF)) throw new Error(`${call} is not in test/infra/support/iam-actions.ts`);
      return ACTIONS_OF[call]!;
    });
  return [...new Set(actions)];
}
