/** The most characters that a message repeats. */
const shownMax = 160

/** Quotes a text for a message, with control characters escaped, and cut if it is long. */
export const quoted = (found: string): string => {
  const shown = JSON.stringify(found)
  return shown.length <= shownMax ? shown : `${shown.slice(0, shownMax)}…`
}
