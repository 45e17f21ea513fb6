import { askWitness, describeAskWitnessRefusal } from '@coflyfr/proof/witness'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { Session } from './session.ts'
import { keepCheckpoint, policyPath, readPolicy } from './side-files.ts'
import { type SignedHead, signHead } from './sign-head.ts'

/**
 * Signs the head and asks each witness that `LEDGER.policy` gives the address of to cosign it; what they add is kept
 * beside the ledger. A witness that does not answer is named and stops nothing: the next checkpoint covers this one.
 */
export const signForWitnesses = async ({
  path,
  store,
  environment,
}: Pick<Session, 'path' | 'store' | 'environment'>): Promise<SignedHead> => {
  const signed = await signHead(path, store)
  const policy = await readPolicy(path)
  if (policy === null) return signed
  let { note } = signed
  for (const { name, key, url } of policy.witnesses) {
    if (url === null || isCosignedBy(note, key)) continue
    const asked = await askWitness(
      { url, key },
      { checkpoint: note, readNode: store.tree.readNode },
    )()
    if (isLeft(asked)) {
      const reason = describeAskWitnessRefusal(asked.left)
      environment.warn(`The witness ${name} of "${policyPath(path)}" did not cosign: ${reason}`)
    } else {
      note = asked.right.note
    }
  }
  if (note !== signed.note) await keepCheckpoint(path, note)
  return { note, checkpoint: signed.checkpoint }
}

/** A head that was not signed anew has the cosignatures that it got. */
const isCosignedBy = (
  note: string,
  { name, keyId }: { readonly name: string; readonly keyId: string },
): boolean =>
  note
    .split('\n')
    .filter((line) => line.startsWith(`— ${name} `))
    .some((line) => Buffer.from(line.split(' ')[2] ?? '', 'base64').toString('hex', 0, 4) === keyId)
