/** Longest line of a label, in characters; a wide font still fits the column. */
const lineMax = 27

const linesMax = 3

/** A label in at most three lines, cut with an ellipsis if it is longer; the table beside the chart has all of it. */
export const linesOfLabel = (label: string): readonly string[] => {
  const lines: string[] = []
  for (const word of label.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && joined.length <= lineMax) lines[lines.length - 1] = joined
    else lines.push(word.length > lineMax ? `${word.slice(0, lineMax - 1)}…` : word)
  }
  if (lines.length <= linesMax) return lines
  const kept = lines.slice(0, linesMax)
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').slice(0, lineMax - 1)}…`]
}
