import { budgetEvents } from '@coflyfr/budget/events'
import {
  type AppendOptions,
  assertWellFormed,
  canonicalDataOf,
  type EventCatalogue,
  type EventToAppend,
  eventId,
  ledgerEvents as eventsOfLedger,
  type Instant,
  mergeCatalogues,
  type StreamName,
  sha256Hex,
  streamName,
} from '@coflyfr/core'
import { governanceEvents } from '@coflyfr/governance/events'
import { outcomesEvents } from '@coflyfr/outcomes/events'
import type { GeneratedEvent } from './generated-event.ts'
import { type DataSet, generatedOrigin, ledgerEvents } from './ledger-events.ts'
import { randomUuid, seededRandom } from './random.ts'

/** One event as the arguments of `appendToStream`. */
export interface GeneratedAppend {
  readonly stream: StreamName
  readonly event: EventToAppend
  /** Revision of the event; the append expects the one before. */
  readonly revision: number
  readonly options: AppendOptions
}

const catalogue: EventCatalogue = mergeCatalogues(
  eventsOfLedger,
  governanceEvents,
  budgetEvents,
  outcomesEvents,
)

const rulesRead = [{ stream: streamName('rules'), revision: 0, types: ['ApprovalRulesSet'] }]

/**
 * What command ids look like: the growing message numbers of a source system, or random UUIDs, which put every row of an
 * index on another page.
 */
export type CommandIds = 'numbered' | 'random'

const commandIdsOf = (kind: CommandIds, seed: number): ((number: number) => string) => {
  const random = seededRandom(seed)
  return kind === 'random'
    ? () => randomUuid(random)
    : (number) => `source-${String(number).padStart(9, '0')}`
}

/** The revision of an event, and the command that led to it. */
interface Place {
  readonly revision: number
  readonly commandId: string
  /** Hash of the command; by default that of the event's data. */
  readonly commandHash?: string
  /** For the command of a process: the event that led to it, and the command that began it all. */
  readonly cause?: { readonly causationId: string; readonly correlationId: string }
  /** Given in a history load only. */
  readonly recordedAt?: Instant
}

/** Validates an event by its codec and prepares it to be appended by a command of its own. */
export const generatedAppend = (
  { stream, event, actor, readsRules }: GeneratedEvent,
  { revision, commandId, commandHash: given, cause, recordedAt }: Place,
): GeneratedAppend => {
  assertWellFormed(catalogue, event)
  const { type, effectiveOn } = event
  const canonicalData = canonicalDataOf(event.data)
  const commandHash = given ?? sha256Hex(canonicalData)
  const context = readsRules ? rulesRead : []
  const place = { origin: generatedOrigin, stream, commandId, number: 0, count: 1 }
  const options: AppendOptions = {
    expectedRevision: revision === 0 ? 'no-stream' : revision - 1,
    commandId,
    commandHash,
    context,
  }
  return {
    stream,
    revision,
    event: {
      ...(event as EventToAppend),
      id: eventId({ ...place, type, effectiveOn, context, canonicalData }),
      actor,
      commandId,
      commandHash,
      correlationId: cause?.correlationId ?? commandId,
      causationId: cause?.causationId ?? null,
      context: context.map((read) => ({ stream: read.stream, revision: read.revision })),
      canonicalData,
    },
    options: recordedAt === undefined ? options : { ...options, recordedAt },
  }
}

/** The events of a data set, each validated by its codec and prepared to be appended by a command of its own. */
export function* generatedAppends(
  dataSet: DataSet,
  commandIds: CommandIds = 'numbered',
): Generator<GeneratedAppend> {
  const commandIdOf = commandIdsOf(commandIds, dataSet.seed)
  const revisions = new Map<StreamName, number>()
  let number = 0
  for (const generated of ledgerEvents(dataSet)) {
    const revision = (revisions.get(generated.stream) ?? -1) + 1
    revisions.set(generated.stream, revision)
    yield generatedAppend(generated, { revision, commandId: commandIdOf(number) })
    number += 1
  }
}
