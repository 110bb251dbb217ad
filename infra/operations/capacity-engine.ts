/** Work for one stage. */
export interface Task {
  readonly stage: string;
  readonly document: number;
  readonly pages: number;
}

export interface StageSpec {
  readonly name: string;
  /** Tasks in work at once. */
  readonly servers: number;
  /** Starts a second; undefined = no limit. */
  readonly startsPerSecond?: number;
  /** True where a task in work holds a place among the account's functions. */
  readonly isFunction: boolean;
  seconds(task: Task): number;
  /** Write units of the table, spent when the task ends. */
  writes(task: Task): number;
  /** What the end of a task brings about. Called once a task, in order of time. */
  next(task: Task): readonly Task[];
}

export interface SharedLimits {
  /** Functions of the account at once. */
  readonly functions: number;
  /** Write units the table takes in a second. */
  readonly writesPerSecond: number;
}

export interface Arrival {
  readonly at: number;
  readonly task: Task;
}

export interface StageOutcome {
  readonly tasks: number;
  readonly pages: number;
  /** Seconds in work, over all tasks. */
  readonly busy: number;
  /** Seconds the task that waited longest waited. */
  readonly longestWait: number;
  readonly longestQueue: number;
  /** When the last task ended. */
  readonly ended: number;
}

interface Running {
  readonly spec: StageSpec;
  readonly queue: { readonly task: Task; readonly since: number }[];
  /** First task of the queue not started yet. */
  head: number;
  inWork: number;
  mayStart: number;
  isWaking: boolean;
  readonly outcome: { -readonly [K in keyof StageOutcome]: StageOutcome[K] };
}

/**
 * Plays tasks through stages of limited servers, start rates and a shared table, event by event. Pure: the same
 * arrivals and limits give the same outcome. Stages named first take free functions first.
 */
export function play(
  arrivals: readonly Arrival[],
  specs: readonly StageSpec[],
  limits: SharedLimits,
): ReadonlyMap<string, StageOutcome> {
  const events = createTimeline();
  const stages = new Map(specs.map((spec) => [spec.name, running(spec)]));
  let functions = 0;
  let tableFree = 0;

  const start = (stage: Running, now: number): void => {
    const { spec, queue } = stage;
    while (stage.head < queue.length && stage.inWork < spec.servers) {
      if (spec.isFunction && functions >= limits.functions) return;
      if (stage.mayStart > now) {
        wake(stage);
        return;
      }
      const { task, since } = queue[stage.head]!;
      stage.head += 1;
      stage.inWork += 1;
      if (spec.isFunction) functions += 1;
      if (spec.startsPerSecond) stage.mayStart = now + 1 / spec.startsPerSecond;
      stage.outcome.longestWait = Math.max(stage.outcome.longestWait, now - since);
      const seconds = spec.seconds(task);
      stage.outcome.busy += seconds;
      events.add(now + seconds, (at) => write(stage, task, at));
    }
  };

  /** Looks at a stage again when it may start its next task; once, however many wait. */
  const wake = (stage: Running): void => {
    if (stage.isWaking) return;
    stage.isWaking = true;
    events.add(stage.mayStart, (now) => {
      stage.isWaking = false;
      start(stage, now);
    });
  };

  /** The table takes its units one after the other; a task ends when the last of its own is taken. */
  const write = (stage: Running, task: Task, now: number): void => {
    const units = stage.spec.writes(task);
    tableFree = Math.max(tableFree, now) + units / limits.writesPerSecond;
    // What a second can take without waiting is no wait.
    const at = Math.max(now, tableFree - 1);
    if (at > now) events.add(at, (later) => end(stage, task, later));
    else end(stage, task, now);
  };

  const end = (stage: Running, task: Task, now: number): void => {
    stage.inWork -= 1;
    if (stage.spec.isFunction) functions -= 1;
    stage.outcome.tasks += 1;
    stage.outcome.pages += task.pages;
    stage.outcome.ended = now;
    for (const follower of stage.spec.next(task)) enter(follower, now);
    for (const waiting of stage.spec.isFunction ? stages.values() : [stage]) start(waiting, now);
  };

  const enter = (task: Task, now: number): void => {
    const stage = stages.get(task.stage);
    if (!stage) throw new RangeError(`no stage ${task.stage}`);
    stage.queue.push({ task, since: now });
    start(stage, now);
    stage.outcome.longestQueue = Math.max(stage.outcome.longestQueue, stage.queue.length - stage.head);
  };

  for (const { at, task } of arrivals) events.add(at, (now) => enter(task, now));
  events.run();
  return new Map([...stages].map(([name, { outcome }]) => [name, outcome]));
}

const running = (spec: StageSpec): Running => ({
  spec,
  queue: [],
  head: 0,
  inWork: 0,
  mayStart: 0,
  isWaking: false,
  outcome: { tasks: 0, pages: 0, busy: 0, longestWait: 0, longestQueue: 0, ended: 0 },
});

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly act: (now: number) => void;
}

/** A binary heap of what happens when; what was added first comes first at the same time. */
function createTimeline() {
  const heap: Entry[] = [];
  let order = 0;
  const isBefore = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.order < b.order);
  const swap = (i: number, j: number) => {
    [heap[i], heap[j]] = [heap[j]!, heap[i]!];
  };
  const add = (at: number, act: Entry['act']): void => {
    heap.push({ at, order: order++, act });
    for (let child = heap.length - 1; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (!isBefore(heap[child]!, heap[parent]!)) return;
      swap(child, parent);
      child = parent;
    }
  };
  const take = (): Entry | undefined => {
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    for (let parent = 0; ; ) {
      const [left, right] = [parent * 2 + 1, parent * 2 + 2];
      let least = parent;
      if (left < heap.length && isBefore(heap[left]!, heap[least]!)) least = left;
      if (right < heap.length && isBefore(heap[right]!, heap[least]!)) least = right;
      if (least === parent) return first;
      swap(parent, least);
      parent = least;
    }
  };
  const run = (): void => {
    for (let entry = take(); entry; entry = take()) entry.act(entry.at);
  };
  return { add, run };
}
