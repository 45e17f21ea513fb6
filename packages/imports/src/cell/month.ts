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

/** The number of a month whose name is written out or cut short to three letters or more, as `01` to `12`; `00` for none. */
export const monthNamed = (name: string): string =>
  String(names.findIndex((whole) => whole.startsWith(name.toLowerCase())) + 1).padStart(2, '0')
