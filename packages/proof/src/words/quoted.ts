/** How much of a text found a message repeats. */
const shownMax = 160

/** A text found, as a message repeats it: in quotes, with escapes for what is no letter, and cut where it is long. */
export const quoted = (found: string): string => {
  const shown = JSON.stringify(found)
  return shown.length <= shownMax ? shown : `${shown.slice(0, shownMax)}…`
}
