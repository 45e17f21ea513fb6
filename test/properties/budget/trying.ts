import type { Recorded } from '@coflyfr/core'
import fc from 'fast-check'
import type { Handlers, Line, SyncLedger } from './sync-ledger.ts'
import { heads, openedLedger } from './world.ts'

/**
 * Something that somebody tries. The line it gives depends on what the log holds by then, so that many tries succeed.
 */
export type Action = (ledger: SyncLedger) => Line | null

/** An event's data as fields of a line. */
export type Data = { readonly [field: string]: never }

/** The data of an event, if there is one. */
export const dataOf = (event: Recorded | undefined): Data | undefined =>
  event?.data as Data | undefined

/** Few people, so that their seats often clash. */
export const person = fc.constantFrom('u1', 'u2', 'u3', 'u4', 'u5', 'u6')
/** One of the heads. */
export const costCentre = fc.constantFrom(...heads.map((head) => head.costCentre))

/** Amounts near a limit, near a balance, and in between. */
export const amounts: fc.Arbitrary<bigint> = fc.oneof(
  fc.constantFrom(1n, 1_000_000n, 2_000_000n, 2_500_000n, 2_500_001n, 10_000_000n, 10_000_001n),
  fc.constantFrom(30_000_000n, 50_000_000n, 50_000_001n, 90_000_000n, 100_000_000n),
  fc.bigInt({ min: 1n, max: 60_000_000n }),
)

/** Mostly the day after the last event, sometimes any day of the year. */
export const dayOf = (ledger: SyncLedger, jump: number | null): string => {
  const last = ledger.log.findLast(({ effectiveOn }) => effectiveOn >= '2023-04-01')?.effectiveOn
  const start = new Date(`${jump === null ? (last ?? '2023-04-01') : '2023-04-01'}T00:00:00Z`)
  const day = new Date(start.getTime() + (jump ?? 0) * 86_400_000).toISOString().slice(0, 10)
  return day > '2024-03-31' ? '2024-03-31' : day
}

/** Mostly no jump, else a number of days after the beginning of the year. */
export const jump = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 365 }) },
)

/** Tries one action after the other; `check` sees the ledger after each that succeeds. */
export const tryAll = (
  ledger: SyncLedger,
  actions: readonly Action[],
  check: (ledger: SyncLedger, before: number) => boolean = () => true,
  tell: (text: string) => void = () => undefined,
): boolean =>
  actions.every((action) => {
    const line = action(ledger)
    const before = ledger.log.length
    if (line === null || ledger.give(line).outcome === 'refused') return true
    tell(JSON.stringify(line))
    return check(ledger, before)
  })

/** Enough tries for several documents to be completed. */
export const tries = (arbitrary: fc.Arbitrary<Action>) =>
  fc.array(arbitrary, { minLength: 10, maxLength: 60, size: 'max' })

/** A claim about a ledger after each action that succeeds; its failure names the action. */
export type Claim = (
  handlers: Handlers,
) => fc.IPropertyWithHooks<[readonly Action[], fc.ContextValue]>

/** A claim that must hold whatever is tried. */
export const always =
  (
    arbitrary: fc.Arbitrary<Action>,
    check: (ledger: SyncLedger, before: number) => boolean,
  ): Claim =>
  (handlers) =>
    fc.property(tries(arbitrary), fc.context(), (actions, context) =>
      tryAll(openedLedger(handlers), actions, check, (text) => context.log(text)),
    )
