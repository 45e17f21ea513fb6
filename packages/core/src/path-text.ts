/** One step into a JSON value: a field's name, or the 0-based index of a list. */
export type PathStep = string | number

const plainForm = String.raw`^[\p{L}_$][\p{L}\p{N}_$-]*$`

let plainName: RegExp | null = null

/**
 * Compiled with the first path: the engine would compile a literal when it loads the file, and these classes take it a
 * while.
 */
const isPlainName = (name: string): boolean => {
  plainName ??= new RegExp(plainForm, 'u')
  return plainName.test(name)
}

const stepText = (step: PathStep): string => {
  if (typeof step === 'number') return `[${step}]`
  return isPlainName(step) ? `.${step}` : `[${JSON.stringify(step)}]`
}

/** Where a value stands inside another, as people write it: `data.legs[2].amount`; empty for the whole value. */
export const pathText = (steps: readonly PathStep[]): string =>
  steps.map(stepText).join('').replace(/^\./, '')
