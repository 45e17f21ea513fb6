import type { CliContext } from './cli-context.ts'
import type { Session } from './session.ts'
import { signHead } from './sign-head.ts'

const betweenMicroseconds = 1_000_000

/**
 * Signs the head while a command goes on recording, at most once a second: what was acknowledged a second ago is covered,
 * and the checkpoints do not outnumber the seconds. The head at the close is for the caller to sign.
 */
export const pacedSigning = (
  session: Session,
  { clock }: Pick<CliContext, 'clock'>,
): (() => Promise<void>) => {
  let last = clock()
  return async () => {
    if (clock() - last < betweenMicroseconds) return
    await signHead(session.path, session.store)
    last = clock()
  }
}
