import { nextFinancialYear, periods } from '@coflyfr/core'
import { approveBudget, heads, years } from './council.ts'
import { type Data, lateOf, type Office, oneOf, pounds, type Trial } from './office.ts'
import { dayOf, yearOf } from './trials-of-movements.ts'
import { drawForYear } from './trials-of-reserves.ts'

/** Approves a reduction, reports on it, or removes it. */
export const reduce: Trial = async (office, draw) => {
  const found = lateOf(office.said('ReductionApproved'), draw.pick)
  const on = dayOf(office, draw)
  if (found === undefined || draw.other % 4 === 0) {
    const key = { financialYear: yearOf(office, draw), reference: `R${office.number}` }
    const named = { description: 'Remodel', directorate: 'Social', owner: 'Director' }
    const service = draw.flag ? { service: 'Children' } : {}
    const data = { ...key, ...named, ...service, target: pounds(draw.amount), decision: 'Minute' }
    await office.give('ApproveReduction', 'clerk council', on, data)
    return
  }
  const { financialYear, reference, target } = found
  const key = { financialYear, reference }
  if (draw.other % 9 === 0) {
    const why = { reason: 'Not possible', decision: 'Minute' }
    await office.give('RemoveReduction', 'clerk council', on, { ...key, ...why })
    return
  }
  const whole = BigInt(String(target).replace('.', ''))
  const achieved = pounds((whole * BigInt(draw.pick % 5)) / 3n)
  const projected = draw.flag ? { projected: pounds((whole * BigInt(draw.other % 5)) / 4n) } : {}
  const why = draw.pick % 2 === 0 ? { mitigation: `Vacancies ${office.number}` } : {}
  const data = { ...key, achieved, ...projected, ...why, rag: 'amber', reason: 'Late' }
  await office.give('ReportReduction', 'u5 budget-holder', on, data)
}

/** Moves a cost centre in the chart, and sets the kind of a subjective. */
export const mapChart: Trial = async (office, draw) => {
  const costCentres = ['Nowhere', 'Placements', 'Shared', 'Works', 'Fostering', 'Care']
  const services = ['Children', 'Adults', 'Families', 'Schools']
  const service = oneOf(services, draw.other) ?? 'Families'
  const costCentre = oneOf(costCentres, draw.pick) ?? 'Nowhere'
  const directorate = service === 'Schools' ? 'Schools/Youth' : 'Social'
  const kind = draw.flag ? 'income' : 'expenditure'
  const data = {
    reference: `K${office.number}`,
    costCentres: [{ costCentre, directorate, service }],
    subjectives: draw.pick % 2 ? [{ subjective: draw.flag ? 'refunds' : 'taxis', kind }] : [],
  }
  await office.give('SetChartOfAccounts', 'u8 finance-officer', dayOf(office, draw), data)
}

/** Council sets the last year's budget, in which a service may have another name and a head may be missing. */
export const setNextBudget: Trial = async (office, draw) => {
  if (office.day < '2024-02-01') return
  const waiting = office.said('VirementForwarded').map(({ reference }) => String(reference))
  const includes = draw.flag ? waiting.slice(0, 1) : []
  const dropped = draw.pick % 2 ? 'Fostering' : ''
  const isRenamed = draw.other % 2 === 0
  await approveBudget(office, '2024-25', { isRenamed, dropped, includes })
}

const closeYear = async (office: Office, year: string): Promise<void> => {
  for (const period of periods.slice(0, 12))
    await office.give('ClosePeriod', 'u8 finance-officer', office.day, {
      financialYear: year,
      period,
    })
}

const head = (costCentre: string, subjective: string) => ({ costCentre, subjective })

const childrensHeads = [
  head('Placements', 'fees'),
  head('Contributions', 'all'),
  head('Fostering', 'all'),
]

/** Balances mostly go to a head of expenditure, sometimes to one of income or one that the next budget may lack. */
const carriedBy = (pick: number) => [
  { service: 'Children', to: oneOf(childrensHeads, pick) ?? head('Placements', 'fees') },
  { service: 'Adults', to: head('Care', 'all') },
  { service: 'Schools', to: head('A/B', 'c') },
]

const sourcesOf = (office: Office, year: string): readonly string[] => {
  const own = office.said('ActualsImported').filter((one) => one.financialYear === year)
  return [...new Set(own.map((one) => String(one.source)))]
}

/** Ends a year: closes its months and carries balances forward within a cap. */
export const endYear: Trial = async (office, draw) => {
  const over = years.filter(
    (year) => `${nextFinancialYear(year as never).slice(0, 4)}-04-15` < office.day,
  )
  const year = lateOf(over, draw.pick)
  if (year === undefined) return
  if (draw.other % 3) await drawForYear(office, draw, year)
  await closeYear(office, year)
  const services = carriedBy(draw.other).filter((_, index) => (draw.pick >> index) % 3 > 0)
  const ended = new Set(services.map(({ service }) => service))
  const isInside = ({ to }: Data): boolean => {
    const own = heads.find((one) => one.costCentre === to.costCentre)
    return own !== undefined && ended.has(own.service)
  }
  const drawn = lateOf(
    office
      .said('DrawdownPosted')
      .filter((one) => one.financialYear === year && (draw.pick % 5 === 0 || !isInside(one))),
    draw.other,
  )
  const reserve =
    drawn === undefined
      ? []
      : [
          {
            kind: 'reserve',
            reserve: drawn.reserve,
            item: drawn.reference,
            available: drawn.amount,
          },
        ]
  const stated = { kind: 'general-balance', item: 'Council Fund', available: '90000000.00' }
  const data = {
    financialYear: year,
    reference: `Y${office.number}`,
    actuals: [...sourcesOf(office, year)],
    services,
    ...(draw.flag ? { cap: pounds(draw.amount) } : {}),
    funding: [...(draw.other % 3 ? reserve : []), stated],
    decision: 'Minute',
  }
  await office.give('CarryForward', 'clerk cabinet', office.day, data)
}
