import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NonEmptyText } from './non-empty-text.ts'

test.each(['a', 'Agency staff, £1m – Teulu', '😀', 'Tŷ’r Cyngor', 'x'.repeat(4000)])(
  'NonEmptyText takes %j',
  (text) => {
    expect(NonEmptyText.is(text)).toBe(true)
  },
)

test.each([
  '',
  ' ',
  ' a',
  'a\u00a0',
  'a\nb',
  'a\u0000',
  'a\u0085b',
  'a\ud800',
  'w\u0302',
  'a\u200bb',
  'a\u202eb',
  '\ufeffa',
  'x'.repeat(4001),
  1,
  null,
])('NonEmptyText refuses %j', (value) => {
  expect(NonEmptyText.is(value)).toBe(false)
  expect(NonEmptyText.decode(value)._tag).toBe('Left')
})

/** What the words of the codec ask, one after the other. */
const isText = (value: string): boolean =>
  value !== '' &&
  value === value.trim() &&
  value.isWellFormed() &&
  !/[\p{Cc}\p{Cf}]/u.test(value) &&
  value === value.normalize('NFC')

test('NonEmptyText asks of plain and of other texts what its words ask', () => {
  const unit = fc.constantFrom('a', ' ', '~', '\t', '\u00a0', 'ŷ', 'y\u0302', '\u200b', '\ud800')
  const text = fc.oneof(fc.string({ unit, maxLength: 4 }), fc.string({ unit, maxLength: 20 }))
  fc.assert(
    fc.property(text, (value) => {
      expect(NonEmptyText.is(value)).toBe(isText(value))
    }),
    { numRuns: 1_000 },
  )
})

test('NonEmptyText asks of every character what its words ask, alone and beside few or many others', () => {
  const many = 'a'.repeat(20)
  const characters = Array.from({ length: 0x1_0000 }, (_, unit) => String.fromCharCode(unit))
  for (const one of characters)
    for (const value of [one, `a${one}`, `${one}a`, `é${one}é`, `${one}${one}`, many + one])
      if (NonEmptyText.is(value) !== isText(value)) expect.fail(JSON.stringify(value))
})
