import type { CarriedService, Head } from '../event.ts'
import { smaller } from '../extremes.ts'
import { lastDayOf, nextYear } from '../text/dates.ts'
import { penceOf, poundsOf } from '../text/pounds.ts'
import { type Checks, type Decision, may, must, type Rule, same, supported } from './decision.ts'
import { headOf } from './heads.ts'
import type { BudgetState } from './state/budget-state.ts'

/** The service that a head counts for. */
const serviceOf = ({ states }: Decision, budget: BudgetState, head: Head): string | undefined => {
  const line = budget.heads.line(head)
  if (line !== undefined) return line.fund === 'revenue' ? line.service : undefined
  const mapped = states.chart().get(head.costCentre)
  if (mapped !== undefined) return mapped.service
  const services = budget.heads.servicesOf(head.costCentre)
  return services.length === 1 ? services[0] : undefined
}

/** What was spent, by service, in pence. */
const outturns = (decision: Decision, budget: BudgetState): ReadonlyMap<string, bigint> => {
  const { states, data, event } = decision
  const prefix = `commitments-${data.financialYear}-`
  const invoices = event.context
    .filter(({ stream }) => stream.startsWith(prefix))
    .map(({ stream }) => states.commitmentsOf(stream).invoicedByHead)
  const postings = data.actuals.map((source) => states.actuals(data.financialYear, source).byHead)
  const sums = new Map<string, bigint>()
  for (const [key, pence] of [...postings, ...invoices].flatMap((byHead) => [...byHead])) {
    const service = serviceOf(decision, budget, headOf(key))
    if (service !== undefined) sums.set(service, (sums.get(service) ?? 0n) + pence)
  }
  return sums
}

const within = (variance: bigint, cap: bigint | null): bigint => {
  if (cap === null) return variance
  return variance > cap ? cap : variance < -cap ? -cap : variance
}

function* target(
  decision: Decision,
  budget: BudgetState,
  told: CarriedService,
  carried: bigint,
): Checks {
  const { states, data } = decision
  yield* must(
    (told.to === null) === (carried === 0n),
    'a target is given although nothing is carried forward',
  )
  if (told.to === null) return
  const next = states.budget(data.toYear).heads
  if (next.isApproved) {
    const line = next.line(told.to)
    yield* must(line?.fund === 'revenue', 'the target is not a revenue line of the next year')
    const isKept = next.linesOfService(told.service).some(({ fund }) => fund === 'revenue')
    if (isKept) yield* must(line?.service === told.service, 'the target belongs to another service')
    return
  }
  const line = budget.heads.line(told.to)
  const isOther = line !== undefined && (line.fund === 'capital' || line.service !== told.service)
  yield* must(!isOther, 'the target is a capital line, or belongs to another service')
}

function* service(
  decision: Decision,
  budget: BudgetState,
  told: CarriedService,
  outturn: bigint,
): Checks {
  const lines = budget.heads.linesOfService(told.service).filter(({ fund }) => fund === 'revenue')
  yield* must(lines.length > 0, `${told.service} has no revenue lines`)
  yield* must(
    !budget.carriedServices.has(told.service),
    `${told.service} has already been carried forward`,
  )
  const revised = lines.reduce((sum, line) => sum + budget.heads.revised(line), 0n)
  const variance = outturn - revised
  const { cap } = decision.data
  const carried = within(variance, cap === null ? null : penceOf(cap))
  const rest = variance - carried
  yield* same('revisedBudget', told.revisedBudget, poundsOf(revised))
  yield* same('outturn', told.outturn, poundsOf(outturn))
  yield* same('variance', told.variance, poundsOf(variance))
  yield* same('carriedForward', told.carriedForward, poundsOf(carried))
  yield* same('takenBack', told.takenBack, poundsOf(rest < 0n ? -rest : 0n))
  yield* same('metBySources', told.metBySources, poundsOf(rest > 0n ? rest : 0n))
  yield* target(decision, budget, told, carried)
}

function* funding(decision: Decision, budget: BudgetState): Checks {
  const { data } = decision
  const sumOf = (field: 'takenBack' | 'metBySources'): bigint =>
    data.services.reduce((sum, told) => sum + penceOf(told[field]), 0n)
  const [takenBack, needed] = [sumOf('takenBack'), sumOf('metBySources')]
  const first = data.funding[0]
  if (takenBack !== 0n) {
    const { kind, item, available } = first ?? {}
    yield* same(
      'funding[0]',
      { kind, item, available },
      { kind: 'taken-back', item: 'Underspends above the cap', available: poundsOf(takenBack) },
    )
  }
  let left = needed
  const carriedNow = new Set(data.services.map((told) => told.service))
  for (const [at, source] of data.funding.entries()) {
    const available = penceOf(source.available)
    yield* must(available > 0n, `${source.item} has nothing available`)
    yield* must((source.kind === 'reserve') === (source.reserve !== null), 'no reserve is named')
    yield* must(at === 0 || source.kind !== 'taken-back', 'what is taken back must come first')
    const applied = smaller(available, left)
    yield* same('applied', source.applied, poundsOf(applied))
    left -= applied
    if (source.reserve === null) continue
    const came = budget.received(source.reserve, source.item)
    const held = came === undefined ? 0n : came.received - came.reversed - came.applied
    yield* must(available <= held, `the year does not have that much of ${source.item} left`)
    const line = came === undefined ? undefined : budget.heads.line(came.to)
    const isCarried =
      line?.fund === 'revenue' &&
      (carriedNow.has(line.service) || budget.carriedServices.has(line.service))
    yield* must(!isCarried, 'its head belongs to a service that has been carried forward')
  }
  yield* must(left === 0n, 'the sources do not add up to the overspends')
}

const carriedForward: Rule = function* (decision) {
  const { data, event, states } = decision
  const { financialYear } = data
  const budget = states.budget(financialYear)
  yield* may(decision, 'CarryForward')
  yield* must(budget.heads.isApproved, 'no budget is approved')
  const isNew = !budget.references.has(`${event.type} ${data.reference}`)
  yield* must(isNew, `the reference ${data.reference} has already been used`)
  const services = data.services.map((told) => told.service)
  const items = data.funding.map(({ reserve, item }) => `${reserve} ${item}`)
  for (const names of [data.actuals, services, items])
    yield* must(new Set(names).size === names.length, 'an item is named twice')
  yield* must(data.actuals.length > 0 && services.length > 0, 'no item is named')
  yield* must(data.cap === null || penceOf(data.cap) >= 0n, 'the cap is negative')
  const [from, to] = [lastDayOf(financialYear), lastDayOf(nextYear(financialYear))]
  yield* must(
    event.effectiveOn >= from && event.effectiveOn <= to,
    'it is not dated after the year',
  )
  yield* must(states.periods(financialYear).isClosed('P12'), 'P12 is not closed')
  yield* same('data.toYear', data.toYear, nextYear(financialYear))
  for (const source of data.actuals)
    yield* must(
      states.actuals(financialYear, source).isThere,
      `no posting of ${source} is recorded`,
    )
  const spent = outturns(decision, budget)
  for (const told of data.services)
    yield* service(decision, budget, told, spent.get(told.service) ?? 0n)
  yield* funding(decision, budget)
  yield* supported(decision, { subject: { kind: 'budget', reference: financialYear } })
}

/** Rules of the year's end, by type of event. */
export const rulesOfYearEnd = { CarriedForward: carriedForward } satisfies {
  readonly [type: string]: Rule
}
