/** Compares items by a text of each, by code unit: the same order on every machine, whatever its language. */
export const byText =
  <Item>(textOf: (item: Item) => string) =>
  (left: Item, right: Item): number => {
    const [first, second] = [textOf(left), textOf(right)]
    if (first === second) return 0
    return first < second ? -1 : 1
  }
