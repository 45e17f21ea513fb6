/** The months as English writes them out. */
const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/**
 * The number of a month, `01` to `12`, by its name in full or its first three letters or more; `00` where there is
 * none.
 */
export const monthNamed = (name: string): string =>
  String(names.findIndex((whole) => whole.startsWith(name.toLowerCase())) + 1).padStart(2, '0')
