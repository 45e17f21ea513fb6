import type { FactsByName } from './facts-by-name.ts'
import type { CasesPoint, JoinedCases } from './joined-cases.ts'
import type { Said } from './said.ts'

/**
 * Facts by name that start from the columns up to a point. The facts of a case are made when a fold gets them; only
 * those, which it may have changed, are held in memory.
 */
export class FactsInColumns<Fact> implements FactsByName<Map<number, Fact>> {
  readonly #columns: JoinedCases
  readonly #part: keyof Said
  readonly #point: CasesPoint
  readonly #changed = new Map<string, Map<number, Fact>>()

  constructor(columns: JoinedCases, part: keyof Said, point: CasesPoint) {
    this.#columns = columns
    this.#part = part
    this.#point = point
  }

  get(name: string): Map<number, Fact> | undefined {
    const changed = this.#changed.get(name)
    if (changed !== undefined) return changed
    const facts = this.#inColumns(name)
    if (facts.size === 0) return undefined
    this.#changed.set(name, facts)
    return facts
  }

  set(name: string, facts: Map<number, Fact>): void {
    this.#changed.set(name, facts)
  }

  *[Symbol.iterator](): Generator<readonly [string, Map<number, Fact>]> {
    for (const name of this.#columns.names)
      if (!this.#changed.has(name)) {
        const facts = this.#inColumns(name)
        if (facts.size > 0) yield [name, facts]
      }
    yield* this.#changed
  }

  #inColumns(name: string): Map<number, Fact> {
    return this.#columns.factsOf(this.#part, name, this.#point)
  }
}
