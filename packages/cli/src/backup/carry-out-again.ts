import { type Erasing, type EventStore, settleErasures, type Vault } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'

/** What became of erasures that came after a backup. */
export interface CarriedOutAgain {
  /** Keys that the backup still held, and that are destroyed now. */
  readonly keys: readonly string[]
  /** Erasures whose event the backup does not hold: their keys are destroyed, and the ledger does not say so. */
  readonly unrecorded: readonly Erasing[]
}

/** Destroys in a restored vault every key whose erasure is listed, before anybody can open it. */
export const carryOutAgain = async (
  vault: Vault,
  store: EventStore,
  listed: readonly Erasing[],
  now: number,
): Promise<CarriedOutAgain> => {
  const keys: string[] = []
  const unrecorded: Erasing[] = []
  const settled = await settleErasures(vault, store, now)
  keys.push(...settled.carriedOut.flatMap(({ subjects }) => subjects))
  for (const erasing of listed) {
    const { stream, commandId, commandHash, subjects } = erasing
    for (const key of subjects) if ((await vault.standing(key)) === 'has-key') keys.push(key)
    await vault.carryOutErasure(erasing)
    const found = await store.settle(stream, commandId, commandHash)()
    if (isLeft(found) || found.right === null) unrecorded.push(erasing)
  }
  return { keys: [...new Set(keys)], unrecorded }
}
