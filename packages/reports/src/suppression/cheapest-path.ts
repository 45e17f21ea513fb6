/** A step from one node to another, and its cost. */
export interface Step {
  readonly from: number
  readonly to: number
  readonly cell: string
  readonly cost: number
}

interface Reached {
  readonly cost: number
  readonly by: Step | null
}

const nearest = (
  reached: ReadonlyMap<number, Reached>,
  settled: ReadonlySet<number>,
): number | undefined => {
  let best: number | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [node, { cost }] of reached)
    if (!settled.has(node) && cost < least) {
      best = node
      least = cost
    }
  return best
}

const stepsTo = (reached: ReadonlyMap<number, Reached>, to: number): readonly Step[] => {
  const steps: Step[] = []
  for (let by = reached.get(to)?.by ?? null; by !== null; by = reached.get(by.from)?.by ?? null)
    steps.push(by)
  return steps.reverse()
}

/** The steps of the cheapest path from one node to another (Dijkstra); null if there is none. */
export const cheapestPath = (
  steps: readonly Step[],
  from: number,
  to: number,
): readonly Step[] | null => {
  const reached = new Map<number, Reached>([[from, { cost: 0, by: null }]])
  const settled = new Set<number>()
  for (let node = nearest(reached, settled); node !== undefined; node = nearest(reached, settled)) {
    if (node === to) return stepsTo(reached, to)
    settled.add(node)
    const { cost = 0 } = reached.get(node) ?? {}
    for (const by of steps) {
      const known = reached.get(by.to)?.cost ?? Number.POSITIVE_INFINITY
      if (by.from === node && cost + by.cost < known) {
        reached.set(by.to, { cost: cost + by.cost, by })
      }
    }
  }
  return null
}
