/** The fields that have a value: an empty text and null stand for none. */
export const filled = <Value>(
  fields: Readonly<Record<string, Value | null | undefined>>,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, Value] => isFilled(field[1])),
  )

const isFilled = (value: unknown): boolean => value !== '' && value !== null && value !== undefined
