import type { Placed } from '@coflyfr/core'
import { penceOfPounds } from '@coflyfr/money'
import { openStore } from '@coflyfr/store-sqlite'
import { cachePaths } from '../data/cache-paths.ts'
import { dayOf } from './questions.ts'

/** An amount at a head, as a table of a database would hold it: position, day, year, kind, cost centre, subjective, pence. */
export type TypedRow = readonly [number, number, string, string, string, string, bigint]

interface Leg {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: string
}

interface Data {
  readonly financialYear: string
  readonly legs: readonly Leg[]
  readonly lines: readonly Leg[]
  readonly amount: string
  readonly to: Omit<Leg, 'amount'>
  readonly from: (Omit<Leg, 'amount'> & { readonly financialYear: string }) | null
}

const types = [
  'BudgetLinesDrafted',
  'VirementPosted',
  'DrawdownPosted',
  'ContributedToReserve',
] as const

const isOfMoney = ({ type }: Placed): boolean => types.some((one) => one === type)

const legsOf = ({ type, data }: Placed): readonly Leg[] => {
  const { legs, lines, amount, to, from } = data as unknown as Data
  switch (type) {
    case 'BudgetLinesDrafted':
      return lines
    case 'VirementPosted':
      return legs
    case 'DrawdownPosted':
      return [{ ...to, amount }]
    default:
      return from === null ? [] : [{ ...from, amount }]
  }
}

/**
 * The amounts of a ledger that only add to budgets, as rows of a table. That is less than the report counts: pending
 * amounts, which go again, are not kept in such a table. With `every event`, events without money have a row too.
 */
export async function* typedRows(
  cache: string,
  dataSet: { readonly events: number; readonly seed: number },
  which: 'money' | 'every event' = 'money',
): AsyncGenerator<TypedRow> {
  await using store = await openStore(cachePaths(cache, dataSet).ledger, { readOnly: true })
  const isWhole = which === 'every event'
  for await (const batch of store.scan(isWhole ? {} : { types }))
    for (const event of batch) {
      if (isWhole && !isOfMoney(event)) {
        yield [event.position, dayOf(event.effectiveOn), '', event.type, '', '', 0n]
        continue
      }
      const { financialYear, from } = event.data as unknown as Data
      const year = financialYear ?? from?.financialYear
      const day = dayOf(event.effectiveOn)
      for (const { costCentre, subjective, amount } of legsOf(event))
        yield [event.position, day, year, event.type, costCentre, subjective, penceOfPounds(amount)]
    }
}
