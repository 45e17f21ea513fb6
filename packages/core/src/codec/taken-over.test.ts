import fc from 'fast-check'
import * as t from 'io-ts'
import { expect, test } from 'vitest'
import { IdText } from '../stream-name.ts'
import { exactObject } from './exact-object.ts'
import { NonEmptyText } from './non-empty-text.ts'
import { isTakenOver } from './taken-over.ts'

const orNull = (codec: t.Mixed): t.Mixed => t.union([codec, t.null])

const NumberFromText = new t.Type<number, string, unknown>(
  'NumberFromText',
  t.number.is,
  (value, context) =>
    typeof value === 'string' ? t.success(Number(value)) : t.failure(value, context),
  String,
)

const noteOrNull = orNull(NonEmptyText)

const held = exactObject(
  'Held',
  { id: IdText, note: noteOrNull, by: NonEmptyText, any: t.unknown },
  { late: IdText },
)

const command = (required: t.Props, optional: t.Props = {}): t.Mixed =>
  exactObject('Command', required, optional)

const left = { note: NonEmptyText, any: t.unknown, late: IdText }

test.each<[string, t.Mixed, readonly string[]]>([
  ['each field by its codec', command({ id: IdText, by: NonEmptyText }, left), []],
  ['a field that is left out', command({ id: IdText }, left), ['by']],
  [
    'one that may have more',
    command({ id: IdText }, { ...left, by: NonEmptyText, new: IdText }),
    [],
  ],
  ['one that may be null as well', command({}, { ...left, id: IdText, note: noteOrNull }), ['by']],
])('taken over: %s', (_, by, added) => {
  expect(isTakenOver(by, held, added)).toBe(true)
})

test.each<[string, t.Mixed, readonly string[]]>([
  ['another codec', command({ id: NonEmptyText, by: NonEmptyText }, left), []],
  ['a field that the command has not', command({ id: IdText }, left), []],
  [
    'a field that may be null and is asked for',
    command({ id: IdText, by: NonEmptyText, note: NonEmptyText }, { any: t.unknown, late: IdText }),
    [],
  ],
  [
    'one that may be left out and is asked for',
    command({ id: IdText, by: NonEmptyText, late: IdText }, left),
    [],
  ],
  ['one that is asked for and left out', command({ id: IdText, by: NonEmptyText }, left), ['by']],
  ['one that nobody has', command({ id: IdText, by: NonEmptyText, new: IdText }, left), []],
  [
    'one that is read as something else',
    command({ id: NumberFromText, by: NonEmptyText }, left),
    [],
  ],
  ['a codec of another kind', t.type({ id: IdText }), ['note', 'by', 'any', 'late']],
])('not taken over: %s', (_, by, added) => {
  expect(isTakenOver(by, held, added)).toBe(false)
})

test('a codec that makes something else of a field takes nothing over, not even of its like', () => {
  const read = exactObject('Read', { count: NumberFromText })
  expect(isTakenOver(read, read, [])).toBe(false)
})

const codecs = [IdText, NonEmptyText, t.boolean, t.null, orNull(IdText), orNull(t.boolean)]

const drawnProps = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.constantFrom<t.Mixed>(...codecs),
)

const drawnCodec = fc
  .tuple(drawnProps, drawnProps)
  .map(([required, optional]) => exactObject('Drawn', required, optional))

const drawnValue = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.constantFrom('x', 'two words', true, null),
)

const without = (value: Readonly<Record<string, unknown>>, added: readonly string[]) =>
  Object.fromEntries(
    Object.entries(value).filter(([name, field]) => field !== null && !added.includes(name)),
  )

test('what is taken over decodes to itself', () => {
  const added = fc.subarray(['a', 'b', 'c', 'd'])
  fc.assert(
    fc.property(drawnCodec, drawnCodec, added, fc.array(drawnValue), (by, given, names, values) => {
      if (!isTakenOver(by, given, names)) return
      for (const value of values.filter(given.is)) {
        const data = without(value, names)
        expect(by.decode(data)).toEqual({ _tag: 'Right', right: data })
      }
    }),
    { numRuns: 2_000 },
  )
})
