/** Facts by the name of a case, as a fold reads and writes them: a Map is one. */
export interface FactsByName<Facts> extends Iterable<readonly [string, Facts]> {
  /** The facts of a case, which are then changed in place. */
  readonly get: (name: string) => Facts | undefined
  readonly set: (name: string, facts: Facts) => unknown
}
