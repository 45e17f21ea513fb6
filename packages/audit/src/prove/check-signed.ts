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

/** The check of the signature, and the checkpoint if it is valid. */
export interface CheckedSignature {
  readonly check: ProofCheck
  readonly checkpoint: Checkpoint | null
}

const asks = 'is the checkpoint signed by a key that you know?'

const failed = (finding: string): CheckedSignature => ({
  check: checkOf('signed', asks, [finding]),
  checkpoint: null,
})

/** Whose signature is accepted: one of some keys, or what a policy asks for instead. */
export type ProofTrust = Pick<CheckpointEvidence, 'keys' | 'keyEnds' | 'policy'>

/** Whether the key that a file names is accepted. Any is if neither keys nor a policy were given. */
const isTaken = ({ keys, policy }: ProofTrust, keyId: string): boolean => {
  if (policy !== null) return policy.logs.some(({ key }) => key.keyId === keyId)
  return keys.length === 0 || keys.some((key) => key.keyId === keyId)
}

/**
 * Checks the signature by the given policy or keys. Without either, it uses the key that the file itself names, which
 * does not prove who signed.
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
