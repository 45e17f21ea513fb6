import { collectOrphans, StoreFault, settleErasures } from '@coflyfr/core'
import { destroyAgain } from './erasure/destroy-again.ts'
import type { Session } from './session.ts'
import { UsageFault } from './usage-fault.ts'

/**
 * Removes what a crash left in the vault, carries out an erasure that it cut off, and destroys again what an older vault
 * brought back. A vault that cannot be used does not
 * stand in the way of commands that seal nothing: the problem is the answer.
 */
export const tidyVault = async ({
  path,
  vault,
  store,
  environment,
}: Session): Promise<string | null> => {
  try {
    const { carriedOut } = await settleErasures(vault, store, environment.clock())
    for (const { subjects } of carriedOut)
      environment.warn(`An erasure that was cut off is carried out: ${subjects.join(', ')}`)
    const again = await destroyAgain({ path, vault, store })
    if (again.length > 0)
      environment.warn(
        `The vault held keys that were erased, as an older copy of it does; they are destroyed again: ${again.join(', ')}`,
      )
    await collectOrphans(vault, store, environment.clock())
    return null
  } catch (fault) {
    if (!(fault instanceof StoreFault || fault instanceof UsageFault)) throw fault
    return `The vault was not looked through: ${fault.message}`
  }
}

/** The same, with a warning where the vault cannot be used. */
export const tidyVaultOrWarn = async (session: Session): Promise<void> => {
  const problem = await tidyVault(session)
  if (problem !== null) session.environment.warn(problem)
}
