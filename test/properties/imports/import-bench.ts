import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { budgetCommands } from '@coflyfr/budget'
import { ActualsImported } from '@coflyfr/budget/events'
import {
  commandCatalogue,
  memoryStore,
  openingCommand,
  openLedger,
  type Recorded,
  type Role,
  type SubmitEnvironment,
  submit,
} from '@coflyfr/core'
import { governanceCommands, standardRules } from '@coflyfr/governance'
import { type ImportMap, type ImportSummary, importFile, parseMap } from '@coflyfr/imports'
import { penceOfPounds } from '@coflyfr/money'
import { type DrawnFile, textOf } from './drawn-files.ts'

/** Imports files into one ledger, as shipped or with a planted defect. */
export interface ImportBench {
  readonly imports: (file: DrawnFile) => Promise<ImportSummary>
  /** Keys of the postings in the ledger, in order. */
  readonly postings: () => Promise<readonly string[]>
  readonly log: () => Promise<readonly Recorded[]>
}

/** Where drawn files are written. */
export const folder = mkdtempSync(join(tmpdir(), 'coflyfr-imports-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const map = {
  kind: 'actuals',
  financialYear: '2022-23',
  source: 'gl',
  columns: {
    costCentre: 'CC',
    subjective: 'Account',
    reference: 'Ref',
    postedOn: 'Date',
    amount: 'Amount',
  },
  where: [{ column: 'CC', notEquals: 'C9' }],
  subtotals: [{ column: 'Account', equals: 'Total' }],
}

/** The commands of imported files. */
export const definitions = commandCatalogue(governanceCommands, budgetCommands)

/** A new ledger with the standard rules. */
export const openEnvironment = async (): Promise<SubmitEnvironment> => {
  let ticks = 0
  const clock = () => (ticks += 1_000_000)
  const store = memoryStore({ origin: 'example.gov.uk/ledger', clock })
  await openLedger(store, { history: false, refusalsKept: false })
  const environment = {
    store,
    states: new Map(),
    refusalsKept: false,
    clock,
    uuid: () => '00000000-0000-0000-0000-000000000000',
    salt: () => 'salt',
    warn: () => undefined,
  }
  const set = definitions.get('SetApprovalRules')
  if (set === undefined) throw new Error('No command sets the rules')
  await submit(
    environment,
    set,
    openingCommand('SetApprovalRules', { rules: standardRules }, false),
  )
  return environment
}

/** The sum of the file's rows, without the filtered ones. */
export const controlTotalOf = ({ rows }: DrawnFile): bigint =>
  rows
    .filter(({ is }) => is === 'posting' || is === 'badDate')
    .reduce((sum, { pence }) => sum + pence, 0n)

const pounds = (pence: bigint): string => {
  const digits = String(pence < 0n ? -pence : pence).padStart(3, '0')
  return `${pence < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Imports a file into a ledger, in a role. */
export const importInto = async (
  environment: SubmitEnvironment,
  path: string,
  map: ImportMap,
  role: Role,
): Promise<ImportSummary> => {
  const { summary } = await importFile({
    path,
    map,
    actor: { id: 'import', role },
    environment,
    definitions,
    settle: async () => undefined,
    onRow: () => undefined,
    onPosted: () => undefined,
    onRejection: () => undefined,
  })
  return summary
}

/** The shipped importer on a new ledger. */
export const importBench = async (): Promise<ImportBench> => {
  const environment = await openEnvironment()
  const { store } = environment
  const log = async (): Promise<readonly Recorded[]> => {
    const events: Recorded[] = []
    for await (const batch of store.readAll()) events.push(...batch)
    return events
  }
  return {
    log,
    imports: async (file) => {
      const path = join(folder, 'file.csv')
      writeFileSync(path, textOf(file))
      const parsed = parseMap({ ...map, controlTotal: pounds(controlTotalOf(file)) })
      if (parsed._tag === 'Left') throw new Error(JSON.stringify(parsed.left))
      return importInto(environment, path, parsed.right, 'finance-officer')
    },
    postings: async () =>
      (await log())
        .filter(({ type }) => type === 'ActualsImported')
        .map(({ data }) => ActualsImported.data.decode(data))
        .flatMap((decoded) => (decoded._tag === 'Right' ? decoded.right.postings : []))
        .map(
          ({ costCentre, reference, postedOn, amount }) =>
            `${costCentre} ${reference} ${postedOn} ${penceOfPounds(amount)}`,
        )
        .sort(),
  }
}
