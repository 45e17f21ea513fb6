/** More characters than these are not typed wrongly; nobody can make a log whose root comes so near to another one. */
const slipsMost = 4

/**
 * Where two roots of 44 characters differ in a few alone, which ones: whoever typed in the one, or printed it, took a letter
 * for another. Empty otherwise. It explains a finding and takes none away.
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
