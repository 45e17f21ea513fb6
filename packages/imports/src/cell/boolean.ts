import { bad, good, type Read } from './read.ts'

const answers: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  true: true,
  '1': true,
  no: false,
  n: false,
  false: false,
  '0': false,
}

/** Reads a cell as yes or no, in the words that spreadsheets use for it. */
export const readBoolean = (cell: string): Read<boolean> => {
  const answer = answers[cell.toLowerCase()]
  return answer === undefined ? bad('expected yes or no') : good(answer)
}
