import { type JsonRefusal, type JsonValue, parseJson } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { shownText, shownValue } from './shown-value.ts'
import { UsageFault } from './usage-fault.ts'

/** The parser repeats a part of the text, line breaks included: a message is one line. */
const onOneLine = (detail: string): string =>
  shownText(detail.replaceAll(/[\p{Cc}\u2028\u2029]/gu, (one) => JSON.stringify(one).slice(1, -1)))

const problem = (refusal: JsonRefusal, text: string): string => {
  switch (refusal.tag) {
    case 'NotJson':
      return `expected one JSON object, found ${shownValue(text)} (${onOneLine(refusal.detail)})`
    case 'DuplicateField':
      return `${refusal.path}: expected a field of this name once, found it again`
    case 'EscapedFieldName':
      return `${refusal.path}: expected a field's name without a backslash, found one`
    case 'NoCanonicalForm':
      return `expected JSON that can be written in only one way, found ${onOneLine(refusal.detail)}`
  }
}

/** The same without anything of the text, its fields' names included. */
const problemAlone: Readonly<Record<JsonRefusal['tag'], string>> = {
  NotJson: 'expected one JSON object, found something else (withheld)',
  DuplicateField: 'expected every field once, found one again (withheld)',
  EscapedFieldName: 'expected the names of fields without a backslash, found one (withheld)',
  NoCanonicalForm: 'expected JSON that can be written in only one way, found another (withheld)',
}

/**
 * A text as one JSON value; the fault names the place, what stood there and what was expected, or, of a text that may
 * hold personal values, the place and what was expected.
 */
export const jsonFromText = (
  place: string,
  text: string,
  found: 'shown' | 'withheld' = 'shown',
): JsonValue => {
  const read = parseJson(text)
  if (!isLeft(read)) return read.right
  const told = found === 'shown' ? problem(read.left, text.trim()) : problemAlone[read.left.tag]
  throw new UsageFault(`${place}: ${told}`)
}
