import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isLeft, left, right } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { go } from '../test/published-notes.ts'
import { root } from '../test/reference-tree.ts'
import { appendCheckpointFile, readCheckpointFile, readLastCheckpoint } from './checkpoint-file.ts'
import { signCheckpoint } from './signed-checkpoint.ts'

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'log-')), 'ledger.checkpoints')

const noteAt = (size: number): string => {
  const origin = 'bridgend.example/ledger'
  const note = signCheckpoint({ origin, size, root: root(size), extensions: [] }, [go.peter])
  if (isLeft(note)) throw new Error(note.left.tag)
  return note.right
}

test('readCheckpointFile reads what appendCheckpointFile wrote, in order', async () => {
  const path = newPath()
  for (const size of [0, 1, 8]) {
    expect(await appendCheckpointFile(path, noteAt(size))()).toEqual(right(undefined))
  }
  expect(readFileSync(path, 'utf8')).toBe([0, 1, 8].map((size) => `${noteAt(size)}\n`).join(''))
  expect(await readCheckpointFile(path)()).toMatchObject({
    right: {
      records: [{ note: noteAt(0) }, { note: noteAt(1) }, { note: noteAt(8) }],
      unreadable: [],
    },
  })
})

test('appendCheckpointFile writes after a torn record and keeps it', async () => {
  const path = newPath()
  await appendCheckpointFile(path, noteAt(1))()
  appendFileSync(path, noteAt(2).slice(0, -40))
  await appendCheckpointFile(path, noteAt(3))()
  expect(await readCheckpointFile(path)()).toMatchObject({
    right: {
      records: [{ checkpoint: { size: 1 } }, { checkpoint: { size: 3 } }],
      unreadable: [{ line: 7, reason: { tag: 'TornRecord' } }],
    },
  })
})

test('many appends at once are all kept', async () => {
  const path = newPath()
  const sizes = [0, 1, 2, 3, 4, 5, 6, 7, 8]
  await Promise.all(sizes.map((size) => appendCheckpointFile(path, noteAt(size))()))
  const log = await readCheckpointFile(path)()
  const found = isLeft(log) ? [] : log.right.records.map(({ checkpoint }) => checkpoint.size)
  expect(found.toSorted()).toEqual(sizes)
})

test('appendCheckpointFile refuses anything but one signed checkpoint', async () => {
  const path = newPath()
  expect(await appendCheckpointFile(path, 'agreed\n')()).toEqual(
    left({ tag: 'NotOneCheckpoint', found: 'agreed\n' }),
  )
  expect(await readCheckpointFile(path)()).toEqual(left({ tag: 'CheckpointFileMissing', path }))
})

test('a file that cannot be opened is refused with the code of the system', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'))
  const refusal = left({ tag: 'CheckpointFileUnavailable', path: folder, code: 'EISDIR' })
  expect(await appendCheckpointFile(folder, noteAt(1))()).toEqual(refusal)
  expect(await readCheckpointFile(folder)()).toEqual(refusal)
})

test('readLastCheckpoint gives the largest of the last records, however long the file', async () => {
  const path = newPath()
  expect(await readLastCheckpoint(path)()).toEqual(left({ tag: 'CheckpointFileMissing', path }))
  writeFileSync(path, '')
  expect(await readLastCheckpoint(path)()).toEqual(right(null))
  writeFileSync(path, `${noteAt(1)}\n`.repeat(1000))
  await appendCheckpointFile(path, noteAt(8))()
  await appendCheckpointFile(path, noteAt(7))()
  expect(await readLastCheckpoint(path)()).toMatchObject({ right: { note: noteAt(8) } })
  appendFileSync(path, noteAt(2).slice(0, -40))
  expect(await readLastCheckpoint(path)()).toMatchObject({ right: { note: noteAt(8) } })
  await appendCheckpointFile(path, noteAt(3))()
  const log = await readCheckpointFile(path)()
  expect(isLeft(log) ? [] : log.right.records).toHaveLength(1003)
  expect(isLeft(log) ? [] : log.right.unreadable.map(({ reason }) => reason.tag)).toEqual([
    'TornRecord',
  ])
  // If the end holds no record at all, the whole file is read.
  appendFileSync(path, `\n${'x'.repeat(70_000)}\n\n`)
  expect(await readLastCheckpoint(path)()).toMatchObject({ right: { note: noteAt(8) } })
})
