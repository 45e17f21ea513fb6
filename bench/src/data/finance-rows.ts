import { addDays, type PlainDate, periodOf, plainDate } from '@coflyfr/core'
import { amount } from './amounts.ts'
import { councilHeads } from './council.ts'
import { seededRandom } from './random.ts'

/** The one financial year of the generated extract. */
export const extractYear = '2023-24'

/** One line of a general-ledger extract as Unit4 exports it; amounts are pence. */
export interface FinanceRow {
  readonly transaction: number
  readonly sequence: number
  readonly costCentre: string
  readonly subjective: string
  /** `yyyypp`: the year in which the financial year begins, and the period. */
  readonly period: string
  readonly supplier: string
  readonly pence: bigint
  readonly postedOn: PlainDate
}

const firstDay = plainDate('2023-04-01')

const daysOfYear = 366

const linesOfTransactionMost = 4

/** Lines of the extract in the order of posting; the same seed gives the same lines on every machine. */
export function* financeRows(count: number, seed: number): Generator<FinanceRow> {
  const random = seededRandom(seed)
  let transaction = 200_000_000
  let made = 0
  while (made < count) {
    transaction += 1
    const postedOn = addDays(firstDay, Math.floor((made / count) * daysOfYear))
    const supplier = `S-${random.hex(6)}`
    const lines = Math.min(1 + random.below(linesOfTransactionMost), count - made)
    const period = `2023${periodOf(postedOn).slice(1)}`
    for (let sequence = 1; sequence <= lines; sequence += 1) {
      const { costCentre, subjective } = random.pick(councilHeads)
      // One line in a hundred is a credit, as in the real extract that this one is modelled on.
      const sign = random.chance(0.01) ? -1n : 1n
      const pence = sign * amount(random, 5, 20_000)
      yield { transaction, sequence, costCentre, subjective, period, supplier, pence, postedOn }
      made += 1
    }
  }
}

/** An amount as text in the file. */
export const pounds = (pence: bigint): string => {
  const magnitude = pence < 0n ? -pence : pence
  return `${pence < 0n ? '-' : ''}${magnitude / 100n}.${String(magnitude % 100n).padStart(2, '0')}`
}

/** The header line of the file. */
export const extractHeader = 'Nstrg,Cipfsubj,TransNo,Seq no,Period,Supplier ID,Amount,Updated\n'

/** A line of the file. */
export const extractLine = (row: FinanceRow): string => {
  const { costCentre, subjective, transaction, sequence, period, supplier, postedOn } = row
  return `${costCentre},${subjective},${transaction},${sequence},${period},${supplier},${pounds(row.pence)},${postedOn}\n`
}

/** The line as a transaction of plain-text accounting. */
export const journalEntry = (row: FinanceRow): string =>
  `${row.postedOn} ${row.transaction}/${row.sequence}\n    ${row.costCentre}:${row.subjective}  ${pounds(row.pence)}\n    control\n\n`
