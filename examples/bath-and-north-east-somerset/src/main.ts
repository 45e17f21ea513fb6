import { readFileSync, writeFileSync } from 'node:fs'
import { ndjsonOf } from './commands-of.ts'

/** Writes `commands.ndjson` anew from the published table. */
const file = (name: string): URL => new URL(`../${name}`, import.meta.url)

writeFileSync(file('commands.ndjson'), ndjsonOf(readFileSync(file('virements.csv'), 'utf8')))
