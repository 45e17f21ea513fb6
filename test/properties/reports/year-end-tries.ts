import {
  CarriedForward,
  ReductionApproved,
  ReductionRemoved,
  ReductionReported,
  SupplementaryEstimateApproved,
} from '@coflyfr/budget/events'
import { nextFinancialYear, streamName } from '@coflyfr/core'
import { type Desk, headOf, minute, pounds, type Try } from './desk.ts'

/** Adds to the year's total. */
export const supplement = (desk: Desk, { pick, amount }: Try): void => {
  const key = { financialYear: desk.year, reference: `E${desk.number}` }
  const legs = [{ ...headOf(pick), amount: pounds(amount) }]
  const said = { source: 'Council Fund', reason: 'x', legs, ...minute }
  desk.write(desk.budget, SupplementaryEstimateApproved.of(desk.day, { ...key, ...said }))
}

const outturn = (service: string, amount: bigint) => ({
  service,
  revisedBudget: pounds(1_000n),
  outturn: pounds(1_000n + amount),
  variance: pounds(amount),
  takenBack: pounds(0n),
  metBySources: pounds(amount > 500n ? amount - 500n : 0n),
  carriedForward: pounds(amount > 500n ? 500n : amount),
})

/** Ends the year, once: one service overspends and another does not. */
export const endYear = (desk: Desk, { pick, amount }: Try): void => {
  if (desk.ended.has(desk.year)) return
  desk.ended.add(desk.year)
  const over = outturn('S0', amount)
  const under = outturn('S1', -(amount / 2n))
  const met = amount > 500n ? pounds(amount - 500n) : pounds(0n)
  const kind = 'general-balance' as const
  const said = {
    financialYear: desk.year,
    toYear: nextFinancialYear(desk.year),
    reference: `Y${desk.number}`,
    cap: null,
    actuals: ['gl'],
    services: [
      { ...over, to: headOf(pick) },
      { ...under, to: pick === 0 ? null : headOf(pick + 1) },
    ],
    funding: [{ kind, item: 'Council Fund', reserve: null, available: met, applied: met }],
    ...minute,
  }
  desk.write(desk.budget, CarriedForward.of(desk.day, said))
}

/** Approves a reduction, reports on one of this year or an earlier one, or gives one up. */
export const reduce = (desk: Desk, { pick, amount, flag }: Try): void => {
  const found = desk.reductions.at(-1 - pick)
  const on = desk.day
  if (found === undefined || pick === 0) {
    const key = { financialYear: desk.year, reference: `R${desk.number}` }
    desk.reductions.push(key)
    const named = { description: 'x', directorate: 'D0', service: null, owner: null }
    const event = ReductionApproved.of(on, { ...key, ...named, target: pounds(amount), ...minute })
    desk.write(streamName('savings', key.financialYear), event)
    return
  }
  const stream = streamName('savings', found.financialYear)
  if (pick === 3 && flag) {
    desk.write(stream, ReductionRemoved.of(on, { ...found, reason: 'x', ...minute }))
    desk.reductions.splice(desk.reductions.indexOf(found), 1)
  } else {
    const projected = flag ? pounds(amount) : null
    const said = { achieved: pounds(amount / 2n), projected, reason: null, mitigation: null }
    desk.write(stream, ReductionReported.of(on, { ...found, ...said, rag: 'amber' }))
  }
}
