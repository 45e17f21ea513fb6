import * as t from 'io-ts'

/** A list of choices in words. */
export const oneOfText = (choices: readonly string[]): string =>
  choices.length === 1
    ? JSON.stringify(choices[0])
    : `one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`

/**
 * Codec of a closed list of texts; a refusal names every choice.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { describeErrors, oneOf } from '@coflyfr/core'
 *
 * const Kind = oneOf('permanent', 'one-off')
 * assert.equal(Kind.is('one-off'), true)
 *
 * const refused = Kind.decode('yearly')
 * assert.ok(refused._tag === 'Left')
 * assert.equal(describeErrors(refused.left)[0]?.expected, 'one of "permanent", "one-off"')
 * ```
 */
export const oneOf = <const Choices extends readonly [string, ...string[]]>(
  ...choices: Choices
): t.Type<Choices[number], Choices[number], unknown> => {
  const known: ReadonlySet<unknown> = new Set(choices)
  const expected = oneOfText(choices)
  const isChoice = (value: unknown): value is Choices[number] => known.has(value)
  return new t.Type(
    expected,
    isChoice,
    (value, context) => (isChoice(value) ? t.success(value) : t.failure(value, context, expected)),
    t.identity,
  )
}
