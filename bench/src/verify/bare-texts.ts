/** `yyyymmdd` with its hyphens. */
export const dateText = (number: number): string => {
  const text = String(number)
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}

export const uuidText = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`

/** The last six digits are microseconds, which a Date does not have. */
export const instantText = (microseconds: number): string => {
  const fraction = String(microseconds % 1_000_000).padStart(6, '0')
  return `${new Date(Math.floor(microseconds / 1_000)).toISOString().slice(0, 19)}.${fraction}Z`
}
