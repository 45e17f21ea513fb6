/** The letters of unique pupil numbers, each worth its place: I, O and S are left out. */
const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

const form = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/

/**
 * Whether a text is a unique pupil number: a check letter, then twelve digits, of which a temporary one has a letter as
 * its last. The check letter is the sum of the others, weighted 2 to 13, modulo 23 (Department for Education, "Unique
 * pupil numbers").
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { isUpn } from '@coflyfr/core'
 *
 * assert.equal(isUpn('H801200001001'), true)
 * assert.equal(isUpn('A801200001001'), false)
 * ```
 */
export const isUpn = (text: string): boolean => {
  if (!form.test(text)) return false
  const sum = [...text.slice(1)].reduce(
    (total, character, at) => total + (at + 2) * worth(character),
    0,
  )
  return letters[sum % letters.length] === text[0]
}

const worth = (character: string): number =>
  /\d/.test(character) ? Number(character) : letters.indexOf(character)
