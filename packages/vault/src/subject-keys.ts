import type { SubjectErased } from '@coflyfr/core'
import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import { decrypt, encrypt, newKey } from './cipher.ts'
import type { Connection } from './connection.ts'
import { vaultFault } from './vault-fault.ts'

const keyPlace = (subject: string): string => `key of ${subject}`

/** The person's key as it is stored: wrapped, destroyed, or not there. */
export const wrappedKeyOf = (
  { handle }: Connection,
  subject: string,
): Uint8Array | 'erased' | null => {
  const row = handle.prepare('SELECT wrapped_key FROM subject WHERE subject = ?').get(subject)
  if (row === undefined) return null
  return row['wrapped_key'] instanceof Uint8Array ? row['wrapped_key'] : 'erased'
}

/** The person's key; null where there is none. */
export const keyOf = (
  connection: Connection,
  subject: string,
): Either<SubjectErased, Uint8Array | null> => {
  const wrapped = wrappedKeyOf(connection, subject)
  if (wrapped === 'erased') return left({ tag: 'SubjectErased', subject })
  if (wrapped === null) return right(null)
  const key = decrypt(connection.masterKey, wrapped, keyPlace(subject))
  if (key !== null) return right(key)
  throw vaultFault(
    connection.path,
    'Damaged',
    `the key of ${subject} does not open; restore it from a backup`,
  )
}

/** The person's key, made where there is none; to be called inside a transaction. */
export const keyMade = (
  connection: Connection,
  subject: string,
): Either<SubjectErased, Uint8Array> => {
  const found = keyOf(connection, subject)
  if (isLeft(found)) return found
  if (found.right !== null) return right(found.right)
  const key = newKey()
  connection.handle
    .prepare('INSERT INTO subject (subject, wrapped_key) VALUES (?, ?)')
    .run(subject, encrypt(connection.masterKey, key, keyPlace(subject)))
  return right(key)
}
