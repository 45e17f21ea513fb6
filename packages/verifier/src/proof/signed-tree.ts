import type { Checkpoint } from '../notes/checkpoint.ts'
import { type Trusted, trust } from '../notes/trust.ts'
import { parseVerifierKey, type VerifierKey } from '../notes/verifier-key.ts'
import { checkOf, type ProofCheck, uncheckedOf } from './proof-check.ts'
import type { ProofSession } from './proof-session.ts'

/** Whether the checkpoint of a proof is signed, and the checkpoint where it is. */
export interface CheckedTree {
  readonly check: ProofCheck
  readonly checkpoint: Checkpoint | null
}

const failed = (code: string, detail: string): CheckedTree => ({
  check: checkOf('signed', [{ code, detail }]),
  checkpoint: null,
})

/** The keys that an auditor gave, by themselves or in a policy. */
export const keysGiven = ({ evidence }: ProofSession): readonly VerifierKey[] => [
  ...evidence.keys,
  ...(evidence.policy?.logs ?? []),
]

/** Whether keys, with what was given beside them, vouch for a signed checkpoint. */
export const vouchedFor = async (
  { hashing, evidence }: ProofSession,
  keys: readonly VerifierKey[],
  origin: string,
  checkpoint: string,
): Promise<Trusted> => {
  const quorum = evidence.policy?.quorum ?? { kind: 'none' }
  const told = await trust(hashing, { origin, keys, ends: evidence.ends ?? [], quorum }, checkpoint)
  if (told.kind === 'not' || told.hasQuorum) return told
  const detail = 'fewer witnesses have signed it than the policy asks for'
  return { kind: 'not', code: 'NoQuorum', detail }
}

/**
 * Checks the signature of a checkpoint by the keys given, of which the file must name one; without any, by the key that the
 * file names, which does not show whose it is.
 */
export const checkSignedTree = async (
  session: ProofSession,
  {
    origin,
    publicKey,
    checkpoint,
  }: {
    readonly origin: string
    readonly publicKey: string
    readonly checkpoint: string
  },
): Promise<CheckedTree> => {
  const named = parseVerifierKey(session.hashing, publicKey)
  if (named?.kind !== 'note')
    return failed('MalformedKey', `publicKey: expected NAME+KEYID+BASE64, found ${publicKey}`)
  const given = keysGiven(session)
  if (given.length > 0 && !given.some(({ id }) => id === named.id))
    return failed(
      'UnknownKey',
      `publicKey: it names a key of id ${named.id}, which is none of those given`,
    )
  const told = await vouchedFor(session, given.length > 0 ? given : [named], origin, checkpoint)
  if (told.kind === 'not') return failed(told.code, `checkpoint: ${told.detail}`)
  const detail = 'signed by the key that the file names itself; give --key'
  const check =
    given.length > 0 ? checkOf('signed', []) : uncheckedOf('signed', 'KeysOfProof', detail)
  return { check, checkpoint: told.checkpoint }
}
