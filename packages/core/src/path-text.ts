/** One step into a JSON value: a field's name, or the 0-based index of a list. */
export type PathStep = string | number

const plainName = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u

const stepText = (step: PathStep): string => {
  if (typeof step === 'number') return `[${step}]`
  return plainName.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
}

/** Where a value stands inside another, as people write it: `data.legs[2].amount`; empty for the whole value. */
export const pathText = (steps: readonly PathStep[]): string =>
  steps.map(stepText).join('').replace(/^\./, '')
