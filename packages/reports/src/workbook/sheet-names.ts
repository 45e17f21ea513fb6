/** The longest name of a sheet that every spreadsheet program accepts. */
const nameMax = 31

/**
 * Names that every spreadsheet program accepts, in the order given: no forbidden characters, not too long, and all
 * different.
 */
export const sheetNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain = name.replaceAll(/[[\]:*?/\\]/g, ' ').replaceAll(/^[\s']+|[\s']+$/g, '') || '-'
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? '' : ` ${count}`
      const chosen = `${plain.slice(0, nameMax - suffix.length).trimEnd()}${suffix}`
      if (taken.has(chosen.toLowerCase())) continue
      taken.add(chosen.toLowerCase())
      return chosen
    }
  })
}
