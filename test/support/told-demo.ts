import { expect } from 'vitest'
import { type CommandLine, commandLine } from './command-line.ts'
import { textOf } from './repository.ts'

/** The command files of the demo, up to the decision of Council. */
const files = [
  '01-bodies',
  '02-strategic-plan',
  '03-budget-and-reserves',
  '04-reductions-placements',
  '05-demand-and-workforce',
  '06-cases-before',
]

const commandsOf = (file: string): string => textOf(`examples/bridgend/commands/${file}.ndjson`)

/** A ledger with the demo's commands, in a file or on a cluster. Refusals are not kept: their salt is random. */
export const toldDemo = async (ledger: string, origin: string): Promise<CommandLine> => {
  const line = commandLine()
  const created = await line.coflyfr([
    'init',
    ledger,
    '--origin',
    origin,
    '--history',
    '--no-refusals',
  ])
  expect(created).toMatchObject({ code: 0 })
  for (const file of files) {
    const recorded = await line.coflyfr(['record', ledger, '--quiet'], { stdin: commandsOf(file) })
    expect([file, recorded.code, recorded.err]).toEqual([file, 0, ''])
  }
  return line
}

const reportsTried = [
  ['budget-monitoring', '--by', 'subjective'],
  ['reserves'],
  ['plan'],
  ['measures'],
  ['pathway'],
  ['workforce'],
  ['commitments'],
] as const

/** Expects the same reports from a ledger on a cluster as from one in a file, but for the note on its position. */
export const expectSameReports = async (
  [onCluster, cluster]: readonly [CommandLine, string],
  [inFile, file]: readonly [CommandLine, string],
): Promise<void> => {
  for (const [name, ...flags] of reportsTried) {
    const answers = await Promise.all([
      onCluster.json(['report', name, cluster, ...flags]),
      inFile.json(['report', name, file, ...flags]),
    ])
    const { notes, ...rest } = answers[0]
    expect({ ...rest, notes: notes.slice(0, -1) }).toEqual(answers[1])
    expect(notes.at(-1)).toBe(
      `Counted up to position ${rest.knownAt.position}; later events on the cluster: 0`,
    )
    expect(rest.rows.length).toBeGreaterThan(0)
  }
}
