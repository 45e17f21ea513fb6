/** Where a line ends: the index of its terminator, and of the first character after that. */
export interface LineEnd {
  readonly at: number
  readonly next: number
}

/**
 * Finds the ends of lines in a text from left to right: LF, CRLF or a lone CR. The next CR and LF are remembered, so
 * that a file without any CR is not searched to its end at each line.
 */
export const lineEnds = (text: string): ((from: number) => LineEnd | null) => {
  let lf = -2
  let cr = -2
  const next = (known: number, sign: string, from: number): number =>
    known === -1 || known >= from ? known : text.indexOf(sign, from)
  return (from) => {
    lf = next(lf, '\n', from)
    cr = next(cr, '\r', from)
    if (cr === -1 || (lf !== -1 && lf < cr)) return lf === -1 ? null : { at: lf, next: lf + 1 }
    return { at: cr, next: text[cr + 1] === '\n' ? cr + 2 : cr + 1 }
  }
}
