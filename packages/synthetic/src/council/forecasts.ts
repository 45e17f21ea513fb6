import { formatPounds, pence } from '@coflyfr/money'
import type { Entry } from '../notebook.ts'
import type { CouncilYear } from './budget-of.ts'
import type { CouncilContext } from './council-life.ts'
import { councilServices } from './heads.ts'

/** Periods after which services say what they expect, with the days of the year that have gone when they do. */
const quarters = [
  ['P03', 105],
  ['P06', 197],
  ['P09', 289],
] as const

/** What each service expects to end the year at, three times a year. */
export const forecastsOf = (
  { random, calendar }: CouncilContext,
  { financialYear, heads, firstDay }: CouncilYear,
): readonly Entry[] =>
  quarters.flatMap(([period, after]) =>
    councilServices.map((service) => {
      const budget = heads
        .filter((head) => head.service === service)
        .reduce((sum, { amount }) => sum + amount, 0n)
      const perMille = BigInt(random.between(980, 1_055))
      return {
        day: calendar.workingDayFrom(firstDay + after),
        command: 'SubmitForecast',
        actor: { id: 'finance-partner', role: 'finance-officer' },
        data: {
          financialYear,
          period,
          service,
          projectedOutturn: formatPounds(pence((budget * perMille) / 1_000n)),
          basis: 'Spending so far and known commitments',
        },
      }
    }),
  )
