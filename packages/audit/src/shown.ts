/** How much of a value is shown. */
const shownMax = 200

const plain = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return `${value}n`
  if (value instanceof Map || value instanceof Set) return [...value]
  return value
}

/** A value made of JSON, bigints, Maps and Sets as short text; `nothing` where there is none. */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value, plain) ?? 'nothing'
  return text.length > shownMax ? `${text.slice(0, shownMax)}…` : text
}
