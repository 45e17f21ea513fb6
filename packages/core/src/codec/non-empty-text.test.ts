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
