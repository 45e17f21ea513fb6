import {
  type Checkpoint,
  describeCheckpointRefusal,
  describeKeyRefusal,
  parseVerifierKey,
} from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type CheckpointEvidence, verifiedBy } from '../verify/checkpoint-evidence.ts'
import { checkOf, type ProofCheck, uncheckedOf } from './proof-check.ts'

/** The signed checkpoint of a proof. */
interface Signed {
  readonly origin: string
  readonly publicKey: string
  readonly checkpoint: string
}

/** What the signature says: the check, and the checkpoint where it holds. */
export interface CheckedSignature {
  readonly check: ProofCheck
  readonly checkpoint: Checkpoint | null
}

const asks = 'is the checkpoint signed by a key that you know?'

const failed = (finding: string): CheckedSignature => ({
  check: checkOf('signed', asks, [finding]),
  checkpoint: null,
})

/** Whose signature is taken: keys that may have signed, or a policy in their place. */
export type ProofTrust = Pick<CheckpointEvidence, 'keys' | 'keyEnds' | 'policy'>

/** Whether a key that a file names is one of those that are taken; any is where nothing was given. */
const isTaken = ({ keys, policy }: ProofTrust, keyId: string): boolean => {
  if (policy !== null) return policy.logs.some(({ key }) => key.keyId === keyId)
  return keys.length === 0 || keys.some((key) => key.keyId === keyId)
}

/**
 * Checks the signature by the policy or the keys given; without any, by the key that the file names itself, which proves nothing of
 * whose it is.
 */
export const checkSigned = (
  { origin, publicKey, checkpoint }: Signed,
  trust: ProofTrust,
): CheckedSignature => {
  const named = parseVerifierKey(publicKey)
  if (isLeft(named)) return failed(`publicKey: ${describeKeyRefusal(named.left)}`)
  const { keyId } = named.right
  if (!isTaken(trust, keyId))
    return failed(`publicKey: it names a key of id ${keyId}, which is none of those given`)
  const isGiven = trust.policy !== null || trust.keys.length > 0
  const used = isGiven ? trust : { ...trust, keys: [named.right] }
  const verified = verifiedBy(used, checkpoint, origin)
  if (isLeft(verified)) return failed(`checkpoint: ${describeCheckpointRefusal(verified.left)}`)
  const check = isGiven
    ? checkOf('signed', asks, [])
    : uncheckedOf('signed', asks, `signed by the key that the file names itself; give --key`)
  return { check, checkpoint: verified.right }
}
