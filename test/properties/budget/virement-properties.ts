import { hash } from 'node:crypto'
import { type BudgetYear, threeColumns } from '@coflyfr/budget'
import { type Recorded, streamName } from '@coflyfr/core'
import fc from 'fast-check'
import { approvedFor, isApprovalRight } from './approval-oracle.ts'
import { approvedOf, chainOf, ofType, pendingOf, said, sum } from './facts.ts'
import { reserveActions } from './reserve-actions.ts'
import type { SyncLedger } from './sync-ledger.ts'
import { always } from './trying.ts'
import { virementActions, virementActionsOf } from './virement-actions.ts'
import { heads, laterYear, penceOf, year } from './world.ts'

const budgetStream = streamName('budget', year)

const stateOf = (ledger: SyncLedger): BudgetYear => ledger.state('ProposeVirement', budgetStream)

const columnsOf = (ledger: SyncLedger, costCentre: string) =>
  threeColumns(stateOf(ledger).balances, { costCentre, subjective: 'all' })

const mixed = fc.oneof(virementActions, reserveActions)

const opening = sum(heads.map(({ amount }) => penceOf(amount)))

const netFunding = (log: readonly Recorded[]): bigint =>
  sum(ofType(log, 'ReserveFundingReceived').map((event) => penceOf(said(event).amount))) -
  sum(ofType(log, 'DrawdownReversed').map((event) => penceOf(said(event).amount))) -
  sum(
    ofType(log, 'ContributedToReserve')
      .filter((event) => said(event).from !== null)
      .map((event) => penceOf(said(event).amount)),
  )

/** A1 */
export const virementsConserve = always(
  mixed,
  (ledger) =>
    sum(heads.map(({ costCentre }) => columnsOf(ledger, costCentre).approved)) ===
    opening + netFunding(ledger.log),
)

/** A2, within the budget */
export const entriesBalance = always(virementActions, (ledger, before) =>
  ofType(ledger.log.slice(before), 'VirementPosted', 'SpecificGrantReceived').every(
    (event) => sum(said(event).legs.map(({ amount }) => penceOf(amount))) === 0n,
  ),
)

/** A5, the budget's half: a head that only virements take from never gives more than it has. */
export const nothingIsSpentTwice = always(
  fc.oneof(virementActionsOf('one-off'), reserveActions),
  (ledger) =>
    heads
      .filter(({ kind, amount }) => kind === 'expenditure' && penceOf(amount) >= 0n)
      .every(
        ({ costCentre }) =>
          approvedOf(ledger.log, costCentre) + pendingOf(ledger.log, costCentre, true) >= 0n,
      ),
)

/** B1 */
export const postingsAreApproved = always(virementActions, (ledger, before) =>
  ofType(ledger.log.slice(before), 'VirementPosted').every((posting) => {
    const chain = chainOf(ledger.log, said(posting).reference, posting.position)
    const [version] = chain
    const approval = chain.find(({ type }) => type === 'VirementApproved')
    return (
      version !== undefined &&
      approval !== undefined &&
      isApprovalRight(ledger.log, version, approval)
    )
  }),
)

const limits = {
  'head-of-service': 2_500_000n,
  'section-151-officer': 10_000_000n,
  cabinet: 50_000_000n,
}

/** B2, and property 4 of the domain: in every year that a virement reaches */
export const nobodyPassesTheirLimit = always(virementActions, (ledger) =>
  Object.entries(limits).every(([by, limit]) =>
    heads.every(({ costCentre }) =>
      [year, laterYear].every((reached) =>
        ([1n, -1n] as const).every(
          (side) => approvedFor(ledger.log, by, { reached, costCentre, side }) <= limit,
        ),
      ),
    ),
  ),
)

const bodies = ['cabinet', 'council']

/** B3 */
export const seatsAreApart = always(virementActions, (ledger, before) =>
  ofType(ledger.log.slice(before), 'VirementPosted').every((posting) => {
    const { reference } = said(posting)
    const own = ledger.log.filter((event) => said(event).reference === reference)
    const authors = ofType(own, 'VirementProposed', 'VirementAmended').map(({ actor }) => actor.id)
    const steps = ofType(
      chainOf(ledger.log, reference, posting.position),
      'VirementAgreed',
      'VirementApproved',
    )
    const officers = steps
      .filter((step) => !bodies.includes(said(step).by))
      .map(({ actor }) => actor.id)
    const recorders = steps
      .filter((step) => bodies.includes(said(step).by))
      .map(({ actor }) => actor.id)
    const others = [...new Set(authors), ...new Set(recorders)]
    return (
      new Set(officers).size === officers.length &&
      officers.every((one) => !others.includes(one)) &&
      recorders.every((one) => !authors.includes(one)) &&
      ![...others, ...officers].includes(posting.actor.id)
    )
  }),
)

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(fields.map(([name, field]) => [name, sorted(field)]))
}

