import { collectOrphans, StoreFault, settleErasures } from '@coflyfr/core'
import type { Session } from './session.ts'

/**
 * What a crash left in the vault goes, and an erasure that it cut off is carried out. A vault that cannot be used stands
 * in nobody's way who seals nothing.
 */
export const tidyVault = async ({ vault, store, environment }: Session): Promise<void> => {
  try {
    const { carriedOut } = await settleErasures(vault, store, environment.clock())
    for (const { subjects } of carriedOut)
      environment.warn(`An erasure that was cut off is carried out: ${subjects.join(', ')}`)
    await collectOrphans(vault, store, environment.clock())
  } catch (fault) {
    if (!(fault instanceof StoreFault)) throw fault
    environment.warn(`The vault was not looked through: ${fault.message}`)
  }
}
