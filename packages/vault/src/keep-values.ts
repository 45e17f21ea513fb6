import type { SealedFor, SubjectErased, ValueToKeep } from '@coflyfr/core'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import { encrypt, keyFor } from './cipher.ts'
import type { Connection } from './connection.ts'
import { inTransaction } from './in-transaction.ts'
import { keyMade } from './subject-keys.ts'

/** Where a value belongs: it opens there only. */
export const valuePlace = (subject: string, sealed: string): string => `${sealed} of ${subject}`

const insert = `INSERT INTO kept (sealed, subject, content, stream, command_id, command_hash, kept_at)
  VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`

/** Keeps values under the person's key, all of them or none; they are on the disk when it returns. */
export const keepValues = (
  connection: Connection,
  subject: string,
  values: readonly ValueToKeep[],
  sealedFor: SealedFor,
  keptAt: number,
): Either<SubjectErased, null> =>
  inTransaction(connection, () => {
    const key = keyMade(connection, subject)
    if (isLeft(key)) return key
    const valueKey = keyFor('values', key.right)
    const statement = connection.handle.prepare(insert)
    const { stream, commandId, commandHash } = sealedFor
    for (const { sealed, salt, canonicalValue } of values) {
      const content = Buffer.concat([salt, Buffer.from(canonicalValue)])
      const place = valuePlace(subject, sealed.sealed)
      const stored = encrypt(valueKey, content, place)
      statement.run(sealed.sealed, subject, stored, stream, commandId, commandHash, keptAt)
    }
    return right(null)
  })
