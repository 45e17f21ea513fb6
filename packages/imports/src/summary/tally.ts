import { addPence, formatPounds, type Pence, zeroPence } from '@coflyfr/money'
import type { ImportMap } from '../map/import-map.ts'
import type { Rejection } from '../rejection.ts'
import type { StatedTotal } from '../row/stated-total.ts'
import type { ImportSummary, OutcomeTotal } from './summary.ts'

/** The four outcomes of a row. */
type Outcome = 'imported' | 'duplicate' | 'rejected' | 'filtered'

/** Most rejections, and stated totals, in a summary; all rejections go to the listener. */
const listedMax = 100

/** Counts rows as they come. */
export interface Tally {
  readonly count: (outcome: Outcome, amount: Pence | null) => void
  readonly reject: (rejection: Rejection, amount: Pence | null) => void
  readonly state: (stated: readonly StatedTotal[]) => void
  /** Whether the rows so far, with any uncounted ones, add up to the map's control total; true where it has none. */
  readonly agrees: (uncounted?: Pence) => boolean
  readonly summary: () => ImportSummary
}

interface Counted {
  rows: number
  amount: Pence
  /** The sum of the positive amounts. */
  received: Pence
}

const written = ({ rows, amount }: Counted): OutcomeTotal => ({
  rows,
  amount: formatPounds(amount),
})

/** An empty tally; every rejection is also passed to the listener. */
export const tally = (
  { kind, controlTotal }: Pick<ImportMap, 'kind' | 'controlTotal'>,
  onRejection: (rejection: Rejection) => void,
): Tally => {
  const none = (): Counted => ({ rows: 0, amount: zeroPence, received: zeroPence })
  const counts = { imported: none(), duplicate: none(), rejected: none(), filtered: none() }
  const rejections: Rejection[] = []
  const stated: StatedTotal[] = []
  const { imported, duplicate, rejected, filtered } = counts
  const count = (outcome: Outcome, amount: Pence | null): void => {
    const counted = counts[outcome]
    counted.rows += 1
    if (amount === null) return
    counted.amount = addPence(counted.amount, amount)
    if (amount > 0n) counted.received = addPence(counted.received, amount)
  }
  const actual = (): Pence => addPence(imported.amount, addPence(duplicate.amount, rejected.amount))
  return {
    count,
    reject: (rejection, amount) => {
      count('rejected', amount)
      if (rejections.length < listedMax) rejections.push(rejection)
      onRejection(rejection)
    },
    state: (found) => stated.push(...found.slice(0, listedMax - stated.length)),
    agrees: (uncounted = zeroPence) =>
      controlTotal === undefined || controlTotal === addPence(actual(), uncounted),
    summary: () => ({
      rowsRead: imported.rows + duplicate.rows + rejected.rows + filtered.rows,
      imported: written(imported),
      duplicate: written(duplicate),
      rejected: written(rejected),
      filtered: written(filtered),
      moved:
        kind === 'virements'
          ? {
              imported: formatPounds(imported.received),
              duplicate: formatPounds(duplicate.received),
              rejected: formatPounds(rejected.received),
              filtered: formatPounds(filtered.received),
            }
          : null,
      controlTotal:
        controlTotal === undefined
          ? null
          : {
              expected: formatPounds(controlTotal),
              actual: formatPounds(actual()),
              agrees: controlTotal === actual(),
            },
      rejections,
      stated,
    }),
  }
}
