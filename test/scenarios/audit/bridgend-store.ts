import { join } from 'node:path'
import { budgetProcesses } from '@coflyfr/budget'
import {
  type EventStore,
  type Instant,
  instant,
  memoryStore,
  memoryVault,
  microsecondsOf,
  openingCommand,
  openLedger,
  parseCommand,
  runProcesses,
  saltBytes,
  submit,
} from '@coflyfr/core'
import { type ImportRequest, importFile, parseMap } from '@coflyfr/imports'
import { isLeft } from 'fp-ts/lib/Either.js'
import { definitions } from '../../fixtures/refusals/run-example.ts'
import { root, textOf } from '../../support/repository.ts'

const closeHistory = {
  command: 'CloseHistory',
  commandId: 'close-history',
  actor: { id: 'u-1', role: 'section-151-officer' },
  effectiveOn: '2024-04-01',
  data: {},
}

interface Step {
  readonly file: string
  readonly map?: string
  readonly recordedAt?: Instant
}

const linesOf = (file: string): readonly string[] =>
  textOf(`examples/bridgend/${file}`).trim().split('\n')

const importStep = async (
  into: Pick<ImportRequest, 'environment' | 'settle'>,
  { file, map: mapFile, recordedAt }: Step,
): Promise<void> => {
  const map = parseMap(JSON.parse(textOf(`examples/bridgend/${mapFile}`)))
  if (isLeft(map)) throw new Error(JSON.stringify(map.left))
  await importFile({
    ...into,
    path: join(root, 'examples/bridgend', file),
    map: map.right,
    actor: { id: 'finance-ledger-control', role: 'finance-officer' },
    ...(recordedAt === undefined ? {} : { recordedAt }),
    definitions,
    onRow: () => undefined,
    onPosted: () => undefined,
    onRejection: () => undefined,
  })
}

/** The two minutes of Bridgend, recorded in memory as `coflyfr demo` records them. */
export const bridgendStore = async (): Promise<EventStore> => {
  const clock = (): number => microsecondsOf(instant('2026-01-01T00:00:00Z'))
  const example = JSON.parse(textOf('examples/bridgend/example.json'))
  const store = memoryStore({ origin: example.origin, clock })
  await openLedger(store, { history: true, refusalsKept: true })
  let count = 0
  let salts = 0
  const random = (bytes: number): Uint8Array => {
    const made = Buffer.alloc(bytes)
    made.writeUInt32BE((salts += 1))
    return made
  }
  const environment = {
    store,
    states: new Map(),
    refusalsKept: true,
    clock,
    uuid: () => `${(count += 1)}`,
    salt: () => 'salt',
    warn: () => undefined,
    sealing: { vault: memoryVault({ clock, random }), salt: () => random(saltBytes) },
  }
  const setRules = definitions.get('SetApprovalRules')
  if (setRules === undefined) throw new Error('No command sets the rules')
  const rules = JSON.parse(textOf('examples/rules/bridgend.json'))
  await submit(environment, setRules, openingCommand('SetApprovalRules', { rules }, true))
  let after = -1
  const settle = async (): Promise<void> => {
    const run = { processes: budgetProcesses, definitions, after }
    after = (await runProcesses(environment, run)).position
  }
  const record = async (line: unknown): Promise<void> => {
    const parsed = parseCommand(definitions)(line)
    if (isLeft(parsed)) throw new Error(JSON.stringify(parsed.left.problems))
    await submit(environment, parsed.right.definition, parsed.right.command)
    await settle()
  }
  const steps: readonly Step[] = example.files
  for (const step of steps) {
    if (step.map !== undefined) await importStep({ environment, settle }, step)
    else for (const line of linesOf(step.file)) await record(JSON.parse(line))
  }
  await record(closeHistory)
  return store
}
