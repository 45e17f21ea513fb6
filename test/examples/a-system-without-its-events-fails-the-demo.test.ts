import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processContext } from '@coflyfr/cli'
import { type EventStore, memoryStore, type Recorded } from '@coflyfr/core'
import { openStore } from '@coflyfr/store-sqlite'
import { beforeAll, expect, test } from 'vitest'
import { makeReports } from '../../packages/cli/src/demo/demo-reports.ts'
import { makeOutcomeReports } from '../../packages/cli/src/demo/outcome-reports.ts'
import { type Example, readExample } from '../../packages/cli/src/demo/read-example.ts'
import { countSystems, type SystemCount } from '../../packages/cli/src/demo/twelve-systems.ts'
import { copyLedger } from '../support/copy-ledger.ts'
import { root } from '../support/repository.ts'
import { coflyfr, temporaryFolder } from './coflyfr.ts'

const folder = temporaryFolder()
const commandsOf = (example: string): string => join(example, 'commands')
const bridgend = join(root, 'examples/bridgend')

const linesIn = (commands: string, file: string): readonly string[] =>
  readFileSync(join(commands, file), 'utf8').split('\n')

/** The example without the commands whose ids match. */
const exampleWithout = (name: string, ids: RegExp): string => {
  const copy = join(folder, `example-${name}`)
  cpSync(bridgend, copy, { recursive: true, filter: (path) => !path.includes('node_modules') })
  const commands = commandsOf(copy)
  for (const file of readdirSync(commands)) {
    const kept = linesIn(commands, file).filter(
      (line) => line === '' || !ids.test(JSON.parse(line).commandId),
    )
    writeFileSync(join(commands, file), kept.join('\n'))
  }
  return copy
}

/** What each command of the example is called, by its id. */
const commandById: ReadonlyMap<string, string> = new Map(
  readdirSync(commandsOf(bridgend))
    .flatMap((file) => linesIn(commandsOf(bridgend), file))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map(({ commandId, command }) => [commandId, command]),
)

const path = join(folder, 'whole', 'bridgend.ledger')
let example: Example

beforeAll(async () => {
  const { code } = await coflyfr(folder, ['demo', '--dir', 'whole'])
  expect(code).toBe(0)
  example = await readExample(processContext().exampleFiles().folder)
}, 600_000)

const eventsIn = async (store: EventStore): Promise<readonly Recorded[]> => {
  const events: Recorded[] = []
  for await (const batch of store.readAll()) events.push(...batch)
  return events
}

/** The systems as the demo counts them, in its ledger without the events of some commands. */
const countedWithout = async (
  isGone: (commandId: string) => boolean,
): Promise<readonly SystemCount[]> => {
  await using whole = await openStore(path)
  const store = memoryStore({ origin: whole.origin, clock: () => Date.now() * 1000 })
  await copyLedger(whole, store, (all) => all.filter(({ commandId }) => !isGone(commandId)))
  const source = { store, checkpointAt: () => null }
  const { atHead } = await makeReports({ source }, example)
  const { made } = await makeOutcomeReports({ source }, example)
  const shown = made.map(({ name, document }) => [name, document] as const)
  return countSystems(await eventsIn(store), new Map([...atHead, ...shown]))
}

const missingIn = (systems: readonly SystemCount[], number: number): readonly string[] =>
  systems.find((system) => system.number === number)?.missing ?? []

test('with all its events no system misses anything', async () => {
  const systems = await countedWithout(() => false)
  expect(systems.flatMap(({ missing }) => missing)).toEqual([])
  expect(systems).toHaveLength(12)
})

test.each([
  [1, '3 year strategic plan', /^sp-/],
  [2, 'Improving Outcomes for Children Board', /^ioc-/],
  [3, 'Demand: contacts, pathway of a case', /-contacts/],
  [4, 'Workforce: grow our own, skill mix', /^(trainees|workforce)-/],
  [5, 'Corporate parenting', /^(cps-|seat-care-experienced)/],
  [6, 'Voice of children; advocacy', /^(engagement|response)-/],
  [7, 'Think Family: seven themes', /^tf-theme-7/],
  [8, 'Single point of access (SPACE)', /^case-/],
  [9, 'Social Services Improvement Board', /^(ssib-|body-social-services-improvement)/],
  [10, 'Virement of £1m: Cabinet, then Council', /^v1-/],
  [11, '£2.5m of reserves: noted, then drawn', /^(note-reserves|emr)/],
  [12, 'Statute: the Act of 2014', /^(measure-|(sp|tf|cps)-draft)/],
])('without its events, system %i (%s) is missed', async (number, title, ids) => {
  const systems = await countedWithout((commandId) => ids.test(commandId))
  expect(systems.find((system) => system.number === number)?.title).toBe(title)
  expect(missingIn(systems, number)).not.toEqual([])
})

test.each([
  [3, 'CareAndSupportPlanAgreed in case-…', 'AgreeCareAndSupportPlan'],
  [3, 'report outcomes: the distance that children travelled', 'MeasureOutcome'],
  [3, 'report measures: contacts against their baseline', 'SetBaseline'],
  [5, 'report report-card: PM34a with its story', 'TellStory'],
  [8, 'report waits-before-after: the distribution of waits before', 'StartService'],
  [8, 'report access-before-after: handoffs', 'HandOff'],
  [10, 'report trace-virement: what was placed with the money', 'AgreePlacementCost'],
  [10, 'report trace-virement: a measure of what the money was for', 'AssignPurpose'],
])(
  'system %i is missed by what is not there where no command is it: %s',
  async (number, what, command) => {
    const systems = await countedWithout((commandId) => commandById.get(commandId) === command)
    expect(missingIn(systems, number).join('; ')).toContain(what)
  },
)

test('a system that misses an event fails the demo by name', async () => {
  const theme = exampleWithout('theme', /^tf-theme-7/)
  const { code, out } = await coflyfr(folder, ['demo', '--dir', 'without-theme'], theme)
  expect(code).toBe(1)
  const words = out.replaceAll(/\s+/g, ' ')
  expect(words).toContain('✗ system 7, Think Family: seven themes: missing')
  expect(words).toContain('The demo FAILED')
})

test('a refusal that does not come fails the demo and is named', async () => {
  const early = exampleWithout('early', /^v1-post-early$/)
  const { code, out } = await coflyfr(folder, ['demo', '--dir', 'without-early'], early)
  expect(code).toBe(1)
  expect(out).toContain('v1-post-early: expected NotApproved, found no such command')
})
