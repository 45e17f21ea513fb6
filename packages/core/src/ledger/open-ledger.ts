import { isLeft } from 'fp-ts/lib/Either.js'
import type { Actor } from '../actor.ts'
import type { Command } from '../command.ts'
import type { EventStore } from '../event-store.ts'
import { execute } from '../execute.ts'
import { hashCommand } from '../hash-command.ts'
import { epochInstant } from '../instant.ts'
import { plainDate } from '../plain-date.ts'
import { LedgerOpened } from './events.ts'
import { ledgerHandler } from './ledger-handler.ts'

/** Who records a ledger's opening (CONTRACT, `init`): exempt from the checks of role. */
export const openingActor: Actor = { id: 'init', role: 'system' }

/** The date from which a ledger's opening events hold (CONTRACT, `init`). */
export const openingDate = plainDate('1900-01-01')

/** How a ledger is opened; see `LedgerOpened`. */
export interface LedgerOpening {
  readonly history: boolean
  readonly refusalsKept: boolean
}

/**
 * Fields of a command given by the opening of a ledger; in a history load its events take the epoch as recorded time.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { epochInstant, openingCommand } from '@coflyfr/core'
 *
 * const command = openingCommand('CloseHistory', {}, true)
 * assert.deepEqual(command.actor, { id: 'init', role: 'system' })
 * assert.equal(command.recordedAt, epochInstant)
 * ```
 */
export const openingCommand = <Name extends string, Data>(
  command: Name,
  data: Data,
  history: boolean,
): Command<Name, Data> => {
  const given = { command, actor: openingActor, effectiveOn: openingDate, data }
  const fields = { ...given, commandId: `init:${command}`, commandHash: hashCommand(given) }
  return history ? { ...fields, recordedAt: epochInstant } : fields
}

/**
 * Records the first event of an empty ledger; throws when the store holds something already.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, openLedger } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * assert.equal((await store.head()).size, 1)
 * await assert.rejects(openLedger(store, { history: true, refusalsKept: true }))
 * ```
 */
export const openLedger = async (store: EventStore, opening: LedgerOpening): Promise<void> => {
  const data = { origin: store.origin, ...opening }
  const command = openingCommand('OpenLedger', data, opening.history)
  const opened = await execute({ store, states: new Map() }, ledgerHandler, command)()
  if (isLeft(opened)) throw new Error(`Cannot open the ledger: ${opened.left.tag}`)
}

/**
 * What the ledger's first event says; null for a ledger without one.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { memoryStore, openLedger, readOpening } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * assert.equal((await readOpening(store))?.refusalsKept, true)
 * ```
 */
export const readOpening = async (store: EventStore): Promise<LedgerOpening | null> => {
  for await (const [first] of store.readAll({ upTo: 0 })) {
    if (first?.type !== LedgerOpened.type) return null
    const opened = LedgerOpened.data.decode(first.data)
    return isLeft(opened) ? null : opened.right
  }
  return null
}
