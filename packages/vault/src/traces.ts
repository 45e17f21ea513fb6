import { type JsonValue, saltBytes, type Trace, textsOf } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { decrypt, keyFor } from './cipher.ts'
import type { Connection } from './connection.ts'
import { reading } from './in-transaction.ts'
import { valuePlace } from './keep-values.ts'
import { keyOf, wrappedKeyOf } from './subject-keys.ts'

const rowsOf = 'SELECT sealed, content FROM kept WHERE subject = ?'

/** What stands in the vault for a person, in clear and as it is stored; nothing of one whose key is destroyed. */
export const tracesOf = (connection: Connection, subject: string): readonly Trace[] =>
  reading(connection, () => {
    const key = keyOf(connection, subject)
    const wrapped = wrappedKeyOf(connection, subject)
    if (isLeft(key) || key.right === null || !(wrapped instanceof Uint8Array)) return []
    const valueKey = keyFor('values', key.right)
    const traces: Trace[] = [
      { kind: 'key', bytes: key.right },
      { kind: 'stored', bytes: wrapped },
    ]
    for (const row of connection.handle.prepare(rowsOf).all(subject)) {
      const stored = row['content']
      if (!(stored instanceof Uint8Array)) continue
      traces.push({ kind: 'stored', bytes: stored })
      const content = decrypt(valueKey, stored, valuePlace(subject, String(row['sealed'])))
      if (content !== null) traces.push(...ofContent(content))
    }
    return traces
  })

const ofContent = (content: Uint8Array): readonly Trace[] => {
  const value: JsonValue = JSON.parse(Buffer.from(content.subarray(saltBytes)).toString('utf8'))
  const texts = textsOf(value).map((text): Trace => ({ kind: 'text', bytes: Buffer.from(text) }))
  return [{ kind: 'salt', bytes: content.subarray(0, saltBytes) }, ...texts]
}
