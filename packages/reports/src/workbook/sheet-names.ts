/** The longest name of a sheet that every spreadsheet program takes. */
const nameMax = 31

/** Names that a spreadsheet takes, in the order given: no forbidden letter, not too long, none twice. */
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
