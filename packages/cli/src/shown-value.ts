/** What a message repeats of the beginning and of the end of what was found. */
const shownMax = { beginning: 100, end: 60 }

/** A text as a message shows it: without its middle where it is long. */
export const shownText = (text: string): string => {
  const { beginning, end } = shownMax
  return text.length <= beginning + end ? text : `${text.slice(0, beginning)} … ${text.slice(-end)}`
}

/** What stood where something else was expected, as a message shows it: as JSON. */
export const shownValue = (value: unknown): string =>
  value === undefined ? 'nothing' : shownText(JSON.stringify(value))
