import type { Placed } from './envelope.ts'

/**
 * An event that a projection cannot fold: the fold stops there, names it, and keeps no state.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { FoldFault, ledgerEvents, memoryStore, openLedger, project } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const openings = {
 *   name: 'openings', version: 1, types: ['LedgerOpened'], initialState: () => 0,
 *   evolve: () => { throw new RangeError('no idea') },
 * }
 * await assert.rejects(
 *   project(store, ledgerEvents, openings),
 *   (fault) => fault instanceof FoldFault && fault.position === 0,
 * )
 * ```
 */
export class FoldFault extends Error {
  override readonly name = 'FoldFault'
  readonly position: number

  constructor(
    projection: string,
    { type, stream, position }: Pick<Placed, 'type' | 'stream' | 'position'>,
    cause: unknown,
  ) {
    super(`Cannot fold ${type} at position ${position} of ${stream} into ${projection}: ${cause}`, {
      cause,
    })
    this.position = position
  }
}
