import type { Placed } from '@coflyfr/core'
import type { CaseEvent } from './events.ts'
import { evolveOpen } from './evolve-open.ts'
import { emptyCase, type OpenCase } from './open-case.ts'

/** The facts of a case, the newest first, without those that a correction took back. */
interface CaseFacts<Fact> {
  readonly last: Fact
  readonly before: CaseFacts<Fact> | null
}

/** What is known of a case, and the facts that say so. */
export type CaseState<Fact extends Placed<CaseEvent> = Placed<CaseEvent>> =
  | { readonly status: 'none' }
  | { readonly status: 'open'; readonly open: OpenCase; readonly facts: CaseFacts<Fact> }

/**
 * No case yet.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { initialCase } from '@coflyfr/outcomes/events'
 *
 * assert.deepEqual(initialCase(), { status: 'none' })
 * ```
 */
export const initialCase = (): { readonly status: 'none' } => ({ status: 'none' })

/**
 * Folds one event of a case; pure. If it takes a fact back, the rest is folded again without that fact, which is cheap,
 * because a case has tens of events and corrections are rare.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { plainDate, streamName } from '@coflyfr/core'
 * import { evolveCase, initialCase, StepUpAgreed } from '@coflyfr/outcomes/events'
 *
 * const step = StepUpAgreed.of(plainDate('2023-10-02'), {
 *   case: '7f3a9b21', from: 'early-help', to: 'care-and-support',
 * })
 * const place = { stream: streamName('case', '7f3a9b21'), revision: 0, position: 12 }
 * const state = evolveCase(initialCase(), { ...step, ...place })
 * assert.ok(state.status === 'open')
 * assert.deepEqual(state.open.level, { level: 'care-and-support', from: '2023-10-02' })
 * ```
 */
export const evolveCase = <Fact extends Placed<CaseEvent>>(
  state: CaseState<Fact>,
  event: Fact,
): CaseState<Fact> =>
  event.type === 'CaseFactVoided' ? without(state, event.data.revision) : withFact(state, event)

const withFact = <Fact extends Placed<CaseEvent>>(
  state: CaseState<Fact>,
  event: Fact,
): CaseState<Fact> => {
  const known = state.status === 'open'
  const open = evolveOpen(known ? state.open : emptyCase, event)
  return { status: 'open', open, facts: { last: event, before: known ? state.facts : null } }
}

const without = <Fact extends Placed<CaseEvent>>(
  state: CaseState<Fact>,
  revision: number,
): CaseState<Fact> =>
  factsOfCase(state)
    .filter((fact) => fact.revision !== revision)
    .reduce<CaseState<Fact>>(withFact, initialCase())

/**
 * The facts of a case that were not taken back, the oldest first.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { factsOfCase, initialCase } from '@coflyfr/outcomes/events'
 *
 * assert.deepEqual(factsOfCase(initialCase()), [])
 * ```
 */
export const factsOfCase = <Fact extends Placed<CaseEvent>>(
  state: CaseState<Fact>,
): readonly Fact[] => {
  const facts: Fact[] = []
  let rest = state.status === 'open' ? state.facts : null
  for (; rest !== null; rest = rest.before) facts.push(rest.last)
  return facts.reverse()
}
