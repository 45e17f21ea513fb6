import type {
  Command,
  CommandDefinition,
  ExecuteEnvironment,
  JsonValue,
  Preview,
  Recorded,
  StreamRevision,
} from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import type { CitedDecision } from '../explain/decisions-behind.ts'
import { type CommandGroup, commandGroups } from '../verify/command-groups.ts'
import { commandAgain, compareDecision, type Redecision } from '../verify/decide-again.ts'
import { logAsItStood } from '../verify/log-as-it-stood.ts'
import type { RuleBook } from '../verify/rule-book.ts'
import { changesBetween, type StateChange } from './changes-between.ts'
import { type EventTest, isAskedFor } from './event-test.ts'
import { StepsBehind } from './steps-behind.ts'

/** What happens when the command behind an event is decided again on the log as it stood before it. */
export type DecidedAgain =
  | { readonly outcome: 'same' }
  | { readonly outcome: 'refused'; readonly refusal: JsonValue }
  | { readonly outcome: 'differs'; readonly difference: string }
  /** The event does not hold a whole command, or this release does not know the command. */
  | { readonly outcome: 'not-decided'; readonly reason: string }

/** One event of history, with what it changed and how it came about. */
export interface ReplayedEvent {
  readonly event: Recorded
  readonly command: { readonly name: string; readonly data: JsonValue } | null
  readonly decidedAgain: DecidedAgain
  /** The rules applied in the decision, with running totals and headroom; null if the decision gives none. */
  readonly rationale: JsonValue
  /** The streams and revisions that the decision read. */
  readonly readFrom: readonly StreamRevision[]
  readonly decisions: readonly CitedDecision[]
  /** What the event changed in the state of its stream. */
  readonly changes: readonly StateChange[]
  /** How many more changes there are than are listed. */
  readonly changesLeftOut: number
}

/** Which part of history to replay. */
export interface ReplayOptions {
  /** First position; the beginning by default. */
  readonly from?: number
  /** Last position; the head by default. */
  readonly upTo?: number
  /** Only events of streams whose names begin with this. */
  readonly streamPrefix?: string
  readonly where?: readonly EventTest[]
}

/** How many changes of one event are listed. */
const changesMax = 200

/** The command of a group and its definition, as far as the events give them. */
type Told =
  | {
      readonly tag: 'known'
      readonly definition: CommandDefinition
      readonly command: Command
      readonly data: JsonValue
    }
  | { readonly tag: 'unknown'; readonly reason: string; readonly name: string | null }

/** The data of a told command as plain JSON. */
const wireOf = (data: unknown): JsonValue => JSON.parse(JSON.stringify(data))

const toldBy = ({ commands, commandFrom }: RuleBook, group: CommandGroup): Told => {
  const unknown = (reason: string, name: string | null = null): Told => ({
    tag: 'unknown',
    reason,
    name,
  })
  const tell = commandFrom.get(group[0].type)
  if (tell === undefined) return unknown('this release does not know its type of event')
  try {
    const told = tell(group)
    if (told === null) return unknown('its event does not hold the whole command')
    const definition = commands.get(told.command)
    if (definition === undefined)
      return unknown(`this release knows no ${told.command}`, told.command)
    const command = commandAgain(definition, told, group)
    return isLeft(command)
      ? unknown(`${told.command}: ${command.left}`, told.command)
      : { tag: 'known', definition, command: command.right, data: wireOf(told.data) }
  } catch (error) {
    return unknown(String(error))
  }
}

const nameOf = (told: Told): string | null =>
  told.tag === 'known' ? told.definition.name : told.name

const outcomeOf = (again: Redecision): DecidedAgain => {
  switch (again.tag) {
    case 'Same':
      return { outcome: 'same' }
    case 'Refused':
      return { outcome: 'refused', refusal: JSON.parse(JSON.stringify(again.refusal)) }
    case 'Differs':
      return { outcome: 'differs', difference: again.difference }
  }
}

