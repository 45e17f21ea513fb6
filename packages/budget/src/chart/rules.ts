import { type Rule, rule } from '../shared/rule.ts'
import type { SetChartOfAccounts } from './commands.ts'
import type { ChartRefusal, MappedTwice } from './refusals.ts'

type Mapped = SetChartOfAccounts['data']

const namesSomething: Rule<Mapped, ChartRefusal> = rule(
  'at least one code is mapped',
  ({ reference, costCentres, subjectives }) =>
    costCentres.length + subjectives.length > 0 ? null : { tag: 'NothingMapped', reference },
)

const refuseTwice = (list: MappedTwice['list'], codes: readonly string[]): MappedTwice | null => {
  const seen = new Set<string>()
  for (const code of codes) {
    if (seen.has(code)) return { tag: 'MappedTwice', list, code }
    seen.add(code)
  }
  return null
}

const mapsOnce: Rule<Mapped, ChartRefusal> = rule(
  'each code is mapped once',
  ({ costCentres, subjectives }) =>
    refuseTwice(
      'costCentres',
      costCentres.map(({ costCentre }) => costCentre),
    ) ??
    refuseTwice(
      'subjectives',
      subjectives.map(({ subjective }) => subjective),
    ),
)

/** The rules of a chart, in order of precedence. */
export const chartRules: readonly Rule<Mapped, ChartRefusal>[] = [namesSomething, mapsOnce]
