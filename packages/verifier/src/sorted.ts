/** Sorted by UTF-16 code units of a key. */
export const sorted = <Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): readonly Item[] =>
  items.toSorted((one, other) => {
    const [first, second] = [key(one), key(other)]
    return first < second ? -1 : first > second ? 1 : 0
  })

/** Items grouped by a key, in their order; older releases of Node have no `Map.groupBy`. */
export const grouped = <Item>(
  items: readonly Item[],
  key: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const known = groups.get(key(item))
    if (known === undefined) groups.set(key(item), [item])
    else known.push(item)
  }
  return groups
}
