import { IdText, streamIdOf, streamName } from '@coflyfr/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
  fc.stringMatching(/^[a-z0-9 -]{1,6}-[0-9a-f]{12}$/),
)

/** Ids that stand in names, and one text for each id. */
const idsAreNames = (idOf: (text: string) => string) =>
  fc.property(text, text, (one, other) => {
    expect(IdText.is(idOf(one))).toBe(true)
    expect(() => streamName('commitments', `2023-24-${idOf(one)}`)).not.toThrow()
    const again = idOf(idOf(one))
    expect(again === idOf(one)).toBe(idOf(one) === one)
    expect(idOf(one) === idOf(other)).toBe(one === other)
  })

test('a name of any text is an id of its own', () => {
  fc.assert(idsAreNames(streamIdOf))
})

test('the property finds a slug that another text could be', () => {
  const wrong = (name: string) => (IdText.is(name) ? name : streamIdOf(name))
  expect(fc.check(idsAreNames(wrong)).failed).toBe(true)
})
