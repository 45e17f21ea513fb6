import { join } from 'node:path'
import { budgetCommands } from '@coflyfr/budget'
import {
  commandCatalogue,
  execute,
  type JsonObject,
  type LoadedStates,
  openingCommand,
  openLedger,
  parseCommand,
} from '@coflyfr/core'
import { governanceCommands, rulesHandler, standardRules } from '@coflyfr/governance'
import { outcomesCommands } from '@coflyfr/outcomes'
import { createStore } from '@coflyfr/store-sqlite'
import { isLeft } from 'fp-ts/lib/Either.js'
import { commandLineOf } from '../data/command-line.ts'
import { generatedOrigin, ledgerEvents } from '../data/ledger-events.ts'
import { type Measurement, timed } from '../measured.ts'

/** Commands before the timed ones, after those that open budgets and reserves. */
const warmUpCount = 1_000

interface Lines {
  readonly opening: readonly JsonObject[]
  readonly warmUp: readonly JsonObject[]
  readonly timed: readonly JsonObject[]
}

const openingCommands = ['DraftBudgetLines', 'ApproveBudget', 'EstablishReserve']

const commandLines = (seed: number, count: number): Lines => {
  const opening: JsonObject[] = []
  const others: JsonObject[] = []
  let number = 0
  for (const event of ledgerEvents({ events: 2 * (warmUpCount + count), seed })) {
    number += 1
    const line = commandLineOf(event, `source-${String(number).padStart(8, '0')}`)
    if (line === null) continue
    const list = openingCommands.includes(String(line['command'])) ? opening : others
    list.push(line)
    if (others.length === warmUpCount + count) break
  }
  return { opening, warmUp: others.slice(0, warmUpCount), timed: others.slice(warmUpCount) }
}

/**
 * Whole commands, one after the other: parsed, validated, decided on the state of their stream and the rules, and their
 * events appended durably.
 */
export const coflyfrExecute: Measurement = async ({ folder, seed, events }) => {
  const lines = commandLines(seed, events)
  await using store = await createStore(join(folder, 'ledger.db'), { origin: generatedOrigin })
  const states: LoadedStates = new Map()
  await openLedger(store, { history: false, refusalsKept: false })
  const rules = openingCommand('SetApprovalRules', { rules: standardRules }, false)
  await execute({ store, states }, rulesHandler, rules)()
  const parse = parseCommand(commandCatalogue(governanceCommands, budgetCommands, outcomesCommands))
  const refused = new Map<string, number>()
  const give = async (line: JsonObject): Promise<boolean> => {
    const parsed = parse(line)
    if (isLeft(parsed)) throw new Error(JSON.stringify(parsed.left))
    const { definition, command } = parsed.right
    const answer = await definition.execute({ store, states }, command)()
    if (!isLeft(answer)) return true
    refused.set(answer.left.tag, (refused.get(answer.left.tag) ?? 0) + 1)
    return false
  }
  for (const line of [...lines.opening, ...lines.warmUp]) await give(line)
  refused.clear()
  let committed = 0
  const timing = await timed(async () => {
    for (const line of lines.timed) if (await give(line)) committed += 1
  })
  const tags = [...refused].map(([tag, count]) => `${tag} ${count}`).join(', ')
  return { events: committed, ...timing, facts: { refused: tags === '' ? 'none' : tags } }
}
