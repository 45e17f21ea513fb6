/** Texts that are remembered: a council has some hundreds of heads and bodies, and takes some thousand minutes a year. */
const textsMax = 10_000

const known = new Map<string, string>()

/**
 * The same text, as the event before had it. Every event that is read has texts of its own, and tens of thousands of documents
 * give the same few reasons, heads and minutes: a state that keeps each of them once is smaller, and the others die young.
 */
export const textKeptOnce = (text: string): string => {
  const kept = known.get(text)
  if (kept !== undefined) return kept
  if (known.size >= textsMax) known.clear()
  known.set(text, text)
  return text
}
