/** In characters. */
const shownMax = 200

const plain = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return `${value}n`
  if (value instanceof Map || value instanceof Set) return [...value]
  return value
}

/** Short text for a value made of JSON, bigints, Maps and Sets; `nothing` for undefined. */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value, plain) ?? 'nothing'
  return text.length > shownMax ? `${text.slice(0, shownMax)}…` : text
}
