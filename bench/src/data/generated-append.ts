import { budgetEvents } from '@coflyfr/budget/events'
import {
  type AppendOptions,
  assertWellFormed,
  canonicalDataOf,
  type EventCatalogue,
  type EventToAppend,
  eventId,
  ledgerEvents as eventsOfLedger,
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
  /** Revision that the event gets; the append expects the one before. */
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
 * What the ids of commands look like: the message numbers of a source system, which grow, or random UUIDs, which put
 * every row of an index on another page.
 */
export type CommandIds = 'numbered' | 'random'

const commandIdsOf = (kind: CommandIds, seed: number): ((number: number) => string) => {
  const random = seededRandom(seed)
  return kind === 'random'
    ? () => randomUuid(random)
    : (number) => `source-${String(number).padStart(9, '0')}`
}

const prepare = (
  { stream, event, actor, readsRules }: GeneratedEvent,
  revision: number,
  commandId: string,
): GeneratedAppend => {
  assertWellFormed(catalogue, event)
  const { type, effectiveOn } = event
  const canonicalData = canonicalDataOf(event.data)
  const commandHash = sha256Hex(canonicalData)
  const context = readsRules ? rulesRead : []
  const place = { origin: generatedOrigin, stream, commandId, number: 0, count: 1 }
  return {
    stream,
    revision,
    event: {
      ...(event as EventToAppend),
      id: eventId({ ...place, type, effectiveOn, context, canonicalData }),
      actor,
      commandId,
      commandHash,
      correlationId: commandId,
      causationId: null,
      context: context.map((read) => ({ stream: read.stream, revision: read.revision })),
      canonicalData,
    },
    options: {
      expectedRevision: revision === 0 ? 'no-stream' : revision - 1,
      commandId,
      commandHash,
      context,
    },
  }
}

/** The events of a data set, each validated by its codec and ready to be appended by a command of its own. */
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
    yield prepare(generated, revision, commandIdOf(number))
    number += 1
  }
}
