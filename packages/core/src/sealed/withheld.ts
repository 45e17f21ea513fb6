import type { FieldProblem } from '../codec/describe-errors.ts'
import { isPlainObject } from '../plain-object.ts'
import { ToBeSealed } from './to-be-sealed.ts'

/** What stands where a personal value would: in messages, and in the hash of a command before it is sealed. */
const withheld = '(withheld)'

/**
 * The data as it was given, without its personal values: what a command's hash is made of before the vault is asked.
 *
 * @param given the data as the caller gave it
 * @param decoded the same, as the command's codec took it: it knows which values are personal
 */
export const withoutPersonal = (given: unknown, decoded: unknown): unknown => {
  if (decoded instanceof ToBeSealed) return { sealed: withheld }
  if (Array.isArray(given) && Array.isArray(decoded))
    return given.map((item, at) => withoutPersonal(item, decoded[at]))
  if (!isPlainObject(given) || !isPlainObject(decoded)) return given
  return Object.fromEntries(
    Object.entries(given).map(([name, item]) => [name, withoutPersonal(item, decoded[name])]),
  )
}

/**
 * Problems of a command that has personal fields, without what stood there: under a misspelt name a personal value
 * looks like any other. What is missing is still told to be missing.
 */
export const withValuesWithheld = (problems: readonly FieldProblem[]): readonly FieldProblem[] =>
  problems.map(({ path, value, expected }) => ({
    path,
    value: value === undefined ? value : withheld,
    expected,
  }))
