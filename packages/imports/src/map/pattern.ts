import { RE2JS } from 're2js'

/** Whether a cell has the form that a map asks for. */
export type Pattern = (cell: string) => boolean

/**
 * The largest pattern, in steps of its program: matching takes at most that many steps for each character of the cell.
 */
const stepsMax = 500

/**
 * Compiles a regular expression of a map; null where the text is none. A map may come from anywhere and its patterns
 * are tried on every row, so they run in linear time: no pattern and no cell can hold an import up.
 */
export const patternOf = (text: string): Pattern | null => {
  try {
    const compiled = RE2JS.compile(text)
    return compiled.programSize() > stepsMax ? null : (cell) => compiled.test(cell)
  } catch {
    return null
  }
}
