import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { must } from '../test/must.ts'
import { go } from '../test/published-notes.ts'
import { node, root } from '../test/reference-tree.ts'
import { type CheckpointRegister, openCheckpointRegister } from './checkpoint-register.ts'
import { type LogToSign, signNext } from './sign-next.ts'
import { signCheckpoint, verifyCheckpoint } from './signed-checkpoint.ts'
import { leafHash } from './tree-hash.ts'

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'signed-')), 'l.signed')
const origin = 'bridgend.example/ledger'

const logAt = (register: CheckpointRegister, size: number): LogToSign => ({
  origin,
  size,
  readNode: node,
  keys: [go.peter],
  register,
})

test('a signed checkpoint is in the register, and signing again returns it unchanged', () => {
  using register = must(openCheckpointRegister(newPath()))
  expect(register.last(origin)).toEqual(right(null))
  for (const size of [0, 1, 3, 8]) {
    const signed = must(signNext(logAt(register, size)))
    expect(signed).toMatchObject({ isNew: true, checkpoint: { size, root: root(size) } })
    expect(verifyCheckpoint(signed.note, [go.peter.verifier], origin)._tag).toBe('Right')
    expect(register.last(origin)).toEqual(right(signed.note))
    expect(signNext(logAt(register, size))).toEqual(right({ ...signed, isNew: false }))
  }
})

test('F9 a smaller log is refused, even after the register was reopened', () => {
  const path = newPath()
  {
    using register = must(openCheckpointRegister(path))
    must(signNext(logAt(register, 5)))
  }
  using register = must(openCheckpointRegister(path))
  expect(signNext(logAt(register, 4))).toEqual(
    left({ tag: 'TreeShrank', earlierSize: 5, laterSize: 4 }),
  )
  expect(signNext(logAt(register, 6))).toMatchObject({ right: { isNew: true } })
})

test('F9 a log that differs from what was signed is refused, at the same size and at a larger one', () => {
  using register = must(openCheckpointRegister(newPath()))
  must(signNext(logAt(register, 1)))
  const forked = { readNode: () => leafHash('another') }
  expect(signNext({ ...logAt(register, 1), ...forked })).toMatchObject({
    left: { tag: 'RootMismatch' },
  })
  expect(signNext({ ...logAt(register, 2), ...forked })).toMatchObject({
    left: { tag: 'RootMismatch' },
  })
})

test('an empty register continues from a checkpoint kept elsewhere', () => {
  using register = must(openCheckpointRegister(newPath()))
  const head = { origin, size: 5, root: root(5), extensions: [] }
  const alsoSigned = must(signCheckpoint(head, [go.peter]))
  expect(signNext({ ...logAt(register, 4), alsoSigned })).toMatchObject({
    left: { tag: 'TreeShrank' },
  })
  expect(signNext({ ...logAt(register, 6), alsoSigned })).toMatchObject({ right: { isNew: true } })
  const other = must(signCheckpoint({ ...head, origin: 'other' }, [go.peter]))
  expect(signNext({ ...logAt(register, 6), alsoSigned: other })).toMatchObject({
    left: { tag: 'WrongOrigin' },
  })
})

test('of two that sign at once, the later continues from the earlier', () => {
  const path = newPath()
  using one = must(openCheckpointRegister(path))
  using other = must(openCheckpointRegister(path))
  const overtaken: CheckpointRegister = {
    ...one,
    last: (name) => {
      const found = one.last(name)
      if (isLeft(found) || found.right === null) must(signNext(logAt(other, 7)))
      return found
    },
  }
  expect(signNext(logAt(overtaken, 5))).toEqual(
    left({ tag: 'TreeShrank', earlierSize: 7, laterSize: 5 }),
  )
  expect(other.last(origin)).toEqual(one.last(origin))
})

test('a register that cannot be opened is refused by its path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'signed-'))
  expect(openCheckpointRegister(folder)).toMatchObject({
    left: { tag: 'RegisterUnavailable', path: folder },
  })
  const path = newPath()
  writeFileSync(
    path,
    'this is no database, and long enough not to be taken for an empty one'.repeat(20),
  )
  expect(openCheckpointRegister(path)).toMatchObject({ left: { tag: 'RegisterUnavailable', path } })
})

test('after the register itself is restored from a backup, only others know what was signed since', () => {
  const path = newPath()
  {
    using register = must(openCheckpointRegister(path))
    must(signNext(logAt(register, 3)))
  }
  copyFileSync(path, `${path}.backup`)
  {
    using register = must(openCheckpointRegister(path))
    must(signNext(logAt(register, 6)))
  }
  copyFileSync(`${path}.backup`, path)
  using register = must(openCheckpointRegister(path))
  // Nothing on this machine knows better: this is why checkpoints are given out.
  expect(signNext(logAt(register, 4))._tag).toBe('Right')
})
