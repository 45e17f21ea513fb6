/** Rows as a CSV file, quoted where they must be. */
export const csvText = (
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => `${cells.map(quoted).join(',')}\r\n`)
    .join('')

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** The lines of a file below its header, sorted. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\r\n')
    .slice(1)
    .filter((line) => line !== '')
    .sort()
