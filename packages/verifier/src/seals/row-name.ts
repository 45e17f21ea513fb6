const escaped = (name: string): string => name.replaceAll('\\', '\\\\').replaceAll('/', '\\/')

/** The row of totals. */
export const totalKey = 'total'

/** The text that names a row: its names joined by slashes, so that no row has the name of another, or that of the totals. */
export const rowName = (names: readonly string[]): string => {
  const joined = names.map(escaped).join('/')
  return joined === totalKey ? `\\${joined}` : joined
}
