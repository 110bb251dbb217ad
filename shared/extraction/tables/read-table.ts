/**
 * Reads a table written as lines of cells between bars: `NQ | both | Nghị quyết | … | source`. Empty lines and lines
 * that start with `#` are left out. The last cell of a row is its source. Throws when a row has another number of
 * cells or no source, so a slip in a table fails the tests and not a reading.
 */
export function readTable(text: string, columns: number): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      if (cells.length !== columns || cells.at(-1) === '') throw new Error(`Table row is not whole: ${line}`);
      return cells;
    });
}
