import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The census of the examples: each kind of group, each way a referral ends. */
export const censusExample: string = readFileSync(
  join(import.meta.dirname, '../../../examples/returns/cin-2022-23.xml'),
  'utf8',
)

/** What of the part of a child becomes what, all in its first place. */
export type CensusChange = readonly [child: string, from: string, to: string]

/** The example with changes; each must find what it changes. */
export const changedCensus = (changes: readonly CensusChange[], text = censusExample): string =>
  changes.reduce((census, [child, from, to]) => {
    const start = census.indexOf(`<LAchildID>${child}</LAchildID>`)
    const at = census.indexOf(from, start)
    if (start < 0 || at < 0) throw new Error(`Cannot change ${child}: it does not hold ${from}`)
    return census.slice(0, at) + to + census.slice(at + from.length)
  }, text)

/** An element that is added before another. */
export const before = (child: string, element: string, added: string): CensusChange => [
  child,
  element,
  added + element,
]
