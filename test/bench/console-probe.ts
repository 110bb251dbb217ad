import type { Page } from 'playwright-core';

interface Scrolled {
  readonly frames: number;
  readonly rate: number;
}

/** What the probe keeps in the page it measures. */
export interface BenchWindow {
  readonly probe: {
    mouseEvents: number;
    /** Milliseconds from the last key to the frame that showed its effect; null until then. */
    painted: number | null;
    /** Frames, and frames a second, while an element is scrolled by so many pixels a frame. */
    scroll(selector: string, milliseconds: number, pixels: number): Promise<Scrolled>;
  };
}

/** Runs in the page before anything else: counts mouse events and times what a key changes, to the frame that shows it. */
export function installProbe(): void {
  const probe: BenchWindow['probe'] = { mouseEvents: 0, painted: null, scroll };
  Object.assign(window, { probe });
  for (const kind of ['mousedown', 'mousemove', 'wheel', 'touchstart'])
    addEventListener(kind, () => (probe.mouseEvents += 1), true);
  addEventListener(
    'keydown',
    () => {
      const start = performance.now();
      const before = sight();
      probe.painted = null;
      const look = () => {
        if (sight() === before || !isWhole()) return void requestAnimationFrame(look);
        // The frame after the one in which the change is seen has been shown.
        requestAnimationFrame(() => {
          probe.painted = performance.now() - start;
        });
      };
      requestAnimationFrame(look);
    },
    true,
  );

  /** Which report and which finding a reviewer sees. */
  function sight(): string {
    const title = document.querySelector('h1')?.textContent;
    const list = document.querySelector('[role=listbox]');
    const card = document.querySelector('[data-review-card]');
    return `${title} ${list?.getAttribute('aria-activedescendant')} ${card?.textContent}`;
  }

  /** The findings are there and no picture in sight is still on its way. */
  function isWhole(): boolean {
    if (!document.querySelector('[role=listbox] [role=option]')) return false;
    const pictures = [...document.querySelectorAll<HTMLImageElement>('[data-review-stage] section img')];
    return pictures.length > 0 && pictures[0]!.complete;
  }

  function scroll(selector: string, milliseconds: number, pixels: number): Promise<Scrolled> {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`nothing to scroll at ${selector}`);
    return new Promise((resolve) => {
      const start = performance.now();
      let frames = 0;
      const step = () => {
        frames += 1;
        element.scrollTop += pixels;
        const spent = performance.now() - start;
        if (spent < milliseconds) requestAnimationFrame(step);
        else resolve({ frames, rate: (frames / spent) * 1000 });
      };
      requestAnimationFrame(step);
    });
  }
}

/** Presses a key and waits for the frame that shows its effect; milliseconds between both. */
export async function answerMeasures(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key);
  const handle = await page.waitForFunction(() => (window as unknown as BenchWindow).probe.painted, null, {
    polling: 10,
  });
  return (await handle.jsonValue()) as number;
}
