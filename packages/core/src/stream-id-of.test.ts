import { expect, test } from 'vitest'
import { streamIdOf } from './stream-id-of.ts'
import { IdText } from './stream-name.ts'

test.each(['Adults', '0012', 'children.social_care-2', 'A', 'a'.repeat(80)])(
  'streamIdOf keeps %s, which may stand in a name',
  (text) => {
    expect(streamIdOf(text)).toBe(text)
  },
)

test.each([
  ['Children & Families', /^children-families-[0-9a-f]{12}$/],
  ['Gofal Iechyd — Môn', /^gofal-iechyd-mon-[0-9a-f]{12}$/],
  ['Social/Children/Placements', /^social-children-placements-[0-9a-f]{12}$/],
  ['.hidden', /^hidden-[0-9a-f]{12}$/],
  ['健康', /^[0-9a-f]{12}$/],
  ['ß'.repeat(100), /^[0-9a-f]{12}$/],
  ['a b'.repeat(60), /^[a-z-]{1,40}-[0-9a-f]{12}$/],
])('streamIdOf writes %s in letters and digits, with a hash', (text, form) => {
  expect(streamIdOf(text)).toMatch(form)
  expect(IdText.is(streamIdOf(text))).toBe(true)
})

test('streamIdOf gives a text that looks like the id of another an id of its own', () => {
  const id = streamIdOf('Children & Families')
  expect(streamIdOf(id)).not.toBe(id)
  expect(streamIdOf(streamIdOf('健康'))).not.toBe(streamIdOf('健康'))
})

test('streamIdOf tells texts apart that differ in case, accents or punctuation alone', () => {
  const texts = ['Adult care', 'adult care', 'Adult-care!', 'Adult  care', 'Ádult care']
  expect(new Set(texts.map(streamIdOf)).size).toBe(texts.length)
})
