import { EVENT_SOURCE } from '../../infra/stacks/pipeline.ts';
import { resourcesOf, synthesize } from '../infra/build-stacks.ts';

/** An event as EventBridge holds it. */
export interface BusEvent {
  readonly source: string;
  readonly 'detail-type': string;
  readonly detail: unknown;
}

/** A step's queue as the synthesised template makes it. */
export interface StepQueue {
  readonly step: string;
  readonly maxAttempts: number;
}

interface Target {
  readonly Arn: { readonly 'Fn::GetAtt': readonly [string, string] };
  readonly InputTransformer?: {
    readonly InputPathsMap: Readonly<Record<string, string>>;
    readonly InputTemplate: string;
  };
}
interface Rule {
  readonly pattern: unknown;
  readonly targets: readonly Target[];
}

/** Reads queues and rules out of the synthesised template of a stage that reads scans twice. */
export function readRoutes() {
  const { system, templates } = synthesize('dev', { ocr: 'tesseract+textract', malwareScan: false });
  const rules = resourcesOf(templates.pipeline, 'AWS::Events::Rule').map(([, { Properties }]): Rule => {
    return { pattern: Properties.EventPattern, targets: Properties.Targets as readonly Target[] };
  });
  const stepOf = new Map<string, StepQueue>();
  for (const [step, { queue }] of system.pipeline.steps) {
    const id = system.pipeline.getLogicalId(queue.node.defaultChild as never);
    const properties = resourcesOf(templates.pipeline, 'AWS::SQS::Queue').find(([name]) => name === id)![1].Properties;
    const { maxReceiveCount } = properties.RedrivePolicy as { readonly maxReceiveCount: number };
    stepOf.set(id, { step, maxAttempts: maxReceiveCount });
  }
  return {
    source: EVENT_SOURCE,
    queues: [...stepOf.values()],
    /** The messages an event becomes, by step. */
    route: (event: BusEvent): readonly { readonly step: string; readonly body: string }[] =>
      rules
        .filter(({ pattern }) => matches(pattern, event))
        .flatMap(({ targets }) => targets)
        .map((target) => ({ step: stepOf.get(target.Arn['Fn::GetAtt'][0])!.step, body: bodyOf(target, event) })),
  };
}

/** EventBridge's patterns as far as the template uses them: lists of values or prefixes; references match any name. */
function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((one) => matchesOne(one, value));
  if (!isRecord(pattern) || !isRecord(value)) return false;
  return Object.entries(pattern).every(([name, inner]) => matches(inner, value[name]));
}

function matchesOne(one: unknown, value: unknown): boolean {
  if (!isRecord(one)) return one === value;
  if (typeof one.prefix === 'string') return typeof value === 'string' && value.startsWith(one.prefix);
  if ('Ref' in one || 'Fn::ImportValue' in one || 'Fn::GetAtt' in one) return true;
  throw new Error(`the twin knows no pattern ${JSON.stringify(one)}`);
}

function bodyOf({ InputTransformer: transformer }: Target, event: BusEvent): string {
  if (!transformer) return JSON.stringify(event);
  return transformer.InputTemplate.replaceAll(/<([^>]+)>/gu, (_, name: string) =>
    JSON.stringify(valueAt(event, transformer.InputPathsMap[name]!)),
  );
}

const valueAt = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .slice(1)
    .reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
