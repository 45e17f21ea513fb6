import { isLeft } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { go } from '../test/published-notes.ts'
import { root } from '../test/reference-tree.ts'
import { isLoggable, parseCheckpointLog, recordText } from './checkpoint-log.ts'
import { signCheckpoint } from './signed-checkpoint.ts'

const origin = 'bridgend.example/ledger'

const noteAt = (size: number, extensions: readonly string[] = []): string => {
  const note = signCheckpoint({ origin, size, root: root(size), extensions }, [go.peter, go.enoch])
  if (isLeft(note)) throw new Error(note.left.tag)
  return note.right
}

const [first, second] = [noteAt(1), noteAt(2, ['seen'])]
const both = recordText('', first) + recordText(recordText('', first), second)

test('parseCheckpointLog reads what recordText wrote', () => {
  expect(parseCheckpointLog('')).toEqual({ records: [], unreadable: [] })
  const { records, unreadable } = parseCheckpointLog(both)
  expect(unreadable).toEqual([])
  expect(records.map(({ line, note, checkpoint }) => [line, note, checkpoint.size])).toEqual([
    [1, first, 1],
    [8, second, 2],
  ])
})

test('a record cut at any byte is reported, keeps those before it and does not harm the next', () => {
  const whole = recordText('', first)
  const bytes = Buffer.from(both)
  for (let length = Buffer.byteLength(whole) + 1; length < bytes.length; length += 1) {
    const cut = bytes.subarray(0, length).toString()
    const torn = parseCheckpointLog(cut)
    expect(torn.records.map(({ note }) => note)).toEqual([first])
    expect(torn.unreadable).toMatchObject([{ line: 8, reason: { tag: 'TornRecord' } }])

    const later = parseCheckpointLog(cut + recordText(cut, second))
    expect(later.records.map(({ note }) => note)).toEqual([first, second])
    expect(later.unreadable).toMatchObject([{ line: 8, reason: { tag: 'TornRecord' } }])
  }
})

test('parseCheckpointLog reports a damaged record and reads the next', () => {
  const noSignatures = both.replace('— PeterNeumann', '- PeterNeumann')
  expect(parseCheckpointLog(noSignatures)).toMatchObject({
    records: [{ note: second }],
    unreadable: [
      { line: 1, reason: { tag: 'NoSignatures' } },
      { line: 5, reason: { tag: 'NoSignatures' } },
    ],
  })
  expect(parseCheckpointLog(both.replace('\n1\n', '\n01\n'))).toMatchObject({
    records: [{ note: second }],
    unreadable: [{ line: 1, reason: { tag: 'MalformedSize', found: '01' } }],
  })
})

test('parseCheckpointLog accepts extra empty lines between records', () => {
  for (const spaced of [`\n${both}`, both.replace(first, `${first}\n`), `${both}\n`, `${both}\n\n`])
    expect(parseCheckpointLog(spaced)).toMatchObject({
      records: [{ note: first }, { note: second }],
      unreadable: [],
    })
})

test('parseCheckpointLog accepts only one empty line between a checkpoint and its signatures', () => {
  const spaced = `${first.replace('\n\n', '\n\n\n\n')}\n${second}\n`
  expect(parseCheckpointLog(spaced)).toMatchObject({
    records: [{ note: second }],
    unreadable: [
      { line: 1, reason: { tag: 'NoSignatures' } },
      { line: 7, reason: { tag: 'NoSignatures' } },
    ],
  })
})

test('isLoggable refuses text that would not read back as one record', () => {
  expect(isLoggable(first)).toBe(true)
  expect(isLoggable('')).toBe(false)
  expect(isLoggable(first.slice(0, -1))).toBe(false)
  expect(isLoggable(first + second)).toBe(false)
  expect(isLoggable(`${first}\n${second}`)).toBe(false)
  expect(isLoggable(noteAt(3, ['-- torn: the write of this record was never finished --']))).toBe(
    false,
  )
  expect(isLoggable(first.replace(origin, '— origin'))).toBe(false)
})
