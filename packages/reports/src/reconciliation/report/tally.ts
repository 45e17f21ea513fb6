import { addPence, formatPounds, type Pence, zeroPence } from '@coflyfr/money'

/** A number of lines, and their sum. */
export interface Tally {
  lines: number
  amount: Pence
}

/** No lines. */
export const noLines = (): Tally => ({ lines: 0, amount: zeroPence })

/** Counts one line. */
export const addTo = (tally: Tally, amount: Pence): void => {
  tally.lines += 1
  tally.amount = addPence(tally.amount, amount)
}

/** Counts lines. */
export const tallyOf = (lines: Iterable<{ readonly amount: Pence }>): Tally => {
  const tally = noLines()
  for (const { amount } of lines) addTo(tally, amount)
  return tally
}

/** A tally as JSON. */
export const tallyAsJson = ({
  lines,
  amount,
}: Readonly<Tally>): { readonly lines: number; readonly amount: string } => ({
  lines,
  amount: formatPounds(amount),
})
