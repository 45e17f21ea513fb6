/** The result of splitting a record of delimited text. */
export type SplitRecord =
  /** Its fields, and where it ends: the index of its line's terminator, or of the end of the text. */
  | { readonly kind: 'record'; readonly fields: readonly string[]; readonly end: number }
  /** A quote is open at the end of the text. */
  | { readonly kind: 'open' }
  | { readonly kind: 'fault'; readonly rule: string }

const quote = '"'

/**
 * Splits the record that begins at an index, with quotes as in RFC 4180: a quoted field may hold the delimiter, line
 * ends, and quotes written twice. A quote inside a field that does not begin with one is an ordinary character.
 */
export const splitRecord = (text: string, begin: number, delimiter: string): SplitRecord => {
  const fields: string[] = []
  let at = begin
  for (;;) {
    if (text[at] === quote) {
      const closing = closingQuote(text, at + 1)
      if (closing === -1) return { kind: 'open' }
      fields.push(text.slice(at + 1, closing).replaceAll('""', quote))
      at = closing + 1
    } else {
      const end = plainEnd(text, at, delimiter)
      fields.push(text.slice(at, end))
      at = end
    }
    const sign = text[at]
    if (sign === undefined || sign === '\n' || sign === '\r') {
      return { kind: 'record', fields, end: at }
    }
    if (sign !== delimiter) {
      return {
        kind: 'fault',
        rule: 'expected a delimiter or the end of the row after a closing quote',
      }
    }
    at += 1
  }
}

const closingQuote = (text: string, begin: number): number => {
  let at = text.indexOf(quote, begin)
  while (at !== -1 && text[at + 1] === quote) at = text.indexOf(quote, at + 2)
  return at
}

const plainEnd = (text: string, begin: number, delimiter: string): number => {
  let at = begin
  for (;;) {
    const sign = text[at]
    if (sign === undefined || sign === delimiter || sign === '\n' || sign === '\r') return at
    at += 1
  }
}
