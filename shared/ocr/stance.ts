import type { Component } from './components.ts';
import type { GreyRaster } from './raster.ts';
import { findSkew } from './skew.ts';
import { turn } from './turn.ts';

/** How many times sharper the lines must be sideways before a page is turned. Measured: upright pages stay below 0.6. */
const SIDEWAYS_LEAD = 1.5;
/** Share of marks that stand above their letter, below which a page is upside down. Measured: see the tests. */
const UPSIDE_DOWN_BELOW = 0.4;
const MIN_MARKS = 25;
/** A mark is at most this part of a usual letter's height, and stands at most this far from its letter. */
const MARK_SIZE = 0.6;
const MARK_REACH = 0.7;

/** True when the page's lines run up and down. Small copy; a page without lines is not turned. */
export function isSideways(small: GreyRaster): { sideways: boolean; skew: number } {
  const upright = findSkew(small);
  const across = findSkew(turn(small, 90, 1));
  const sideways = across.sharpness > upright.sharpness * SIDEWAYS_LEAD;
  return { sideways, skew: sideways ? across.skew : upright.skew };
}

/**
 * True when the page stands on its head: Vietnamese letters bear most of their marks above (â ơ ế), few below (ạ). Unsure (few
 * marks, a table of digits) means false.
 */
export function isUpsideDown(components: readonly Component[]): boolean {
  const share = shareOfMarksAbove(components);
  return share !== null && share < UPSIDE_DOWN_BELOW;
}

/** Share of the marks beside a letter, above or below it, that stand above; null for too few marks. */
export function shareOfMarksAbove(components: readonly Component[]): number | null {
  const height = usualHeight(components);
  const letters = components.filter((component) => isLetter(component, height));
  const marks = components.filter((component) => isMark(component, height));
  const near = columnIndex(letters, height);
  let above = 0;
  let below = 0;
  for (const mark of marks) {
    const place = placeOf(mark, near(mark), height);
    if (place > 0) above += 1;
    if (place < 0) below += 1;
  }
  return above + below < MIN_MARKS ? null : above / (above + below);
}

/** Median height of the patches that may be letters. */
function usualHeight(components: readonly Component[]): number {
  const heights = components
    .filter(({ left, top, right, bottom }) => bottom - top >= 8 && right - left >= 4 && bottom - top <= 80)
    .map(({ top, bottom }) => bottom - top)
    .sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 20;
}

function isLetter({ left, top, right, bottom }: Component, height: number): boolean {
  return bottom - top >= height * 0.7 && bottom - top <= height * 2.2 && right - left <= height * 4;
}

function isMark({ left, top, right, bottom, area }: Component, height: number): boolean {
  const [tall, wide] = [bottom - top, right - left];
  return tall <= height * MARK_SIZE && wide <= height && tall >= height * 0.1 && area >= height * height * 0.015;
}

/** 1: the nearest letter stands under the mark; -1: over it; 0: none near, or one beside it. */
function placeOf(mark: Component, letters: readonly Component[], height: number): number {
  let nearest = height * MARK_REACH;
  let place = 0;
  for (const letter of letters) {
    if (letter.right < mark.left || letter.left > mark.right) continue;
    const under = letter.top - mark.bottom;
    const over = mark.top - letter.bottom;
    const middle = (mark.top + mark.bottom) / 2;
    if (middle > letter.top && middle < letter.bottom) return 0;
    const distance = Math.max(under, over);
    if (distance >= nearest || distance < -height * 0.3) continue;
    nearest = distance;
    place = under > over ? 1 : -1;
  }
  return place;
}

/** Finds letters near a patch without looking at all of them. */
function columnIndex(letters: readonly Component[], height: number): (mark: Component) => readonly Component[] {
  const cell = Math.max(8, Math.round(height * 3));
  const cells = new Map<number, Component[]>();
  const keyOf = (x: number, y: number): number => Math.floor(x / cell) * 100_000 + Math.floor(y / cell);
  for (const letter of letters) {
    const key = keyOf((letter.left + letter.right) / 2, (letter.top + letter.bottom) / 2);
    const list = cells.get(key);
    if (list) list.push(letter);
    else cells.set(key, [letter]);
  }
  return ({ left, top, right, bottom }) => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    return [-cell, 0, cell].flatMap((dx) => [-cell, 0, cell].flatMap((dy) => cells.get(keyOf(x + dx, y + dy)) ?? []));
  };
}
