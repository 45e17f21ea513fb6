/** The same map with one entry added or replaced. A case has few entries of any kind, so that a copy costs little. */
export const withEntry = <Value>(
  map: ReadonlyMap<string, Value>,
  key: string,
  value: Value,
): ReadonlyMap<string, Value> => new Map([...map, [key, value]])
