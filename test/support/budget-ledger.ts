import { sealing, sealReports } from '@coflyfr/audit'
import { budgetCommands, budgetProcesses } from '@coflyfr/budget'
import {
  type CommandResult,
  commandCatalogue,
  type EventStore,
  epochInstant,
  type JsonValue,
  memoryStore,
  microsecondsOf,
  openingCommand,
  openLedger,
  parseCommand,
  type Recorded,
  runProcesses,
  type SubmitEnvironment,
  submit,
} from '@coflyfr/core'
import { governanceCommands, standardRules } from '@coflyfr/governance'
import type { ApprovalRules } from '@coflyfr/governance/rules'
import type { AnyReport } from '@coflyfr/reports'
import type { StoreSettings } from '@coflyfr/testing'
import { isLeft } from 'fp-ts/lib/Either.js'

/** One command as a line of `record`; the id is only needed to repeat it. */
export interface Line {
  readonly command: string
  readonly actor: string
  readonly on: string
  readonly data: JsonValue
  readonly id?: string
}

/** A ledger with rules, in memory by default. It is given one line after another, and runs its processes after each. */
export interface BudgetLedger {
  readonly store: EventStore
  readonly give: (line: Line) => Promise<CommandResult>
  /** Gives a line; resolves to the tag of the refusal, or to the outcome, such as `committed`. */
  readonly told: (line: Line) => Promise<string>
  /** The results of the commands given by processes, in order. */
  readonly processResults: readonly CommandResult[]
  readonly events: (stream?: string) => Promise<readonly Recorded[]>
}

/** Every command of finance. `SealReports` makes the given reports of a closed period. */
const definitionsWith = (reports: ReadonlyMap<string, AnyReport> | undefined) =>
  commandCatalogue(
    governanceCommands,
    budgetCommands.map((definition) =>
      definition.name === 'SealReports' ? sealReports(definition, reports) : definition,
    ),
  )

/** `u-7 cabinet` is u-7 in the role cabinet. */
const actorOf = (text: string) => {
  const [id, role] = text.split(' ')
  return { id, role }
}

/** Opens an empty store. */
export type OpenStore = (settings: StoreSettings) => EventStore | Promise<EventStore>

const ticking = () => {
  let ticks = microsecondsOf(epochInstant)
  return () => (ticks += 1_000_000)
}

/** Opens a ledger under the standard rules, or others; with `processes` empty, nothing reacts to events. */
export const budgetLedger = async ({
  rules = standardRules,
  processes = [...budgetProcesses, sealing],
  reports,
  clock = ticking(),
  open = memoryStore,
}: {
  readonly rules?: ApprovalRules
  /** Opens the empty store of the ledger; in memory by default. */
  readonly open?: OpenStore
  /** The reports that are sealed; by default every one of this release. */
  readonly reports?: ReadonlyMap<string, AnyReport>
  readonly processes?: typeof budgetProcesses
  /** In microseconds; by default each reading is a second after the one before. */
  readonly clock?: () => number
} = {}): Promise<BudgetLedger> => {
  const definitions = definitionsWith(reports)
  const store = await open({ origin: 'example.gov.uk/ledger', clock })
  await openLedger(store, { history: false, refusalsKept: false })
  const environment: SubmitEnvironment = {
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
  await submit(environment, set, openingCommand('SetApprovalRules', { rules }, false))
  const processResults: CommandResult[] = []
  let count = 0
  let after = -1
  const give = async ({ command, actor, on, data, id }: Line): Promise<CommandResult> => {
    count += 1
    const line = {
      command,
      commandId: id ?? `c${count}`,
      actor: actorOf(actor),
      effectiveOn: on,
      data,
    }
    const parsed = parseCommand(definitions)(line)
    if (isLeft(parsed)) throw new Error(JSON.stringify(parsed.left.problems))
    const result = await submit(environment, parsed.right.definition, parsed.right.command)
    const ran = await runProcesses(environment, { processes, definitions, after })
    processResults.push(...ran.results)
    after = ran.position
    return result
  }
  const told = async (line: Line): Promise<string> => {
    const result = await give(line)
    return result.outcome === 'refused' ? result.refusal.tag : result.outcome
  }
  const events = async (stream?: string): Promise<readonly Recorded[]> => {
    const found: Recorded[] = []
    for await (const batch of store.readAll()) found.push(...batch)
    return found.filter((event) => stream === undefined || event.stream === stream)
  }
  return { store, give, told, processResults, events }
}

const at = (costCentre: string, amount: string, more: JsonValue = {}) => ({
  directorate: costCentre.split('/')[0] ?? costCentre,
  service: costCentre.split('/').slice(0, 2).join('/'),
  costCentre,
  kind: 'expenditure',
  amount,
  ...(more as object),
})

/** The year of the £1m: four directorates' worth of heads, income and capital among them. */
export const budget2023: Line = {
  command: 'ApproveBudget',
  actor: 'clerk council',
  on: '2023-03-01',
  data: {
    financialYear: '2023-24',
    decision: 'Council 1 March 2023',
    lines: [
      at('Corporate/Contingency', '3000000.00'),
      at('Corporate/Recharges', '400000.00', { controllable: false }),
      at('Social/Children/Placements', '9000000.00'),
      at('Social/Children/Fostering', '2000000.00'),
      at('Social/Adults/Care', '8000000.00'),
      at('Social/Children/Fees', '-500000.00', { kind: 'income' }),
      at('Social/Children/Savings target', '-200000.00'),
      at('Highways/Works', '1000000.00', { fund: 'capital' }),
    ],
  },
}

/** One leg of the subjective `all`. */
export const leg = (costCentre: string, amount: string) => ({
  costCentre,
  subjective: 'all',
  amount,
})
