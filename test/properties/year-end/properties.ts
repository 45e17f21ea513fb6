import { type BudgetYear, threeColumns } from '@coflyfr/budget'
import { streamName } from '@coflyfr/core'
import fc from 'fast-check'
import { approvedOf, ofType, sum } from '../budget/facts.ts'
import type { Handlers, SyncLedger } from '../budget/sync-ledger.ts'
import { tries, tryAll } from '../budget/trying.ts'
import { virementActions } from '../budget/virement-actions.ts'
import { heads, penceOf } from '../budget/world.ts'
import { type Ending, ended, ending, endings } from './endings.ts'

interface Service {
  readonly service: string
  readonly revisedBudget: string
  readonly outturn: string
  readonly variance: string
  readonly carriedForward: string
  readonly takenBack: string
  readonly metBySources: string
  readonly to: { readonly costCentre: string } | null
}

interface Source {
  readonly kind: string
  readonly available: string
  readonly applied: string
}

interface Carried {
  readonly cap: string | null
  readonly services: readonly Service[]
  readonly funding: readonly Source[]
}

const carriedIn = ({ log }: SyncLedger): readonly Carried[] =>
  ofType(log, 'CarriedForward').map(({ data }) => data as unknown as Carried)

const sumOf = <Item>(items: readonly Item[], text: (item: Item) => string): bigint =>
  sum(items.map((item) => penceOf(text(item))))

const claim =
  (check: (ledger: SyncLedger, drawn: Ending) => boolean) =>
  (handlers: Handlers): fc.IPropertyWithHooks<[Ending]> =>
    fc.property(endings, (drawn) => check(ended(drawn, handlers), drawn))

const abs = (amount: bigint): bigint => (amount < 0n ? -amount : amount)

const divides = (cap: string | null, one: Service): boolean => {
  const [carried, back, met] = [one.carriedForward, one.takenBack, one.metBySources].map(penceOf)
  if (carried === undefined || back === undefined || met === undefined) return false
  return (
    penceOf(one.variance) === penceOf(one.outturn) - penceOf(one.revisedBudget) &&
    penceOf(one.variance) === carried + met - back &&
    (cap === null ? back === 0n && met === 0n : abs(carried) <= penceOf(cap)) &&
    (back === 0n || (back > 0n && met === 0n && carried === -penceOf(cap ?? '0.00'))) &&
    (met === 0n || (met > 0n && back === 0n && carried === penceOf(cap ?? '0.00'))) &&
    (carried === 0n) === (one.to === null)
  )
}

/** The variance of every service is divided into what it carries, gives back and is helped with. */
export const variancesDivide = claim((ledger) =>
  carriedIn(ledger).every(({ cap, services }) => services.every((one) => divides(cap, one))),
)

/** Uses equal sources: exactly what is needed, in the order given, and no source beyond its amount. */
export const usesAreSources = claim((ledger) =>
  carriedIn(ledger).every(({ services, funding }) => {
    const firstLeft = funding.findIndex(({ applied, available }) => applied !== available)
    const later = firstLeft === -1 ? [] : funding.slice(firstLeft + 1)
    const backs = sumOf(services, ({ takenBack }) => takenBack)
    const given = funding.filter(({ kind }) => kind === 'taken-back')
    return (
      sumOf(funding, ({ applied }) => applied) === sumOf(services, (one) => one.metBySources) &&
      funding.every(({ applied, available }) => penceOf(applied) <= penceOf(available)) &&
      later.every(({ applied }) => penceOf(applied) === 0n) &&
      sumOf(given, ({ available }) => available) === backs
    )
  }),
)

const spentBy = ({ variances, invoiced, unbudgeted }: Ending, service: string): bigint =>
  sum(
    heads.map((head, index) =>
      head.service === service ? penceOf(head.amount) + (variances[index] ?? 0n) : 0n,
    ),
  ) +
  (service === 'S1' ? invoiced : 0n) +
  (service === 'S2' ? unbudgeted : 0n)

/**
 * The outturn is every posting of the service’s cost centres and every invoice that no posting carries, and nothing
 * else.
 */
export const outturnIsWhatWasSpent = claim((ledger, drawn) =>
  carriedIn(ledger).every(({ services }) =>
    services.every((one) => penceOf(one.outturn) === spentBy(drawn, one.service)),
  ),
)

const nextApproved = (ledger: SyncLedger, costCentre: string): bigint => {
  const stream = streamName('budget', '2024-25')
  const { balances } = ledger.state<BudgetYear>('ProposeVirement', stream)
  return threeColumns(balances, { costCentre, subjective: 'all' }).approved
}

/** A14: the next year opens with what a service carries, besides its budget; the rest lapsed or was met. */
export const closingIsOpening = claim((ledger) => {
  const services = carriedIn(ledger).flatMap((carried) => carried.services)
  return (
    new Set(services.map(({ service }) => service)).size === services.length &&
    heads.every(({ costCentre, amount }) => {
      const own = services.filter(({ to }) => to?.costCentre === costCentre)
      const carried = sumOf(own, ({ carriedForward }) => carriedForward)
      return nextApproved(ledger, costCentre) === penceOf(amount) - carried
    })
  )
})

/** A14: no head of a service that was carried changes, whatever is tried afterwards. */
export const nothingMovesAfterwards = (handlers: Handlers) =>
  fc.property(endings, tries(virementActions), (drawn, actions) => {
    const ledger = ended(drawn, handlers)
    if (carriedIn(ledger).length === 0) return true
    const kept = heads.filter(({ service }) => ending.some((one) => one === service))
    const before = kept.map(({ costCentre }) => approvedOf(ledger.log, costCentre))
    tryAll(ledger, actions)
    const after = kept.map(({ costCentre }) => approvedOf(ledger.log, costCentre))
    return before.every((amount, index) => amount === after[index])
  })