const hashOf = (event: Recorded): string => {
  const { reference, financialYear, kind, reason, legs, laterYears } = event.data as never
  const document = { reference, financialYear, kind, reason, legs, laterYears }
  return hash('sha256', JSON.stringify(sorted(document)))
}

/** B4 */
export const approvalsAreForOneVersion = always(virementActions, (ledger, before) =>
  ofType(ledger.log.slice(before), 'VirementPosted').every((posting) => {
    const chain = chainOf(ledger.log, said(posting).reference, posting.position)
    const steps = ofType(chain, 'VirementAgreed', 'VirementApproved')
    return (
      steps.some(({ type }) => type === 'VirementApproved') &&
      steps.every((step) => said(step).contentHash === hashOf(posting))
    )
  }),
)

type Transitions = Readonly<Record<string, Readonly<Record<string, string>>>>

const pending = {
  VirementAmended: 'proposed',
  VirementRejected: 'rejected',
  VirementWithdrawn: 'withdrawn',
}

const transitions: Transitions = {
  none: { VirementProposed: 'proposed' },
  proposed: { ...pending, VirementAgreed: 'agreed', VirementApproved: 'approved' },
  agreed: { ...pending, VirementAgreed: 'agreed', VirementApproved: 'approved' },
  approved: {
    VirementAmended: 'proposed',
    VirementWithdrawn: 'withdrawn',
    VirementPosted: 'posted',
  },
  posted: { VirementReversed: 'posted', reversalPosted: 'reversed' },
}

/** The state of every virement; null for an event that the table of transitions does not allow. */
export const statesIn = (log: readonly Recorded[]): ReadonlyMap<string, string> | null => {
  const states = new Map<string, string>()
  const move = (reference: string, event: string): boolean => {
    const next = transitions[states.get(reference) ?? 'none']?.[event]
    if (next !== undefined) states.set(reference, next)
    return next !== undefined
  }
  const own = log.filter(({ stream }) => stream === budgetStream)
  for (const event of own.filter(({ type }) => type.startsWith('Virement'))) {
    const { reference, reverses } = said(event)
    if (!move(reference, event.type)) return null
    if (event.type === 'VirementPosted' && reverses !== null && !move(reverses, 'reversalPosted')) {
      return null
    }
  }
  return states
}

/** B5 */
export const onlyDeclaredTransitions = always(virementActions, (ledger) => {
  const states = statesIn(ledger.log)
  if (states === null) return false
  const { virements } = stateOf(ledger)
  return [...states].every(([reference, state]) => {
    const kept = virements.recent.get(reference) ?? virements.settled.get(reference)
    return kept?.status === state
  })
})

/** B6 */
export const onlyPostingMoves = always(virementActions, (ledger) =>
  heads.every(({ costCentre }) => {
    const { approved, pending: waiting, ifApproved } = columnsOf(ledger, costCentre)
    const [moved, asked] = [approvedOf(ledger.log, costCentre), pendingOf(ledger.log, costCentre)]
    return approved === moved && waiting === asked && ifApproved === moved + asked
  }),
)

/** C6 */
export const reversalRestores = always(virementActions, (ledger, before) => {
  const added = ledger.log.slice(before)
  return ofType(added, 'VirementPosted').every((posting) => {
    const { reverses, legs } = said(posting)
    if (reverses === null) return true
    const postings = ofType(ledger.log, 'VirementPosted')
    const original = postings.find((event) => said(event).reference === reverses)
    const undoing = postings.filter((event) => said(event).reverses === reverses)
    return (
      undoing.length === 1 &&
      original !== undefined &&
      said(original).legs.length === legs.length &&
      said(original).legs.every(({ costCentre, amount }) =>
        legs.some(
          (leg) => leg.costCentre === costCentre && penceOf(leg.amount) === -penceOf(amount),
        ),
      )
    )
  })
})
