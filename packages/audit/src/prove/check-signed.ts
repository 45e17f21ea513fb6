import {
  type Checkpoint,
  type KeyEnd,
  parseVerifierKey,
  type VerifierKey,
  verifyCheckpoint,
} from '@coflyfr/proof'
import { type Either, isLeft } from 'fp-ts/lib/Either.js'
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

/** Checks the signature by the keys given; without any, by the key that the file names itself, which proves nothing of whose it is. */
export const checkSigned = (
  { origin, publicKey, checkpoint }: Signed,
  keys: readonly VerifierKey[],
  keyEnds: readonly KeyEnd[] = [],
): CheckedSignature => {
  const named = parseVerifierKey(publicKey)
  if (isLeft(named)) return failed(`publicKey: ${named.left.tag}`)
  const { keyId } = named.right
  if (keys.length > 0 && !keys.some((key) => key.keyId === keyId))
    return failed(`publicKey: it names a key of id ${keyId}, which is none of those given`)
  const used = keys.length > 0 ? keys : [named.right]
  const verified: Either<{ readonly tag: string }, Checkpoint> = verifyCheckpoint(
    checkpoint,
    used,
    origin,
    keyEnds,
  )
  if (isLeft(verified)) return failed(`checkpoint: ${verified.left.tag}`)
  const check =
    keys.length > 0
      ? checkOf('signed', asks, [])
      : uncheckedOf('signed', asks, `signed by the key that the file names itself; give --key`)
  return { check, checkpoint: verified.right }
}
