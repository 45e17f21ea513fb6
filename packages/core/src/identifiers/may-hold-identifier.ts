const code = (character: string): number => character.charCodeAt(0)

const atSign = code('@')
const space = code(' ')
const [zero, nine] = [code('0'), code('9')]
const [upperA, upperZ] = [code('A'), code('Z')]
const [lowerA, lowerZ] = [code('a'), code('z')]

const isDigit = (one: number): boolean => one >= zero && one <= nine
const isUpper = (one: number): boolean => one >= upperA && one <= upperZ
const isLower = (one: number): boolean => one >= lowerA && one <= lowerZ

const separators = [...' ()+-'].map(code)
const lastSeparator = Math.max(...separators)

/** Whether telephone numbers have it between their digits. */
const isSeparator = (one: number): boolean => one <= lastSeparator && separators.includes(one)

/** The fewest digits of any number that identifies somebody. */
const digitsMin = 10

/**
 * Whether a text has one of the things that every identifier has: an at sign; ten digits with only separators between
 * them; or the end of a postcode: a digit and two capitals, or a space, a digit and two small letters. It looks at each
 * character once and remembers the three before it: most texts are codes, dates, references and pseudonyms, for which a
 * regular expression takes four times as long.
 */
export const mayHoldIdentifier = (text: string): boolean => {
  let digits = 0
  let [third, second, last] = [0, 0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const one = text.charCodeAt(at)
    if (isLower(one)) {
      if (third === space && isDigit(second) && isLower(last)) return true
      digits = 0
    } else if (isDigit(one)) {
      digits += 1
      if (digits === digitsMin) return true
    } else if (isUpper(one)) {
      if (isDigit(second) && isUpper(last)) return true
      digits = 0
    } else if (one === atSign) return true
    else if (!isSeparator(one)) digits = 0
    third = second
    second = last
    last = one
  }
  return false
}
