/** Facts by the name of a case, as a fold reads and writes them. A Map fits. */
export interface FactsByName<Facts> extends Iterable<readonly [string, Facts]> {
  /** The facts of a case; the fold changes them in place. */
  readonly get: (name: string) => Facts | undefined
  readonly set: (name: string, facts: Facts) => unknown
}
