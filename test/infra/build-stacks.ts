import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { buildSystem } from '../../infra/build-system.ts';
import { loadStage, type Stage } from '../../infra/config.ts';

const ROOT = join(import.meta.dirname, '../..');

/** One resource of a template. */
export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
}

/** The context of cdk.json, as the app gets it from the command line tool. */
export const cdkContext = (): Record<string, unknown> =>
  (JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as { context: Record<string, unknown> }).context;

/** Every stack of a stage; functions get a stand-in bundle and the console a stand-in page. */
export function buildStacks(stageName = 'dev', change: Partial<Stage> = {}) {
  const context = cdkContext();
  const app = new App({ context });
  const stage = { ...loadStage(context.stages, stageName), ...change };
  const system = buildSystem(app, stage, {
    codeOf: () => join(import.meta.dirname, 'stand-in-function'),
    consoleFolder: join(import.meta.dirname, 'stand-in-console'),
  });
  return { app, stage, system };
}

/** The stacks of a stage and their templates, synthesised once a process. */
export function synthesize(stageName = 'dev', change: Partial<Stage> = {}) {
  const key = JSON.stringify([stageName, change]);
  const made = synthesized.get(key) ?? synthesizeNew(stageName, change);
  synthesized.set(key, made);
  return made;
}

const synthesized = new Map<string, ReturnType<typeof synthesizeNew>>();

function synthesizeNew(stageName: string, change: Partial<Stage>) {
  const { stage, system } = buildStacks(stageName, change);
  const templates = Object.fromEntries(
    Object.entries(system).map(([name, stack]) => [name, Template.fromStack(stack)]),
  ) as Record<keyof typeof system, Template>;
  return { stage, system, templates };
}

/** Resources of a type by logical id. */
export const resourcesOf = (template: Template, type: string): readonly (readonly [string, Resource])[] =>
  Object.entries(template.findResources(type)) as never;

/** The same checks as in infra/app.ts: findings without an acknowledgement fail the synthesis. */
export function addChecks(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}
