/** Prints one JSON document, the only thing on standard output. */
export const jsonDocument = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
