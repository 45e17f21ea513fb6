import { isLeft } from 'fp-ts/lib/Either.js'
import type { EventStore } from '../event-store.ts'
import { microsecondsOf } from '../instant.ts'
import { orphanAgeMicroseconds } from './collect-orphans.ts'
import type { BegunErasure, Vault } from './vault.ts'

/** What became of erasures that a crash had cut off. */
export interface SettledErasures {
  /** Their event stands in the log: the keys are destroyed now. */
  readonly carriedOut: readonly BegunErasure[]
  /** Begun more than a day ago, and their event never came: the keys stay. */
  readonly givenUp: readonly BegunErasure[]
  /** Nobody can say yet, or their event may still come: they stay as they are. */
  readonly open: readonly BegunErasure[]
}

/**
 * Ends what a crash between an erasure's event and its keys left open: keys whose event stands in the log are destroyed,
 * and none whose event does not.
 *
 * @param now microseconds since 1970
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { randomBytes } from 'node:crypto'
 * import { memoryStore, memoryVault, settleErasures } from '@coflyfr/core'
 *
 * const clock = () => 1
 * const store = memoryStore({ origin: 'council.example/ledger', clock })
 * const vault = memoryVault({ clock, random: randomBytes })
 * assert.deepEqual((await settleErasures(vault, store, clock())).carriedOut, [])
 * ```
 */
export const settleErasures = async (
  vault: Vault,
  store: EventStore,
  now: number,
): Promise<SettledErasures> => {
  const carriedOut: BegunErasure[] = []
  const givenUp: BegunErasure[] = []
  const open: BegunErasure[] = []
  for (const begun of await vault.begunErasures()) {
    const { stream, commandId, commandHash, begunAt } = begun
    const found = await store.settle(stream, commandId, commandHash)()
    if (!isLeft(found) && found.right !== null) {
      await vault.carryOutErasure(begun)
      carriedOut.push(begun)
    } else if (isUnknown(found) || now - microsecondsOf(begunAt) < orphanAgeMicroseconds) {
      open.push(begun)
    } else {
      await vault.giveUpErasure(begun)
      givenUp.push(begun)
    }
  }
  return { carriedOut, givenUp, open }
}

type Settled = Awaited<ReturnType<ReturnType<EventStore['settle']>>>

const isUnknown = (found: Settled): boolean => isLeft(found) && found.left.tag === 'OutcomeUnknown'
