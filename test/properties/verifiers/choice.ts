/** Numbers by which a mutation chooses. */
export interface Choice {
  readonly kind: number
  readonly at: number
  readonly where: number
  readonly pick: number
}

/** One of several items, chosen by a number. */
export const among = <Item>(items: readonly Item[], number: number): Item => {
  const item = items[number % items.length]
  if (item === undefined) throw new Error('There is nothing to choose from')
  return item
}
