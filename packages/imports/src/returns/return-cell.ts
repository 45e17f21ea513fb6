/** How a cell or an element of a return is read and written. */
export interface ReturnCell {
  readonly expected: string
  readonly read: (text: string) => string | null
  /** Writes a kept text as the return has it. */
  readonly write: (kept: string) => string
}

const asIs = (kept: string): string => kept

/** A cell that holds a code of a list. */
export const coded = (codec: {
  readonly name: string
  readonly is: (value: unknown) => boolean
}): ReturnCell => ({
  expected: codec.name,
  read: (text) => (codec.is(text.toUpperCase()) ? text.toUpperCase() : null),
  write: asIs,
})

/** A cell that holds a text of a given form. */
export const matching = (form: RegExp, expected: string): ReturnCell => ({
  expected,
  read: (text) => (form.test(text) ? text : null),
  write: asIs,
})
