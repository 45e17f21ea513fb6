import { budgetProcesses } from '@coflyfr/budget'
import {
  type EventStore,
  instant,
  memoryStore,
  microsecondsOf,
  openingCommand,
  openLedger,
  parseCommand,
  runProcesses,
  submit,
} from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { definitions } from '../../fixtures/refusals/run-example.ts'
import { textOf } from '../../support/repository.ts'

const closeHistory = {
  command: 'CloseHistory',
  commandId: 'close-history',
  actor: { id: 'u-1', role: 'section-151-officer' },
  effectiveOn: '2024-04-01',
  data: {},
}

/** The two minutes of Bridgend, recorded into memory as `coflyfr demo` records them. */
export const bridgendStore = async (): Promise<EventStore> => {
  const clock = (): number => microsecondsOf(instant('2026-01-01T00:00:00Z'))
  const example = JSON.parse(textOf('examples/bridgend/example.json'))
  const store = memoryStore({ origin: example.origin, clock })
  await openLedger(store, { history: true, refusalsKept: true })
  let count = 0
  const environment = {
    store,
    states: new Map(),
    refusalsKept: true,
    clock,
    uuid: () => `${(count += 1)}`,
    salt: () => 'salt',
    warn: () => undefined,
  }
  const setRules = definitions.get('SetApprovalRules')
  if (setRules === undefined) throw new Error('No command sets the rules')
  const rules = JSON.parse(textOf('examples/rules/bridgend.json'))
  await submit(environment, setRules, openingCommand('SetApprovalRules', { rules }, true))
  const files: readonly { readonly file: string }[] = example.files
  const lines = files.flatMap(({ file }) => textOf(`examples/bridgend/${file}`).trim().split('\n'))
  let after = -1
  for (const line of [...lines, JSON.stringify(closeHistory)]) {
    const parsed = parseCommand(definitions)(JSON.parse(line))
    if (isLeft(parsed)) throw new Error(JSON.stringify(parsed.left.problems))
    await submit(environment, parsed.right.definition, parsed.right.command)
    const run = { processes: budgetProcesses, definitions, after }
    after = (await runProcesses(environment, run)).position
  }
  return store
}
