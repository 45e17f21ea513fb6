/** Runs one piece of work after the other: two that extend columns at once would both add the same segment. */
export const inTurn = (): (<Result>(work: () => Promise<Result>) => Promise<Result>) => {
  let waiting: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = waiting.then(work)
    waiting = next.catch(() => undefined)
    return next
  }
}
