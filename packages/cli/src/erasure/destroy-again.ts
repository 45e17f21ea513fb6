import { isLeft } from 'fp-ts/lib/Either.js'
import type { Session } from '../session.ts'
import { erasuresPath, readErasures } from './erasure-list.ts'

/**
 * Destroys again the keys that an older copy of the vault has brought back. The list names them and the log decides: a
 * line whose erasure is not on record destroys nothing.
 *
 * @returns the keys that were back
 */
export const destroyAgain = async ({
  path,
  store,
  vault,
}: Pick<Session, 'path' | 'store' | 'vault'>): Promise<readonly string[]> => {
  const again: string[] = []
  for (const erasing of await readErasures(erasuresPath(path))) {
    const back: string[] = []
    for (const key of erasing.subjects)
      if ((await vault.standing(key)) === 'has-key') back.push(key)
    if (back.length === 0) continue
    const { stream, commandId, commandHash } = erasing
    const onRecord = await store.settle(stream, commandId, commandHash)()
    if (isLeft(onRecord) || onRecord.right === null) continue
    await vault.carryOutErasure(erasing)
    again.push(...back)
  }
  return again
}
