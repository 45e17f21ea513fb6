/** More differences than this are not a slip. Nobody can make a log whose root comes this close to another. */
const slipsMost = 4

/**
 * If two roots of 44 characters differ in only a few, names those: somebody mistyped or misprinted the root. Empty
 * otherwise. It only explains a finding; the finding remains.
 */
export const slipOfTyping = (given: string, made: string): string => {
  const slips = [...given].flatMap((found, index) => {
    const expected = made[index]
    return found === expected ? [] : [`character ${index + 1} is ${found}, here ${expected}`]
  })
  return slips.length > slipsMost
    ? ''
    : `. They differ in so little (${slips.join('; ')}) that it is a slip of typing or of print: read it again`
}
