/** Longest part of what was found that a message repeats. */
const shownMax = 120

/** What stood where something else was expected, as a message shows it: as JSON, cut where it is long. */
export const shownValue = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > shownMax ? `${text.slice(0, shownMax)}…` : text
}
