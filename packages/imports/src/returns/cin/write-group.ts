import type { FinancialYear } from '@coflyfr/core'
import { type CinGroup, codesIn, fieldOf, groupsOf } from './cin-group.ts'
import { type CinField, type CinPart, cinStructure, sexLetters } from './cin-structure.ts'
import { elementOf, textElement } from './xml/write-element.ts'

/** From this year on sex is a letter, in an element of another name. */
const yearOfLetters = '2024-25'

const letters = Object.fromEntries(
  Object.entries(sexLetters).map(([letter, digit]) => [digit, letter]),
)

const writeField = (
  depth: number,
  { name, alias }: CinField,
  text: string,
  year: FinancialYear,
) => {
  if (text === '') return ''
  if (alias === undefined) return textElement(depth, name, text)
  // Indeterminate (9) has no letter of its own.
  return year >= yearOfLetters
    ? textElement(depth, name, letters[text] ?? 'U')
    : textElement(depth, alias, text)
}

const writePart = (depth: number, part: CinPart, group: CinGroup, year: FinancialYear): string => {
  const { kind, name } = part
  if (kind === 'field') return writeField(depth, part, fieldOf(group, name), year)
  if (kind === 'section')
    return elementOf(depth, name, writeParts(depth + 1, part.parts, group, year))
  if (kind === 'groups')
    return groupsOf(group, name)
      .map((one) => writeGroup(depth, one, year))
      .join('')
  if (kind === 'unkept') return ''
  const items = codesIn(group, name).map((code) => textElement(depth + 1, part.item, code))
  return elementOf(depth, name, items.join(''))
}

const writeParts = (
  depth: number,
  parts: readonly CinPart[],
  group: CinGroup,
  year: FinancialYear,
): string => parts.map((part) => writePart(depth, part, group, year)).join('')

/** Writes a group of the census, in the order of its elements. */
export const writeGroup = (depth: number, group: CinGroup, year: FinancialYear): string =>
  elementOf(depth, group.name, writeParts(depth + 1, cinStructure[group.name], group, year))
