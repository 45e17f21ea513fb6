import { firstRefusal, type Rule } from '../shared/rule.ts'
import type { SetChartOfAccounts } from './commands.ts'
import type { ChartRefusal, MappedTwice } from './refusals.ts'

type Mapped = SetChartOfAccounts['data']

const namesSomething: Rule<Mapped, ChartRefusal> = ({ reference, costCentres, subjectives }) =>
  costCentres.length + subjectives.length > 0 ? null : { tag: 'NothingMapped', reference }

const refuseTwice = (list: MappedTwice['list'], codes: readonly string[]): MappedTwice | null => {
  const seen = new Set<string>()
  for (const code of codes) {
    if (seen.has(code)) return { tag: 'MappedTwice', list, code }
    seen.add(code)
  }
  return null
}

/** A chart names something, and each code once. */
export const refuseChart = (data: Mapped): ChartRefusal | null =>
  firstRefusal<Mapped, ChartRefusal>(
    [
      namesSomething,
      ({ costCentres }) =>
        refuseTwice(
          'costCentres',
          costCentres.map(({ costCentre }) => costCentre),
        ),
      ({ subjectives }) =>
        refuseTwice(
          'subjectives',
          subjectives.map(({ subjective }) => subjective),
        ),
    ],
    data,
  )
