import { type Either, isLeft, left, right } from 'fp-ts/lib/Either.js'
import type { Command } from './command.ts'
import type { CommandDefinition } from './command-definition.ts'
import { type CommandResult, commandResult, type RefusalEvidence } from './command-result.ts'
import { eventId } from './event-id.ts'
import type { LogHead, OutcomeUnknown } from './event-store.ts'
import type { ExecuteEnvironment, ExecuteFailure } from './execute.ts'
import { sha256Hex } from './hash.ts'
import { type Instant, instantOfMicroseconds } from './instant.ts'
import { canonicalDataOf } from './leaf.ts'
import { CommandRefused } from './ledger/events.ts'
import type { Refusal } from './refusal.ts'
import { StoreFault } from './store-fault.ts'
import { streamName } from './stream-name.ts'

/** What `submit` adds to `execute`: the keeping of refusals, which takes a clock and randomness from outside. */
export interface SubmitEnvironment extends ExecuteEnvironment {
  /** Whether refused commands are kept as evidence; said by the ledger's first event. */
  readonly refusalsKept: boolean
  /** Microseconds since 1970. */
  readonly clock: () => number
  /** A random UUID, for the evidence's own command id. */
  readonly uuid: () => string
  /** At least 16 random bytes as text. */
  readonly salt: () => string
  /**
   * Called when evidence could not be kept, which does not change the outcome, and with the reason for an unknown
   * outcome.
   */
  readonly warn: (message: string) => void
}

const isUnknown = (failure: ExecuteFailure): failure is OutcomeUnknown =>
  failure.tag === 'OutcomeUnknown'

/** Too many conflicts are not the command's fault, and evidence of them would help no later reader. */
const isKept = (refusal: Refusal): boolean => refusal.tag !== 'TooManyConflicts'

const ruleOf = (refusal: Refusal): string | null =>
  'rule' in refusal && typeof refusal.rule === 'string' ? refusal.rule : null

/**
 * In a history load the evidence takes the command's own recorded time; where that time is what was refused, or could
 * not stand in the log, the last one of the log. In a live ledger the store gives it.
 */
const recordedTimeOf = (
  { recordedAt: given }: Command,
  refusal: Refusal,
  { historyOpen, recordedAt: last }: LogHead,
  now: Instant,
): Instant | null => {
  if (!historyOpen) return null
  if (given === undefined || refusal.tag === 'RecordedTimeRefused' || given > now) return last
  return last === null || given >= last ? given : last
}

/** Appends a refusal to `refusals-<calendar year>`: once, never resent. */
const appendEvidence = async (
  environment: SubmitEnvironment,
  command: Command,
  refusal: Refusal,
): Promise<Either<string, RefusalEvidence>> => {
  const { store } = environment
  const now = instantOfMicroseconds(environment.clock())
  const given = recordedTimeOf(command, refusal, await store.head(), now)
  const year = (given ?? now).slice(0, 4)
  const stream = streamName('refusals', year)
  const salt = environment.salt()
  const saltedCommandHash = sha256Hex(`${salt}${command.commandHash}`)
  const event = CommandRefused.of(command.effectiveOn, {
    saltedCommandHash,
    refusal: refusal.tag,
    rule: ruleOf(refusal),
    role: command.actor.role,
  })
  const canonicalData = canonicalDataOf(event.data)
  const commandId = `refusal:${environment.uuid()}`
  const { type, effectiveOn } = event
  const place = { origin: store.origin, stream, commandId, number: 0, count: 1, type, effectiveOn }
  const prepared = {
    ...event,
    id: eventId({ ...place, context: [], canonicalData }),
    actor: { id: 'process:refusals', role: 'system' },
    commandId,
    commandHash: sha256Hex(canonicalData),
    // Its own: a caller's command id may say something about a person.
    correlationId: commandId,
    causationId: null,
    context: [],
    canonicalData,
  } as const
  const guard = {
    expectedRevision: 'any',
    commandId,
    commandHash: prepared.commandHash,
    context: [],
  } as const
  const options = given === null ? guard : { ...guard, recordedAt: given }
  const kept = await store.appendToStream(stream, [prepared], options)()
  return isLeft(kept) ? left(kept.left.tag) : right({ position: kept.right.position, salt })
}

/** Keeps a refusal as evidence; where that fails the outcome stands, and the environment is warned. */
const keepEvidence = async (
  environment: SubmitEnvironment,
  command: Command,
  refusal: Refusal,
): Promise<RefusalEvidence | null> => {
  const kept = await appendEvidence(environment, command, refusal).catch((fault: unknown) => {
    if (fault instanceof StoreFault) return left(fault.message)
    throw fault
  })
  if (!isLeft(kept)) return kept.right
  environment.warn(`The refusal of ${command.commandId} was not kept as evidence: ${kept.left}`)
  return null
}

/**
 * Carries out a command of any definition and keeps the evidence when it is refused; never throws on a refusal.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { randomBytes, randomUUID } from 'node:crypto'
 * import {
 *   commandCatalogue, ledgerCommands, memoryStore, openLedger, parseCommand, submit,
 * } from '@coflyfr/core'
 *
 * const store = memoryStore({ origin: 'council.example/ledger', clock: () => 1 })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const parsed = parseCommand(commandCatalogue(ledgerCommands))({
 *   command: 'CloseHistory', commandId: 'c-1', actor: { id: 'u-1', role: 'auditor' },
 *   effectiveOn: '2023-04-01', data: {},
 * })
 * assert.ok(parsed._tag === 'Right')
 * const { definition, command } = parsed.right
 * const environment = {
 *   store, states: new Map(), refusalsKept: true, clock: () => 1, uuid: randomUUID,
 *   salt: () => randomBytes(16).toString('hex'), warn: console.warn,
 * }
 * const result = await submit(environment, definition, command)
 * assert.ok(result.outcome === 'refused')
 * assert.equal(result.refusal.tag, 'NoHistoryIsOpen')
 * assert.equal(result.evidence?.position, 1)
 * ```
 */
export const submit = async (
  environment: SubmitEnvironment,
  definition: CommandDefinition,
  command: Command,
): Promise<CommandResult> => {
  const outcome = await definition.execute(environment, command)()
  if (isLeft(outcome) && isUnknown(outcome.left))
    environment.warn(`The outcome of ${command.commandId} is unknown: ${outcome.left.cause}`)
  const result = commandResult(command, outcome)
  if (result.outcome !== 'refused' || !environment.refusalsKept || !isKept(result.refusal))
    return result
  const evidence = await keepEvidence(environment, command, result.refusal)
  return evidence === null ? result : { ...result, evidence }
}
