import {
  type NotInVault,
  type Sealed,
  type SubjectErased,
  saltBytes,
  sealedDigest,
  type Unsealed,
} from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { decrypt, keyFor } from './cipher.ts'
import type { Connection } from './connection.ts'
import { valuePlace } from './keep-values.ts'
import { keyOf } from './subject-keys.ts'
import { faultOf, vaultFault } from './vault-fault.ts'

/**
 * Opens one value and checks it against its digest; throws `StoreFault` where it does not open, or is another value.
 */
export const unsealValue = (
  connection: Connection,
  subject: string,
  { sealed }: Sealed,
): Either<SubjectErased | NotInVault, Unsealed> => {
  const { handle, path } = connection
  try {
    const key = keyOf(connection, subject)
    if (isLeft(key)) return key
    const row = handle
      .prepare('SELECT content FROM kept WHERE sealed = ? AND subject = ?')
      .get(sealed, subject)
    const stored = row?.['content']
    if (key.right === null || !(stored instanceof Uint8Array))
      return left({ tag: 'NotInVault', subject, sealed })
    const content = decrypt(keyFor('values', key.right), stored, valuePlace(subject, sealed))
    const unsealed = content === null ? null : unsealedFrom(content, sealed)
    if (unsealed !== null) return right(unsealed)
  } catch (error) {
    throw faultOf(error, path)
  }
  throw vaultFault(path, 'Damaged', `the value ${sealed} is not the one that was sealed`)
}

const unsealedFrom = (content: Uint8Array, sealed: string): Unsealed | null => {
  const salt = content.subarray(0, saltBytes)
  const canonicalValue = Buffer.from(content.subarray(saltBytes)).toString('utf8')
  return sealedDigest(salt, canonicalValue).sealed === sealed
    ? { salt, value: JSON.parse(canonicalValue) }
    : null
}
