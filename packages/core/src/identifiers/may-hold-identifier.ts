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

/** Whether telephone numbers are written with it between their digits. */
const isSeparator = (one: number): boolean => one <= lastSeparator && separators.includes(one)

/** The fewest digits of any number that tells who somebody is. */
const digitsMin = 10

/**
 * Whether a text has what every identifier has at least: an at sign; ten digits with nothing but separators between them; or
 * the end of a postcode, which is a digit and two letters: two capitals, or two small ones where a space stands before the digit. It
 * looks at each character once and remembers the three before it: most texts are codes, dates, references and pseudonyms, which a
 * regular expression takes four times as long to pass over.
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
