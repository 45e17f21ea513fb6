import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { bareFile } from '../measured/bare-file.ts'
import type { Ground } from './check.ts'
import { type Shell, shellIn } from './shell.ts'

const origin = 'selftest.example/ledger'

const clerk = { id: 'clerk', role: 'council' }

/** A line of NDJSON. */
export const line = (command: object): string => `${JSON.stringify(command)}\n`

const budget = line({
  command: 'ApproveBudget',
  commandId: 'budget',
  actor: clerk,
  effectiveOn: '2023-03-01',
  data: {
    financialYear: '2023-24',
    decision: 'Council, 1 March 2023',
    lines: ['Placements', 'Fostering'].map((costCentre) => ({
      directorate: 'Social',
      service: 'Children',
      costCentre,
      kind: 'expenditure',
      amount: '9000000.00',
    })),
  },
})

/** A shell beside a ledger called `l` with a budget, in a folder of its own: made once, and copied for each check. */
export const scratchBudget = async (
  { folder: within, program }: Pick<Ground, 'folder' | 'program'>,
  name: string,
): Promise<Shell> => {
  const first = join(within, 'budget')
  if (!existsSync(first)) {
    mkdirSync(first)
    const { mustRun } = shellIn(program, first)
    await mustRun(['init', 'l', '--origin', origin])
    await mustRun(['record', 'l', '-'], budget)
  }
  const folder = join(within, name)
  cpSync(first, folder, { recursive: true })
  return shellIn(program, folder)
}

/** A command with one event: a virement of a penny is proposed. */
export const proposal = (reference: string): string =>
  line({
    command: 'ProposeVirement',
    commandId: reference,
    actor: { id: 'director', role: 'corporate-director' },
    effectiveOn: '2023-09-19',
    data: {
      reference,
      financialYear: '2023-24',
      kind: 'permanent',
      reason: 'A test of this machine',
      legs: [
        { costCentre: 'Placements', subjective: 'all', amount: '-0.01' },
        { costCentre: 'Fostering', subjective: 'all', amount: '0.01' },
      ],
    },
  })

/** The commands that were told to be stored, by the whole lines that `record` printed. */
export const acknowledgedIn = (printed: string): readonly string[] =>
  printed
    .slice(0, printed.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => JSON.parse(text))
    .filter(({ outcome }) => outcome === 'committed')
    .map(({ commandId }) => commandId)

/** How often each command stands in a ledger's file: read by SQLite alone, without this library. */
export const countedInFile = (path: string): ReadonlyMap<string, number> => {
  const file = bareFile(path)
  try {
    const rows = file
      .prepare('SELECT command_id AS id, count(*) AS count FROM events GROUP BY command_id')
      .all()
    return new Map(rows.map(({ id, count }) => [String(id), Number(count)]))
  } finally {
    file.close()
  }
}
