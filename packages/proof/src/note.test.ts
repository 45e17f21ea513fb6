import { Buffer } from 'node:buffer'
import { flatMap, isRight, left, right } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { expect, test } from 'vitest'
import { c2sp, go } from '../test/published-notes.ts'
import { formatNote, parseNote } from './note.ts'

const line = '— a AAAAAAA=\n'

test('parseNote and formatNote are each other’s inverse on the published notes', () => {
  for (const { note } of [c2sp, go]) {
    expect(pipe(parseNote(note), flatMap(formatNote))).toEqual(right(note))
    expect(parseNote(Buffer.from(note))).toEqual(parseNote(note))
  }
})

test('parseNote splits at the last empty line', () => {
  expect(parseNote(`a\n\n— b\n\n${line}`)).toMatchObject({
    right: { text: 'a\n\n— b\n', signatures: [{ name: 'a', keyId: '00000000' }] },
  })
})

test('parseNote names what is wrong, the first cause first', () => {
  const refusals = [
    [Buffer.from([0x61, 0xff, 0x0a]), { tag: 'NotUnicode' }],
    [`\ud800\n\n${line}`, { tag: 'NotUnicode' }],
    [`a\r\n\n${line}`, { tag: 'ControlCharacter', codePoint: 13, offset: 1 }],
    [`a\n\n${line.slice(0, -1)}`, { tag: 'NoFinalNewline' }],
    ['', { tag: 'NoFinalNewline' }],
    ['a\n', { tag: 'NoSignatures' }],
    [`a\n${line}`, { tag: 'NoSignatures' }],
    ['a\n\n', { tag: 'NoSignatures' }],
    [`a\n\n${line}\n`, { tag: 'NoSignatures' }],
    [`a\n\n${line.repeat(101)}`, { tag: 'TooManySignatures', found: 101 }],
  ] as const
  for (const [text, refusal] of refusals) expect(parseNote(text)).toEqual(left(refusal))
})

test('parseNote accepts many signatures, for later keys and witnesses', () => {
  expect(isRight(parseNote(`a\n\n${line.repeat(100)}`))).toBe(true)
})

test('parseNote refuses every other spelling of a signature line', () => {
  for (const found of [
    'a AAAAAAA=',
    '- a AAAAAAA=',
    '—a AAAAAAA=',
    '—  a AAAAAAA=',
    '— a  AAAAAAA=',
    '— a AAAAAAA= ',
    '— a AAAAAAA= x',
    '— a+b AAAAAAA=',
    '— a\u00a0b AAAAAAA=',
    '— a AAAAAAA',
    '— a AAAAAAB=',
    '— a AAAAAA==',
    '— a',
  ]) {
    expect(parseNote(`a\n\n${found}\n`)).toEqual(left({ tag: 'MalformedSignature', found }))
  }
})

test('formatNote refuses a note that would not read back', () => {
  const signature = { name: 'a', keyId: '00000000', bytes: Uint8Array.of(1) }
  expect(formatNote({ text: 'a', signatures: [signature] })).toEqual(
    left({ tag: 'NoFinalNewline' }),
  )
  expect(formatNote({ text: 'a\n', signatures: [] })).toEqual(left({ tag: 'NoSignatures' }))
  expect(formatNote({ text: 'a\n', signatures: [{ ...signature, name: 'a b' }] })).toEqual(
    left({ tag: 'MalformedSignature', found: '— a b AAAAAAE=' }),
  )
})
