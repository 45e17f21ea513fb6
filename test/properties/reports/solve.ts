/** One sum that a reader knows: the unknowns that it adds up, each with its sign. Its value does not matter here. */
export type Equation = ReadonlyMap<string, number>

const close = (value: number): boolean => Math.abs(value) < 1e-9

/** Subtracts a multiple of one equation from another. */
const minus = (left: Equation, right: Equation, times: number): Equation => {
  const names = new Set([...left.keys(), ...right.keys()])
  const terms = [...names].map(
    (name) => [name, (left.get(name) ?? 0) - times * (right.get(name) ?? 0)] as const,
  )
  return new Map(terms.filter(([, factor]) => !close(factor)))
}

/** The unknowns that the equations determine, by elimination: what a patient reader can work out. */
export const determined = (equations: readonly Equation[]): readonly string[] => {
  const pivots: { readonly name: string; equation: Equation }[] = []
  for (const given of equations) {
    let equation = given
    for (const { name, equation: pivot } of pivots)
      equation = minus(equation, pivot, equation.get(name) ?? 0)
    const [first] = equation
    if (first === undefined) continue
    const [name, factor] = first
    const unit = minus(new Map(), equation, -1 / factor)
    for (const pivot of pivots)
      pivot.equation = minus(pivot.equation, unit, pivot.equation.get(name) ?? 0)
    pivots.push({ name, equation: unit })
  }
  return pivots.filter(({ equation }) => equation.size === 1).map(({ name }) => name)
}
