/** A part of a sentence: its own words, or what it quotes. */
export interface QuotedPart {
  readonly text: string
  readonly isQuoted: boolean
}

const depthChange: Readonly<Record<string, number>> = { '“': 1, '”': -1 }

/**
 * Divides a sentence at its quotation marks, which stay with its own words; marks inside a quotation belong to it. One that
 * is never ended goes to the end.
 */
export const quotedParts = (sentence: string): readonly QuotedPart[] => {
  const parts: QuotedPart[] = []
  let [depth, text] = [0, '']
  const put = (isQuoted: boolean): void => {
    if (text !== '') parts.push({ text, isQuoted })
    text = ''
  }
  for (const character of sentence) {
    const next = Math.max(0, depth + (depthChange[character] ?? 0))
    if (depth > 0 && next === 0) put(true)
    text += character
    if (depth === 0 && next > 0) put(false)
    depth = next
  }
  put(depth > 0)
  return parts
}
