import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalJson, saltBytes, sealedDigest, streamName } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { encrypt, keyFor } from './cipher.ts'
import { connect, createFile } from './connection.ts'
import { keepValues, valuePlace } from './keep-values.ts'
import { makeKeyFile, readKeyFile } from './key-file.ts'
import { keyOf } from './subject-keys.ts'
import { unsealValue } from './unseal-value.ts'

test('a field that somebody with every key has refilled is caught by its digest', () => {
  const [subject, origin] = ['7f3a9b21', 'council.example/people']
  const path = join(mkdtempSync(join(tmpdir(), 'refilled-')), 'vault')
  makeKeyFile(`${path}-key`)
  createFile(path, origin, readKeyFile(`${path}-key`))
  const connection = connect(path, origin, readKeyFile(`${path}-key`))
  const salt = new Uint8Array(saltBytes).fill(7)
  const canonicalValue = canonicalJson('No concern')
  const sealed = sealedDigest(salt, canonicalValue)
  const sealedFor = { stream: streamName('case', subject), commandId: 'c-1', commandHash: '00' }
  keepValues(connection, subject, [{ sealed, salt, canonicalValue }], sealedFor, 1)
  expect(unsealValue(connection, subject, sealed)).toMatchObject({ right: { value: 'No concern' } })

  const key = keyOf(connection, subject)
  if (isLeft(key) || key.right === null) throw new Error('There is no key')
  const other = Buffer.concat([salt, Buffer.from(canonicalJson('Some concern'))])
  const refilled = encrypt(keyFor('values', key.right), other, valuePlace(subject, sealed.sealed))
  connection.handle.prepare('UPDATE kept SET content = ?').run(refilled)
  expect(() => unsealValue(connection, subject, sealed)).toThrow(/is not the one that was sealed/)
  connection.handle.close()
})
