import { IdText, streamIdOf, streamName } from '@coflyfr/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
  fc.stringMatching(/^[a-z0-9 -]{1,6}-[0-9a-f]{12}$/),
)

/** The ids are valid in names, and no two texts have the same id. */
const idsAreNames = (idOf: (text: string) => string) =>
  fc.property(text, text, (one, other) => {
    expect(IdText.is(idOf(one))).toBe(true)
    expect(() => streamName('commitments', `2023-24-${idOf(one)}`)).not.toThrow()
    const again = idOf(idOf(one))
    expect(again === idOf(one)).toBe(idOf(one) === one)
    expect(idOf(one) === idOf(other)).toBe(one === other)
  })

test('a name made of any text has its own id', () => {
  fc.assert(idsAreNames(streamIdOf))
})

test('the property catches a slug that two texts share', () => {
  const wrong = (name: string) => (IdText.is(name) ? name : streamIdOf(name))
  expect(fc.check(idsAreNames(wrong)).failed).toBe(true)
})
