import type { CliContext } from './cli-context.ts'
import { flatStore } from './flat-memory.ts'
import { openSession, type Session } from './session.ts'
import { signForWitnesses } from './sign-for-witnesses.ts'
import { signHead } from './sign-head.ts'
import { tidyVaultOrWarn } from './tidy-vault.ts'

/** Imports into the ledger, and signs the head before and after, as `record` does. */
export const importForGood = async <Result>(
  context: CliContext,
  ledger: string,
  work: (session: Session) => Promise<Result>,
): Promise<Result> => {
  await using session = await openSession(context, ledger, 'write', flatStore)
  const sign = () => signForWitnesses(session)
  await signHead(session.path, session.store)
  await tidyVaultOrWarn(session)
  try {
    const imported = await work(session)
    await sign()
    return imported
  } catch (fault) {
    await sign().catch(() => undefined)
    throw fault
  }
}
