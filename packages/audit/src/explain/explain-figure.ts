import { type Actor, type Instant, type Recorded, streamName } from '@coflyfr/core'
import { rootAt } from '@coflyfr/proof'
import type {
  AnyReport,
  CheckpointSummary,
  Contribution,
  Explanation,
  NoSuchCell,
  ReportParameters,
  ReportRefusal,
} from '@coflyfr/reports'
import { type Either, isLeft, right } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import { type CitedDecision, decisionsBehind } from './decisions-behind.ts'
import { withoutLists } from './without-lists.ts'

/** One event's part in a figure, with what an auditor wants to know about the event. */
export interface ContributionOnRecord extends Contribution {
  readonly id: string
  readonly revision: number
  readonly actor: Actor
  readonly recordedAt: Instant
  readonly commandId: string
  readonly decisions: readonly CitedDecision[]
  /** Which inclusion proof to request: for the leaf at `index` in the tree of `size` events. */
  readonly proof: { readonly index: number; readonly size: number }
}

/** A figure, every event that went into it, and the decisions and the tree behind them. */
export interface ExplainedFigure extends Omit<Explanation, 'contributions'> {
  readonly contributions: readonly ContributionOnRecord[]
  readonly checkpoint: CheckpointSummary
}

/** A figure, or why there is none: the report cannot be made, or it has no such cell. */
export type ExplainedFigureOutcome = Either<ReportRefusal | NoSuchCell, ExplainedFigure>

/**
 * Traces one figure of a report to the events behind it, in the order of the log, and each event to who recorded it, by
 * which command and on which decisions, and to its place in the tree.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { explainFigure } from '@coflyfr/audit'
 * import { openLedger } from '@coflyfr/core'
 * import { defaultParameters, reports } from '@coflyfr/reports'
 * import { createStore } from '@coflyfr/store-sqlite'
 *
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.db')
 * await using store = await createStore(path, { origin: 'council.example/ledger' })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const decisions = reports.get('decisions') ?? assert.fail()
 * const parameters = { ...defaultParameters, by: 'service' } as const
 * const cell = { row: 'CAB 2023-09-19/4', column: 'verb' }
 * const explained = await explainFigure(store, decisions, parameters, cell)
 * assert.ok(explained._tag === 'Left')
 * assert.equal(explained.left.tag, 'NoSuchRow')
 * ```
 */
export const explainFigure = async (
  ledger: AuditedLedger,
  report: AnyReport,
  parameters: ReportParameters,
  cell: { readonly row: string; readonly column: string },
): Promise<ExplainedFigureOutcome> => {
  const size = ledger.tree.size()
  const checkpointAt = (of: number): CheckpointSummary => ({
    origin: ledger.origin,
    size: of,
    root: Buffer.from(rootAt(ledger.tree.readNode, of)).toString('base64'),
  })
  const explained = await report.explain({ store: ledger, checkpointAt }, parameters, cell)
  if (isLeft(explained)) return explained
  const explanation = explained.right
  const streams = await streamsOf(ledger, explanation.contributions)
  const contributions = explanation.contributions.map((contribution) =>
    onRecord(contribution, streams.get(contribution.stream), size),
  )
  return right({ ...explanation, contributions, checkpoint: checkpointAt(size) })
}

/**
 * The part of a stream that a figure rests on: the contributing events by position, and all steps of documents, which
 * record the decisions behind them.
 */
interface StreamBehind {
  readonly events: ReadonlyMap<number, Recorded>
  readonly steps: readonly Recorded[]
}

const isStep = ({ data }: Recorded): boolean =>
  typeof data === 'object' && data !== null && 'by' in data

/** Reads each contributing stream once. */
const streamsOf = async (
  ledger: AuditedLedger,
  contributions: readonly Contribution[],
): Promise<ReadonlyMap<string, StreamBehind>> => {
  const streams = new Map<string, StreamBehind>()
  const contributed = new Set(contributions.map(({ position }) => position))
  for (const stream of new Set(contributions.map((contribution) => contribution.stream))) {
    const events = new Map<number, Recorded>()
    const steps: Recorded[] = []
    for await (const batch of ledger.readStream(streamName(stream))) {
      for (const event of batch) {
        if (contributed.has(event.position)) events.set(event.position, withoutLists(event))
        if (isStep(event)) steps.push(withoutLists(event))
      }
    }
    streams.set(stream, { events, steps })
  }
  return streams
}

const onRecord = (
  contribution: Contribution,
  stream: StreamBehind | undefined,
  size: number,
): ContributionOnRecord => {
  const index = contribution.position
  const event = stream?.events.get(index)
  if (stream === undefined || event === undefined) {
    throw new RangeError(`Cannot find position ${index} in stream ${contribution.stream}`)
  }
  const { id, revision, actor, recordedAt, commandId } = event
  const earlier = stream.steps.filter(({ position }) => position < index)
  return {
    ...contribution,
    id,
    revision,
    actor,
    recordedAt,
    commandId,
    decisions: decisionsBehind([...earlier, event], event),
    proof: { index, size },
  }
}
