import type { BudgetYear, Virement } from '@coflyfr/budget'
import type { DomainEvent } from '@coflyfr/core'
import { said } from './facts.ts'
import { withDecision, withFold } from './sync-ledger.ts'
import { penceOf } from './world.ts'

type Map<Value> = BudgetYear['virements'] extends { readonly recent: ReadonlyMap<string, unknown> }
  ? { readonly settled: ReadonlyMap<string, Value>; readonly recent: ReadonlyMap<string, Value> }
  : never

const entryOf = <Value>({ settled, recent }: Map<Value>, key: string) =>
  recent.get(key) ?? settled.get(key)

const withEntry = <Value>({ settled, recent }: Map<Value>, key: string, value: Value) => ({
  settled,
  recent: new globalThis.Map([...recent, [key, value]]),
})

const yearOf = (state: unknown): BudgetYear => state as BudgetYear

const changeVirement = (
  state: BudgetYear,
  reference: string,
  change: (virement: Virement) => object,
): BudgetYear => {
  const virement = entryOf(state.virements, reference)
  if (virement === undefined) return state
  const changed = { ...virement, ...change(virement) } as Virement
  return { ...state, virements: withEntry(state.virements, reference, changed) }
}

const changeEvents = (names: readonly string[], change: (event: DomainEvent) => DomainEvent) =>
  withDecision(names, (right) => (command, state, context) => {
    const decided = right(command, state, context)
    return decided._tag === 'Left' ? decided : { ...decided, right: decided.right.map(change) }
  })

const withLegs = (event: DomainEvent, change: (amount: string, index: number) => string) => {
  const data = event.data as unknown as ReturnType<typeof said>
  const legs = data.legs.map((leg, index) => ({ ...leg, amount: change(leg.amount, index) }))
  return { ...event, data: { ...data, legs } as never }
}

/** A1: the last leg never arrives. */
export const losesALeg = withFold('VirementPosted', (right) => (state, event) => {
  const [first] = said(event).legs
  const key = `${first?.costCentre}\nall`
  const { balances } = yearOf(state)
  const before = entryOf(balances, key)
  const posted = yearOf(right(state, event))
  if (before === undefined) return posted
  return { ...posted, balances: withEntry(posted.balances, key, before) }
})

/** A2: records an entry with a penny more on one side. */
export const addsAPenny = changeEvents(['PostVirement'], (event) =>
  withLegs(event, (amount, index) => (index === 0 ? '-0.01' : amount)),
)

/** A5: ignores what is already pending. */
export const forgetsPending = withDecision(
  ['ProposeVirement'],
  (right) => (command, state, context) => {
    const { settled, recent } = yearOf(state).balances
    const free = [...settled, ...recent].map(
      ([key, balance]) => [key, { ...balance, pendingOut: 0n }] as const,
    )
    const balances = { settled: new globalThis.Map(free), recent: new globalThis.Map() }
    return right(command, { ...yearOf(state), balances }, context)
  },
)

/** B1: treats what was agreed as approved. */
export const postsWhatIsAgreed = withDecision(
  ['PostVirement'],
  (right) => (command, state, context) => {
    const { reference } = command.data as { readonly reference: string }
    const mistaken = changeVirement(yearOf(state), reference, ({ status }) =>
      status === 'agreed' ? { status: 'approved' } : {},
    )
    return right(command, mistaken, context)
  },
)

/** B2: an approval is not counted. */
export const countsNothing = withFold('VirementApproved', (right) => (state, event) => ({
  ...yearOf(right(state, event)),
  approvedTotals: yearOf(state).approvedTotals,
}))

/** B3: treats everybody as a different person. */
export const knowsNobody = withDecision(
  ['AgreeVirement', 'ApproveVirement', 'PostVirement'],
  (right) => (command, state, context) =>
    right({ ...command, actor: { ...command.actor, id: 'nobody' } }, state, context),
)

/** B4: an amendment leaves the steps as they were. */
export const keepsApproval = withFold('VirementAmended', (right) => (state, event) => {
  const { reference } = said(event)
  const before = entryOf(yearOf(state).virements, reference)
  if (before === undefined || !('taken' in before)) return right(state, event)
  const { status, taken } = before
  return changeVirement(yearOf(right(state, event)), reference, () => ({ status, taken }))
})

/** B5: lets a rejected virement go on. */
export const forgetsTheEnd = withFold('VirementRejected', (right) => (state, event) => {
  const { reference } = said(event)
  const before = entryOf(yearOf(state).virements, reference)
  return changeVirement(yearOf(right(state, event)), reference, () => before ?? {})
})

/** B6: moves a penny on approval. */
export const movesWhenApproved = withFold('VirementApproved', (right) => (state, event) => {
  const approved = yearOf(right(state, event))
  const [, balance] = [...approved.balances.settled][0] ?? []
  if (balance === undefined) return approved
  const revised = (balance.revised + 1n) as typeof balance.revised
  return { ...approved, balances: withEntry(approved.balances, 'A1\nall', { ...balance, revised }) }
})

/** C6: reverses a different amount. */
export const reversesTwofold = changeEvents(['ReverseVirement'], (event) =>
  event.type === 'VirementProposed'
    ? withLegs(event, (amount) => {
        const twofold = String(penceOf(amount) * 2n)
        const digits = twofold.replace('-', '').padStart(3, '0')
        return `${twofold.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
      })
    : event,
)
