import type { SignedLog } from '@coflyfr/audit'
import type { Session } from './session.ts'
import { readKey } from './side-files.ts'
import { signHead } from './sign-head.ts'

/** The head of the log, signed and kept, with the public key that it was signed by. */
export const signedLog = async ({ path, store }: Session): Promise<SignedLog> => {
  const { verifier } = await readKey(path)
  return { ...(await signHead(path, store)), key: verifier }
}
