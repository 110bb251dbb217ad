import type { CapacityLimits, CapacityOutcome } from './capacity-model.ts';
import { PRICES, type PriceName } from './prices.ts';

/** What a run of the model uses, in the units of the price list. */
export type Usage = Readonly<Partial<Record<PriceName, number>>>;

/** GB of each step's function (`infra/stacks/pipeline.ts`). */
const MEMORY_GB: Readonly<Record<string, number>> = {
  intake: 1,
  ocr: 2,
  extraction: 1,
  notify: 0.5,
  'search-index': 0.5,
  'textract-start': 1,
  'textract-collect': 1,
};
/** MB of a scanned page: colour, 200 to 300 dpi. */
const PAGE_GB = 0.0005;
/** Receive, delete, and the send itself. */
const QUEUE_REQUESTS_A_RUN = 3;

/** What a run costs by the price list: only what work costs; what stands idle is in docs/cost.md. */
export function usageOf({ pages, documents, stages, writes }: CapacityOutcome, { ocr }: CapacityLimits): Usage {
  const runs = [...stages].filter(([name]) => name in MEMORY_GB);
  const tasks = runs.reduce((sum, [, stage]) => sum + stage.tasks, 0);
  return {
    lambdaGbSecond: runs.reduce((sum, [name, { busy }]) => sum + busy * MEMORY_GB[name]!, 0),
    lambdaRequest: tasks,
    queueRequest: tasks * QUEUE_REQUESTS_A_RUN,
    event: tasks,
    tableWrite: writes,
    textractPage: ocr === 'tesseract' ? 0 : pages,
    scanObject: documents,
    scanGb: pages * PAGE_GB,
  };
}

/** Dollars, and by price; prices nobody found are left out and named. */
export function costOf(
  usage: Usage,
  factor = 1,
): { total: number; parts: [PriceName, number][]; unknown: PriceName[] } {
  const names = Object.keys(usage) as PriceName[];
  const unknown = names.filter((name) => PRICES[name].usd === null && usage[name]! > 0);
  const parts = names
    .map((name): [PriceName, number] => [name, (PRICES[name].usd ?? 0) * usage[name]! * factor])
    .filter(([, usd]) => usd > 0);
  return { total: parts.reduce((sum, [, usd]) => sum + usd, 0), parts, unknown };
}