/** The part of a replayed event that all events of its group share. */
type Reasons = Pick<ReplayedEvent, 'command' | 'decidedAgain' | 'rationale' | 'readFrom'>

const undecided = (reason: string, command: ReplayedEvent['command'] = null): Reasons => ({
  command,
  decidedAgain: { outcome: 'not-decided', reason },
  rationale: null,
  readFrom: [],
})

const reasonsOf = async (
  environment: ExecuteEnvironment,
  told: Told,
  group: CommandGroup,
): Promise<Reasons> => {
  if (told.tag === 'unknown') return undecided(told.reason)
  const { definition, command } = told
  const given = { name: definition.name, data: told.data }
  try {
    const decided: Preview = await definition.preview(environment, command)
    const again = compareDecision(decided, definition, group)
    const { rationale, readFrom } = decided
    return { command: given, decidedAgain: outcomeOf(again), rationale, readFrom }
  } catch (error) {
    return undecided(String(error), given)
  }
}

const limited = (
  changes: Iterable<StateChange>,
): Pick<ReplayedEvent, 'changes' | 'changesLeftOut'> => {
  const told: StateChange[] = []
  let changesLeftOut = 0
  for (const change of changes) {
    if (told.length < changesMax) told.push(change)
    else changesLeftOut += 1
  }
  return { changes: told, changesLeftOut }
}

/**
 * Replays history event by event: what each event changed in the state of its stream; the command behind it, decided
 * again on the log as it stood before, with the rules and running totals of that moment; and the decisions that it
 * cites. Memory grows with the number of streams, not of events.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { everyRule, replay } from '@coflyfr/audit'
 * import { openLedger } from '@coflyfr/core'
 * import { createStore } from '@coflyfr/store-sqlite'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.db')
 * await using store = await createStore(path, { origin: 'council.example/ledger' })
 * await openLedger(store, { history: false, refusalsKept: true })
 * for await (const { command, changes, decidedAgain } of replay(store, everyRule)) {
 *   assert.equal(command?.name, 'OpenLedger')
 *   assert.equal(decidedAgain.outcome, 'same')
 *   assert.deepEqual(changes, [{ path: [], kind: 'changed', before: 'empty', after: 'live' }])
 * }
 * ```
 */
export async function* replay(
  ledger: AuditedLedger,
  rules: RuleBook,
  { from = 0, upTo, streamPrefix = '', where = [] }: ReplayOptions = {},
): AsyncGenerator<ReplayedEvent> {
  const revisions = new Map<string, number>()
  const environment = { store: logAsItStood(ledger, revisions), states: new Map() }
  const steps = new StepsBehind(ledger)
  const isWanted = (told: () => Told) => (event: Recorded) =>
    event.position >= from &&
    event.stream.startsWith(streamPrefix) &&
    isAskedFor(event, () => nameOf(told()), where)
  for await (const group of commandGroups(ledger.readAll(upTo === undefined ? {} : { upTo }))) {
    let found: Told | null = null
    const told = (): Told => {
      found ??= toldBy(rules, group)
      return found
    }
    const wanted = new Set(group.filter(isWanted(told)))
    const reasons = wanted.size === 0 ? null : await reasonsOf(environment, told(), group)
    for (const event of group) {
      const before = reasons === null ? null : await stateOf(environment, told(), event)
      revisions.set(event.stream, event.revision)
      steps.note(event)
      if (reasons === null || !wanted.has(event)) continue
      const after = await stateOf(environment, told(), event)
      const changes = limited(changesBetween(before, after))
      yield { event, ...reasons, decisions: await steps.behind(event), ...changes }
    }
  }
}

/** The current state of an event's stream; null if no known command folds it. */
const stateOf = async (
  environment: ExecuteEnvironment,
  told: Told,
  { stream }: Recorded,
): Promise<unknown> => {
  if (told.tag === 'unknown') return null
  try {
    return await told.definition.stateOf(environment, told.command, stream)
  } catch {
    // The stream cannot be folded. Deciding the command again reports why.
    return null
  }
}
