const FREE_ATTEMPTS = 5;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 300;
const MAX_TRACKED = 10_000;

/** Slows down guessing: after five wrong passwords each further one doubles the wait for that user name. */
export function createSignInThrottle(): {
  /** Seconds still to wait; 0 = try now. */
  wait(user: string, now: Date): number;
  failed(user: string, now: Date): void;
  succeeded(user: string): void;
} {
  const attempts = new Map<string, { failures: number; until: number }>();
  return {
    wait: (user, now) => Math.max(0, Math.ceil(((attempts.get(user)?.until ?? 0) - now.getTime()) / 1000)),
    failed: (user, now) => {
      const failures = (attempts.get(user)?.failures ?? 0) + 1;
      const over = failures - FREE_ATTEMPTS;
      const seconds = over < 0 ? 0 : Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** over);
      // The oldest name makes room: an attacker who invents names must not fill the memory.
      if (!attempts.has(user) && attempts.size >= MAX_TRACKED) attempts.delete(attempts.keys().next().value!);
      attempts.set(user, { failures, until: now.getTime() + seconds * 1000 });
    },
    succeeded: (user) => void attempts.delete(user),
  };
}
