/** How a cell or an element of a return is read: the text kept, or null where it is none; and what was expected. */
export interface ReturnCell {
  readonly expected: string
  readonly read: (text: string) => string | null
  /** How a text kept is written. */
  readonly write: (kept: string) => string
}

const asIs = (kept: string): string => kept

/** A code of a list. */
export const coded = (codec: {
  readonly name: string
  readonly is: (value: unknown) => boolean
}): ReturnCell => ({
  expected: codec.name,
  read: (text) => (codec.is(text.toUpperCase()) ? text.toUpperCase() : null),
  write: asIs,
})

/** A text of one form. */
export const matching = (form: RegExp, expected: string): ReturnCell => ({
  expected,
  read: (text) => (form.test(text) ? text : null),
  write: asIs,
})
