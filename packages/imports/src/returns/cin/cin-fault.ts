import { identifierIn } from '@coflyfr/core'
import type { ReturnRejection } from '../return-rejection.ts'
import { type CinGroup, fieldOf } from './cin-group.ts'
import { cinFieldsOf } from './cin-structure.ts'

/** What is wrong in a child's part of the census, with the path of the element. The caller adds the file. */
export type CinFault = Omit<ReturnRejection, 'file'>

/** Only short codes, days and numbers are shown: a person's name in the wrong element must not be repeated. */
export const shownText = (text: string, isIdentity: boolean): string | null => {
  if (text === '') return null
  const isSafe = !isIdentity && /^[\dA-Za-z/.: -]{1,20}$/.test(text) && identifierIn(text) === null
  return isSafe ? text : '(withheld)'
}

const isIdentity = (group: CinGroup, name: string): boolean =>
  cinFieldsOf(group.name).some(
    (field) => field.kind === 'field' && field.name === name && field.isIdentity === true,
  )

/** A fault of a group, or of one of its fields. */
export const faultAt = (
  group: CinGroup,
  field: string | null,
  rule: string,
  code: string | null,
): CinFault => {
  const { path, line, lines } = group
  if (field === null) return { line, column: path, value: null, rule, code }
  const value = shownText(fieldOf(group, field), isIdentity(group, field))
  return { line: lines[field] ?? line, column: `${path}/${field}`, value, rule, code }
}
