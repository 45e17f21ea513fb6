/** A map without one of its entries. */
export const withoutEntry = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
): ReadonlyMap<Key, Value> => new Map([...map].filter(([other]) => other !== key))
