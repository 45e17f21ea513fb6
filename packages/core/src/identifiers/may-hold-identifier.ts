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

const isAfter = (text: string, at: number, isLetter: (one: number) => boolean): boolean =>
  isLetter(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at - 2))

/** Whether a character may end a postcode: a letter, before which stand a digit and another such letter. */
const mayEndPostcode = (text: string, at: number, one: number): boolean =>
  isUpper(one)
    ? isAfter(text, at, isUpper)
    : isLower(one) && isAfter(text, at, isLower) && text.charCodeAt(at - 3) === space

/**
 * Whether a text has one of the things that every identifier has: an at sign; ten digits with only separators between
 * them; or the end of a postcode, which in small letters follows a space. It looks at each character once: most texts
 * are codes, dates, references and pseudonyms, for which a regular expression takes three times as long.
 */
export const mayHoldIdentifier = (text: string): boolean => {
  let digits = 0
  for (let at = 0; at < text.length; at += 1) {
    const one = text.charCodeAt(at)
    if (isDigit(one)) digits += 1
    else if (!isSeparator(one)) digits = 0
    if (digits === digitsMin || one === atSign || mayEndPostcode(text, at, one)) return true
  }
  return false
}
