import { ApiError, isWorthRetrying } from '../../../lib/api/api-error.ts';
import type { PendingAct } from './acts.ts';

export interface DecisionEffects<Outcome> {
  /** Sends acts with the version the page holds now. All or none are taken. */
  readonly send: (acts: readonly PendingAct[]) => Promise<Outcome>;
  /** Called before the acts leave the queue, so that nothing flickers. */
  readonly onOutcome: (outcome: Outcome, sent: readonly PendingAct[]) => void;
  /** Somebody else wrote: loads the new state and returns the acts that may be sent again. */
  readonly onConflict: (pending: readonly PendingAct[]) => Promise<readonly PendingAct[]>;
  /** The server refused the act for good; it is dropped. */
  readonly onRefused: (error: unknown, refused: readonly PendingAct[]) => void;
  /** Somebody else has the report in hand: nothing is sent until `retryNow`. */
  readonly onHeld: () => void;
  readonly wait: (milliseconds: number, callback: () => void) => void;
}

export interface DecisionQueueState {
  readonly pending: readonly PendingAct[];
  /** `held`: somebody else has the report in hand, the acts wait until one has it again; `stuck`: the server cannot be reached; the acts are kept and tried again. */
  readonly status: 'idle' | 'saving' | 'stuck' | 'held';
}

const MAX_ACTS = 500;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 20_000;

/** One request at a time: acts made while one is on its way leave with the next. No act is ever lost silently. */
export class DecisionQueue<Outcome> {
  #state: DecisionQueueState = { pending: [], status: 'idle' };
  #flushing: Promise<void> | null = null;
  #failures = 0;
  /** After a refused batch this many acts go one by one, so that only the bad one is dropped. */
  #single = 0;
  readonly #listeners = new Set<() => void>();
  readonly #effects: DecisionEffects<Outcome>;

  constructor(effects: DecisionEffects<Outcome>) {
    this.#effects = effects;
  }

  readonly getState = (): DecisionQueueState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  enqueue(acts: readonly PendingAct[]): void {
    this.#publish({ pending: [...this.#state.pending, ...acts] });
    void this.#flush();
  }

  readonly retryNow = (): void => void this.#flush();

  /** Resolves once nothing is unsaved; false when the server cannot be reached. */
  async settle(): Promise<boolean> {
    await this.#flush();
    return this.#state.pending.length === 0;
  }

  #flush(): Promise<void> {
    this.#flushing ??= this.#sendAll().finally(() => {
      this.#flushing = null;
    });
    return this.#flushing;
  }

  async #sendAll(): Promise<void> {
    while (this.#state.pending.length > 0) {
      const batch = this.#state.pending.slice(0, this.#single > 0 ? 1 : MAX_ACTS);
      this.#publish({ status: 'saving' });
      try {
        const outcome = await this.#effects.send(batch);
        this.#failures = 0;
        this.#effects.onOutcome(outcome, batch);
        this.#drop(batch);
      } catch (error) {
        if (!(await this.#recover(error, batch))) return;
      }
    }
    this.#publish({ status: 'idle' });
  }

  /** False when sending has to wait. */
  async #recover(error: unknown, batch: readonly PendingAct[]): Promise<boolean> {
    if (error instanceof ApiError && error.code === 'version-conflict') return this.#rebase();
    if (error instanceof ApiError && error.code === 'claimed') {
      this.#publish({ status: 'held' });
      this.#effects.onHeld();
      return false;
    }
    // A session that ended is opened again by the person; the acts wait for it.
    const mayPass = isWorthRetrying(error) || (error instanceof ApiError && error.status === 401);
    if (mayPass) return this.#waitOut();
    if (batch.length > 1) {
      this.#single = batch.length;
      return true;
    }
    this.#drop(batch);
    this.#effects.onRefused(error, batch);
    return true;
  }

  async #rebase(): Promise<boolean> {
    const held = this.#state.pending;
    try {
      const rebased = await this.#effects.onConflict(held);
      // Acts made while the new state was loading come after the rebased ones.
      this.#publish({ pending: [...rebased, ...this.#state.pending.slice(held.length)] });
      return true;
    } catch {
      return this.#waitOut();
    }
  }

  #waitOut(): false {
    this.#publish({ status: 'stuck' });
    this.#effects.wait(Math.min(FIRST_WAIT * 2 ** this.#failures, LONGEST_WAIT), this.retryNow);
    this.#failures += 1;
    return false;
  }

  #drop(batch: readonly PendingAct[]): void {
    this.#single = Math.max(0, this.#single - batch.length);
    this.#publish({ pending: this.#state.pending.slice(batch.length) });
  }

  #publish(change: Partial<DecisionQueueState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
