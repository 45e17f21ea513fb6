import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The census of the examples: it has each kind of group, and each way a referral ends. */
export const censusExample: string = readFileSync(
  join(import.meta.dirname, '../../../examples/returns/cin-2022-23.xml'),
  'utf8',
)

/** A replacement of the first `from` after the id of the child by `to`. */
export type CensusChange = readonly [child: string, from: string, to: string]

/** The example with changes; throws if a change does not find its text. */
export const changedCensus = (changes: readonly CensusChange[], text = censusExample): string =>
  changes.reduce((census, [child, from, to]) => {
    const start = census.indexOf(`<LAchildID>${child}</LAchildID>`)
    const at = census.indexOf(from, start)
    if (start < 0 || at < 0) throw new Error(`Cannot change ${child}: it does not hold ${from}`)
    return census.slice(0, at) + to + census.slice(at + from.length)
  }, text)

/** Adds an element before another. */
export const before = (child: string, element: string, added: string): CensusChange => [
  child,
  element,
  added + element,
]
