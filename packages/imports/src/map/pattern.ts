import { RE2JS } from 're2js'

/** Whether a cell has the form that a map asks for. */
export type Pattern = (cell: string) => boolean

/** The largest pattern, in steps of its program: a cell takes at most so many times its length. */
const stepsMax = 500

/**
 * A regular expression of a map, or null for a text that is none. A map may come from anywhere and its patterns meet
 * every row, so that they run in time that is linear in the cell: no form of them, and no cell, holds an import up.
 */
export const patternOf = (text: string): Pattern | null => {
  try {
    const compiled = RE2JS.compile(text)
    return compiled.programSize() > stepsMax ? null : (cell) => compiled.test(cell)
  } catch {
    return null
  }
}
