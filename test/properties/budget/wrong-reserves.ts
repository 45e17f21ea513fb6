import type { BudgetYear, ReserveAccount } from '@coflyfr/budget'
import { type PlainDate, plainDate } from '@coflyfr/core'
import { said } from './facts.ts'
import { withDecision, withFold } from './sync-ledger.ts'

const accountOf = (state: unknown): ReserveAccount => state as ReserveAccount

const entriesOf = <Value>(map: {
  readonly settled: ReadonlyMap<string, Value>
  readonly recent: ReadonlyMap<string, Value>
}) => new Map([...map.settled, ...map.recent])

const mapOf = <Value>(entries: ReadonlyMap<string, Value>) => ({
  settled: entries,
  recent: new Map<string, Value>(),
})

/** A2: a head receives what a reserve gave, twice. */
export const receivesTwice = withFold(
  'ReserveFundingReceived',
  (right) => (state, event) => right(right(state, event), event),
)

/** A3: treats every purpose as the reserve's own. */
export const forgetsRepurposing = withDecision(
  ['ApproveDrawdown'],
  (right) => (command, state, context) => {
    const { purposes } = accountOf(state)
    return right(command, { ...accountOf(state), purposes: purposes.slice(0, 1) }, context)
  },
)

const upTo = (state: ReserveAccount, on: PlainDate): ReserveAccount => {
  const movements = [...entriesOf(state.movements)].filter(([, movement]) => movement.on <= on)
  const drawdowns = [...entriesOf(state.drawdowns)].filter(
    ([, { requestedOn }]) => requestedOn <= on,
  )
  return { ...state, movements: mapOf(new Map(movements)), drawdowns: mapOf(new Map(drawdowns)) }
}

/** A4: checks only the entry's own date. */
export const looksAtOneDate = withDecision(
  ['RequestDrawdown', 'ReleaseReserve', 'TransferBetweenReserves', 'PostDrawdown'],
  (right) => (command, state, context) =>
    right(command, upTo(accountOf(state), command.effectiveOn), context),
)

/** A5: a posting is not checked again. */
export const trustsTheRequest = withDecision(
  ['PostDrawdown'],
  (right) => (command, state, context) => {
    const movements = entriesOf(accountOf(state).movements)
    const on = plainDate('2000-01-01')
    const amount = (10n ** 14n) as never
    const rich = mapOf(new Map([...movements, [on, { on, amount }]]))
    return right(command, { ...accountOf(state), movements: rich }, context)
  },
)

/** A6: a posted part stays pending. */
export const staysPending = withFold('DrawdownPosted', (right) => (state, event) => {
  const { reference } = said(event)
  const drawdowns = entriesOf(accountOf(state).drawdowns)
  const before = drawdowns.get(reference)
  const posted = accountOf(right(state, event))
  return before === undefined
    ? posted
    : {
        ...posted,
        drawdowns: mapOf(new Map([...entriesOf(posted.drawdowns), [reference, before]])),
      }
})

/** A7: expiry is forgotten. */
export const neverExpires = withDecision(
  ['PostDrawdown', 'VoidDrawdown', 'ApproveDrawdown'],
  (right) => (command, state, context) => {
    const drawdowns = [...entriesOf(accountOf(state).drawdowns)].map(
      ([key, drawdown]) => [key, { ...drawdown, expiresOn: null }] as const,
    )
    return right(command, { ...accountOf(state), drawdowns: mapOf(new Map(drawdowns)) }, context)
  },
)

/** B3: treats everybody as a different person. */
export const knowsNobody = withDecision(
  ['ApproveDrawdown', 'PostDrawdown'],
  (right) => (command, state, context) =>
    right({ ...command, actor: { ...command.actor, id: 'nobody' } }, state, context),
)

/** B4: accepts any hash. */
export const takesAnyHash = withDecision(
  ['ApproveDrawdown'],
  (right) => (command, state, context) => {
    const { contentHash } = command.data as { readonly contentHash: string }
    const drawdowns = [...entriesOf(accountOf(state).drawdowns)].map(
      ([key, drawdown]) => [key, { ...drawdown, contentHash }] as const,
    )
    return right(command, { ...accountOf(state), drawdowns: mapOf(new Map(drawdowns)) }, context)
  },
)

/** B5: lets a voided drawdown go on. */
export const forgetsTheVoid = withFold('DrawdownVoided', () => (state) => state)

/** B7: does not read the minute. */
export const readsNoMinute = withDecision(
  ['ApproveDrawdown', 'ReleaseReserve', 'RepurposeReserve', 'TransferBetweenReserves'],
  (right) => (command, state, context) =>
    right(command, state, { ...(context as object), minutes: new Map() }),
)

/** C3: counts money from the last date seen. */
export const countsFromTheLastDate = withFold('ContributedToReserve', (right) => (state, event) => {
  const dates = [...entriesOf(accountOf(state).movements).keys(), event.effectiveOn].sort()
  return right(state, { ...event, effectiveOn: plainDate(dates.at(-1) ?? event.effectiveOn) })
})

/** C6: does not count reversals. */
export const reversesAgain = withFold('DrawdownReversed', (right) => (state, event) => ({
  ...(right(state, event) as BudgetYear),
  funding: (state as BudgetYear).funding,
}))

/** Property 6: counts a restatement as a movement of the year before. */
export const restatesTheClosing = withFold('ReserveRestated', (right) => (state, event) => {
  const closing = event.effectiveOn === '2024-04-01' ? '2024-03-31' : event.effectiveOn
  return right(state, { ...event, effectiveOn: plainDate(closing) })
})
