import { readFileSync, writeFileSync } from 'node:fs'
import { ndjsonOf } from './commands-of.ts'
import { readCarries, readFunding } from './read-tables.ts'

/** Writes `commands.ndjson` anew from the published tables. */
const file = (name: string): URL => new URL(`../${name}`, import.meta.url)

const text = (name: string): string => readFileSync(file(name), 'utf8')

writeFileSync(
  file('commands.ndjson'),
  ndjsonOf({
    carries: readCarries(text('carry-forward.csv')),
    funding: readFunding(text('year-end-funding.csv')),
  }),
)
