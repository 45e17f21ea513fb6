import { type ContextSource, contextSource, type FinancialYear, streamName } from '@coflyfr/core'
import { BudgetApproved, BudgetLinesDrafted, type BudgetLineWire } from '../approval/events.ts'
import { type Head, headKey, headOf } from '../shared/leg.ts'
import type { NoBudgetForYear, UnknownLine } from '../shared/refusals.ts'

/** A head of a budget with its service and its fund. */
interface BudgetPlace extends Head {
  readonly service: string
  readonly fund: BudgetLineWire['fund']
}

/** The heads of a year's budget: drafted until it is approved. */
export interface BudgetHeads {
  readonly draftedByPart: ReadonlyMap<number, readonly BudgetPlace[]>
  /** Each head's place by its key; null until Council has approved the budget. */
  readonly approved: ReadonlyMap<string, BudgetPlace> | null
  /** Every service of the approved budget. */
  readonly services: ReadonlySet<string>
  /** The services of each cost centre of it: one, unless its subjectives are divided among several. */
  readonly servicesByCostCentre: ReadonlyMap<string, readonly string[]>
}

const placeOf = ({ service, fund, costCentre, subjective }: BudgetPlace): BudgetPlace => ({
  service,
  fund,
  costCentre,
  subjective,
})

const servicesByCostCentreOf = (
  places: readonly BudgetPlace[],
): BudgetHeads['servicesByCostCentre'] => {
  const found = new Map<string, readonly string[]>()
  for (const { costCentre, service } of places) {
    const known = found.get(costCentre) ?? []
    if (!known.includes(service)) found.set(costCentre, [...known, service])
  }
  return found
}

/** A year of which nothing is drafted yet. */
const noBudgetHeads: BudgetHeads = {
  draftedByPart: new Map(),
  approved: null,
  services: new Set(),
  servicesByCostCentre: new Map(),
}

const evolve = (
  state: BudgetHeads,
  { type, data }: BudgetApproved | BudgetLinesDrafted,
): BudgetHeads => {
  if (type === 'BudgetLinesDrafted') {
    const drafted = [data.part, data.lines.map(placeOf)] as const
    return { ...state, draftedByPart: new Map([...state.draftedByPart, drafted]) }
  }
  const places = data.fromDraft ? [...state.draftedByPart.values()].flat() : data.lines.map(placeOf)
  return {
    draftedByPart: new Map(),
    approved: new Map(places.map((one) => [headKey(one), one])),
    services: new Set(places.map(({ service }) => service)),
    servicesByCostCentre: servicesByCostCentreOf(places),
  }
}

/** Which heads a year's budget has, as context of giving to one of them or committing its money. */
export const budgetHeadsSource = (financialYear: FinancialYear): ContextSource<BudgetHeads> =>
  contextSource<BudgetHeads, BudgetApproved | BudgetLinesDrafted>({
    name: 'budget-heads',
    stream: streamName('budget', financialYear),
    events: [BudgetLinesDrafted, BudgetApproved],
    initialState: () => noBudgetHeads,
    evolve,
  })

/** The head that money goes to, or that commits it, must be a line of an approved budget. */
export const refuseHead = (
  { approved }: BudgetHeads,
  financialYear: FinancialYear,
  head: Head,
): NoBudgetForYear | UnknownLine | null => {
  if (approved === null) return { tag: 'NoBudgetForYear', financialYear }
  return approved.has(headKey(head)) ? null : { tag: 'UnknownLine', financialYear, ...headOf(head) }
}
