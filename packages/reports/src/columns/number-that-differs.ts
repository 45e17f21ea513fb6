type Column = Uint32Array | BigInt64Array

/**
 * The first number in some columns of a kept segment that differs from the derived one, in words; null if none does.
 */
export const numberThatDiffers = <Name extends string>(
  kept: Readonly<Record<Name, Column>>,
  derived: Readonly<Record<Name, Column>>,
  columns: readonly Name[],
): string | null => {
  for (const column of columns) {
    const [found, expected] = [kept[column], derived[column]]
    const at = [...expected].findIndex((value, place) => value !== found[place])
    if (at !== -1) return `${column} ${at}: ${found[at]} kept, ${expected[at]} derived`
  }
  return null
}
