import { IdText } from '@coflyfr/core'
import { bad, good, type Read } from './read.ts'

/** Reads a cell as an id that may become part of a stream's name. */
export const readId = (cell: string): Read<string> =>
  IdText.is(cell)
    ? good(cell)
    : bad('expected 1 to 80 letters, digits, dots, hyphens or underscores')
