import { drawdownContentHash } from '@coflyfr/budget'
import { type FinancialYear, lastDayOf } from '@coflyfr/core'
import { formatPounds, pence } from '@coflyfr/money'
import { headOf, source } from './accounts-lines.ts'
import { corporate, type Tables } from './department-year.ts'
import { actors, type CommandLine, type Dated, line } from './line.ts'
import type { PrintedFunding } from './read-tables.ts'

/** No department carries more than £100,000 forward, over or under (Financial Regulations). */
const cap = pence(10_000_000n)

/** Reserves that the published lines name; what they held before is illustrative. */
const reserves = {
  'Harvested from specific reserves': { reserve: 'specific', opening: '2000000.00' },
  'Financial Strategy Reserve (the balance)': {
    reserve: 'financial-strategy',
    opening: '5000000.00',
  },
  'Earmarked to post-Covid recovery fund': { reserve: 'post-covid-recovery', opening: '0.00' },
} as const

const names = {
  specific: 'Specific reserves',
  'financial-strategy': 'Financial Strategy Reserve',
  'post-covid-recovery': 'Post-Covid recovery fund',
} as const

const reserveOf = (item: string) =>
  Object.entries(reserves).find(([name]) => name === item)?.[1].reserve ?? null

const purposeOf = (reserve: keyof typeof names): string =>
  `${names[reserve]} (the purpose is illustrative)`

/** Cabinet decides in June on the year that ended; the day is illustrative where the table names none. */
const decidedOf = (year: FinancialYear): Dated => ({
  on: lastDayOf(year),
  recordedOn:
    { '2019-20': '2020-06-16', '2021-22': '2022-06-14' }[String(year)] ??
    `${lastDayOf(year).slice(0, 4)}-06-15`,
})

/** The reserves are set up. */
export const reserveLines = (): readonly CommandLine[] =>
  Object.values(reserves).map(({ reserve, opening }) =>
    line(
      ['EstablishReserve', `establish-${reserve}`],
      actors.cabinet,
      { on: '2018-04-01' },
      {
        reserve,
        name: names[reserve],
        purpose: purposeOf(reserve),
        openingBalance: opening,
        openedOn: '2018-04-01',
        decision: 'Balances of 1 April 2018, illustrative',
      },
    ),
  )

/** What a year's funding draws from reserves is asked for, approved and posted to the council-wide budgets. */
export const drawdownLines = ({ funding }: Tables, year: FinancialYear): readonly CommandLine[] =>
  funding
    .filter((one) => one.year === year && one.side === 'source')
    .flatMap(({ item, amount }) => {
      const reserve = reserveOf(item)
      if (reserve === null) return []
      const when = { on: lastDayOf(year) }
      const key = { reserve, reference: item }
      const asked = {
        ...key,
        financialYear: year,
        to: headOf(corporate),
        purpose: purposeOf(reserve),
        reason: `Limits the overspend that is carried from ${year}`,
      }
      const contentHash = drawdownContentHash({ ...asked, amount })
      const decision = 'Cabinet 16 June 2020, mgAi ID=19244'
      const approval = { ...key, by: 'section-151-officer', decision, contentHash }
      const id = `${year}-${reserve}`
      return [
        line(['RequestDrawdown', `${id}-request`], actors.requester, when, {
          ...asked,
          amount: formatPounds(amount),
        }),
        line(['ApproveDrawdown', `${id}-approve`], actors.section151, when, approval),
        line(['PostDrawdown', `${id}-post`], actors.finance, when, key),
      ]
    })

const kindOf = (item: string): 'corporate-underspend' | 'provision' | 'reserve' | null => {
  if (item.startsWith(corporate)) return 'corporate-underspend'
  if (item.includes('provisions')) return 'provision'
  return reserveOf(item) === null ? null : 'reserve'
}

/** A source besides what departments gave back, which the ledger works out by itself. */
const fundingOf = ({ item, amount }: PrintedFunding): readonly object[] => {
  const kind = kindOf(item)
  const reserve = reserveOf(item)
  if (kind === null) return []
  const named = { kind, item, available: formatPounds(amount) }
  return [reserve === null ? named : { ...named, reserve }]
}

/** The year ends: each department carries its variance forward within the cap. */
export const carryLine = ({ carries, funding }: Tables, year: FinancialYear): CommandLine => {
  const ofYear = carries.filter((carry) => carry.year === year)
  const sources = funding.filter((one) => one.year === year && one.side === 'source')
  return line(['CarryForward', `carry-forward-${year}`], actors.cabinet, decidedOf(year), {
    financialYear: year,
    reference: `Year end ${year}`,
    actuals: [source],
    cap: formatPounds(cap),
    services: ofYear.map(({ department }) => ({ service: department, to: headOf(department) })),
    funding: sources.flatMap(fundingOf),
    decision: `Cabinet, ${ofYear[0]?.page}`,
  })
}

/** What was taken back and not needed is put aside. */
export const earmarkingLines = ({ funding }: Tables, year: FinancialYear): readonly CommandLine[] =>
  funding
    .filter((one) => one.year === year && one.side === 'use')
    .flatMap(({ item, amount }) => {
      const reserve = reserveOf(item)
      if (reserve === null) return []
      return [
        line(['ContributeToReserve', `${year}-${reserve}`], actors.finance, decidedOf(year), {
          reserve,
          reference: `Taken back ${year}`,
          amount: formatPounds(amount),
          reason: 'Underspends above the cap, taken back at the year end',
          decision: 'Cabinet 14 June 2022, mgAi ID=23323',
        }),
      ]
    })
