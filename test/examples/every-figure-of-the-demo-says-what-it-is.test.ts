import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../support/repository.ts'
import { exampleText } from './coflyfr.ts'

interface Fact {
  readonly figure: string
  readonly standing: string
  readonly source?: string
  readonly commands: readonly string[]
  readonly files?: readonly string[]
}

const { facts }: { readonly facts: readonly Fact[] } = JSON.parse(
  exampleText('bridgend/facts.json'),
)

const lines = readdirSync(join(root, 'examples/bridgend/commands'))
  .flatMap((file) => exampleText(`bridgend/commands/${file}`).trim().split('\n'))
  .map((text) => ({ id: String(JSON.parse(text).commandId), text }))

const matches = (pattern: string, id: string): boolean =>
  pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern

/** What is said of every command (that its date is illustrative) says nothing of this one. */
const factsOf = (id: string): readonly Fact[] =>
  facts.filter(({ commands }) =>
    commands.some((pattern) => pattern !== '*' && matches(pattern, id)),
  )

test('every command is traced to a fact or marked illustrative in its own data', () => {
  const unmarked = lines.filter(
    ({ id, text }) =>
      factsOf(id).every(({ standing }) => standing === 'illustrative') &&
      !text.includes('illustrative'),
  )
  expect(unmarked.map(({ id }) => id)).toEqual([])
  expect(lines.filter(({ id }) => factsOf(id).length === 0)).toEqual([])
})

test('every fact names its source, and commands that are there', () => {
  expect(facts.filter(({ standing, source }) => standing !== 'illustrative' && !source)).toEqual([])
  const patterns = facts.flatMap(({ commands }) => commands)
  const idle = patterns.filter((pattern) => !lines.some(({ id }) => matches(pattern, id)))
  expect(idle).toEqual([])
})

test('every extract of a general ledger is named by a fact and marked in its own text', () => {
  const extracts = readdirSync(join(root, 'examples/bridgend/ledgers'))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => `ledgers/${file}`)
  expect(facts.flatMap(({ files = [] }) => files)).toEqual(extracts)
  for (const file of extracts) expect(exampleText(`bridgend/${file}`)).toContain('(illustrative: ')
})

test('every command has its expected outcome, and nothing else has one', () => {
  const { commands } = JSON.parse(exampleText('bridgend/expected.json'))
  expect(Object.keys(commands)).toEqual(lines.map(({ id }) => id))
})

test('figures of the minutes and of the published tables stand in the data as they were printed', () => {
  const all = lines.map(({ text }) => text).join('\n')
  for (const figure of ['"5667"', '"8334"', '"3114"', '"1202"', '"2154"', '"1557"', '"270"'])
    expect(all).toContain(`"value":${figure}`)
  expect(all).toContain(
    '"label":"Additional use of earmarked reserves in 2023-24","amount":"2500000.00"',
  )
  const reductions = lines
    .filter(({ text }) => text.includes('"command":"ApproveReduction"'))
    .map(({ text }) => BigInt(JSON.parse(text).data.target.replace('.', '')))
  expect(reductions.reduce((sum, target) => sum + target, 0n)).toBe(260_800_000n)
  expect(all).toContain('"numerator":"36696","denominator":"41267","value":"88.9"')
})
