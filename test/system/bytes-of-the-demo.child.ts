import { createHash } from 'node:crypto'
import { budgetCommands, budgetProcesses } from '@coflyfr/budget'
import { makePack } from '@coflyfr/charts'
import {
  canonicalDataOf,
  commandCatalogue,
  instant,
  leafPreimage,
  memoryStore,
  microsecondsOf,
  openingCommand,
  openLedger,
  parseCommand,
  plainDate,
  runProcesses,
  type SubmitEnvironment,
  submit,
} from '@coflyfr/core'
import { governanceCommands } from '@coflyfr/governance'
import { displayPounds, pence } from '@coflyfr/money'
import { caseAllocation, caseRecords, outcomesCommands } from '@coflyfr/outcomes'
import { privacyCommands } from '@coflyfr/privacy'
import { defaultParameters, type Language, renderCsv, renderTable, reports } from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { filesMatching, textOf } from '../support/repository.ts'

/**
 * Records the demo's commands and renders every report, then prints a hash of everything, and the host's zone and locale.
 * The hash must be the same on every host.
 */
const definitions = commandCatalogue(
  governanceCommands,
  budgetCommands,
  outcomesCommands,
  privacyCommands({ allocationOf: caseAllocation, caseRecords }),
)
const processes = budgetProcesses
const hash = createHash('sha256')

const store = memoryStore({
  origin: 'bridgend.example/childrens-services',
  clock: () => microsecondsOf(instant('2026-01-01T00:00:00Z')),
})
await openLedger(store, { history: true, refusalsKept: true })
let made = 0
const uuid = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`
const environment: SubmitEnvironment = {
  store,
  states: new Map(),
  refusalsKept: true,
  clock: () => 0,
  uuid,
  salt: () => 'salt',
  warn: console.error,
}

const parse = parseCommand(definitions)

const record = async (line: unknown): Promise<void> => {
  const parsed = parse(line)
  if (isLeft(parsed)) throw new Error(JSON.stringify(parsed.left))
  const result = await submit(environment, parsed.right.definition, parsed.right.command)
  hash.update(JSON.stringify(result))
}

const rules = JSON.parse(textOf('examples/rules/bridgend.json'))
const opening = openingCommand('SetApprovalRules', { rules }, true)
const setRules = definitions.get('SetApprovalRules')
if (setRules === undefined) throw new Error('No command sets the rules')
hash.update(JSON.stringify(await submit(environment, setRules, opening)))

let after = -1
for (const file of filesMatching('examples/bridgend/commands/*.ndjson')) {
  for (const line of textOf(file).split('\n')) {
    if (line !== '') await record(JSON.parse(line))
    after = (await runProcesses(environment, { processes, definitions, after })).position
  }
}

for await (const batch of store.readAll()) {
  for (const event of batch) {
    hash.update(leafPreimage({ ...event, canonicalData: canonicalDataOf(event.data) }))
  }
}

const points = [
  { asOf: null, knownAt: null },
  { asOf: plainDate('2023-10-31'), knownAt: 187 },
]
for (const report of reports.values()) {
  for (const at of points) {
    for (const language of ['en', 'cy'] satisfies Language[]) {
      const parameters = { ...defaultParameters, at, language }
      const document = await report.make({ store, checkpointAt: () => null }, parameters)
      if (isLeft(document)) throw new Error(JSON.stringify(document.left))
      const columns = report.columns(parameters)
      hash.update(renderTable(document.right, columns, language))
      hash.update(renderCsv(document.right, columns))
      hash.update(JSON.stringify(document.right))
      hash.update(displayPounds(pence(-123_456_789n), language))
    }
  }
}

// The planted defect: a time in the host's zone.
if (process.argv[2] === 'local-time') hash.update(new Date(0).toString())

for (const languages of ['both', 'cy'] as const) {
  const parameters = { ...defaultParameters, by: 'service' } as const
  const pack = await makePack({ store, checkpointAt: () => null }, { parameters, languages })
  if (isLeft(pack)) throw new Error(JSON.stringify(pack.left))
  for (const { path, content } of pack.right) hash.update(path).update(content)
}

const { size } = await store.head()
const host = new Intl.DateTimeFormat().resolvedOptions()
console.log(
  JSON.stringify({ size, hash: hash.digest('hex'), zone: host.timeZone, locale: host.locale }),
)
