import { canonicalDataOf, type Recorded, resolveKnownAt } from '@coflyfr/core'
import {
  type AnyReport,
  type Explanation,
  type NoSuchCell,
  type ReportParameters,
  type ReportRefusal,
  takenParameters,
} from '@coflyfr/reports'
import { type Either, isLeft, isRight, left, right } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import { coverClaim } from './cover-claim.ts'
import { type ProofTooLarge, proofBytesMax } from './covered-events.ts'
import { type FigureProof, figureFormat } from './figure-proof.ts'
import { makeProvedLog } from './make-proved-log.ts'
import type { AskedAtPosition } from './parameters-codec.ts'
import type { Proving } from './proving.ts'
import { withDigest } from './sealed-document.ts'
import { notProved } from './statements.ts'
import { storeOfEvents } from './store-of-events.ts'

/** No event changed the figure. */
interface NothingToProve {
  readonly tag: 'NothingToProve'
  readonly row: string
  readonly column: string
}

/** The signed checkpoint is older than what is to be proved. */
export interface BeyondCheckpoint {
  readonly tag: 'BeyondCheckpoint'
  readonly position: number
  readonly size: number
}

/** Why a figure cannot be proved. */
export type FigureProofRefusal =
  | ReportRefusal
  | NoSuchCell
  | NothingToProve
  | BeyondCheckpoint
  | ProofTooLarge

/** Which figure to prove: a cell of a report, and the parameters of the report. */
export interface FigureAsked<Parameters = ReportParameters> {
  readonly report: AnyReport
  readonly parameters: Parameters
  readonly cell: { readonly row: string; readonly column: string }
}

/** Explains a figure from some events alone, as if the position asked about were the end of the log. */
export const explainedFrom = (
  origin: string,
  events: readonly Recorded[],
  { report, parameters, cell }: FigureAsked<AskedAtPosition>,
) => {
  const store = storeOfEvents(origin, events, parameters.at.knownAt + 1)
  return report.explain({ store, checkpointAt: () => null }, parameters, cell)
}

/** Whether two values are the same JSON, whatever the order of fields. */
export const saysTheSame = (one: unknown, other: unknown): boolean =>
  canonicalDataOf(one) === canonicalDataOf(other)

/**
 * Proves one figure of a report: its value, the events behind it with their whole envelopes, and the place of each in
 * the log of a signed checkpoint. The figure can be made again from the document alone; see `checkProof`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { proveFigure } from '@coflyfr/audit'
 * import { openLedger } from '@coflyfr/core'
 * import { generateSigningKey, rootAt, signCheckpoint } from '@coflyfr/proof'
 * import { defaultParameters, reports } from '@coflyfr/reports'
 * import { createStore } from '@coflyfr/store-sqlite'
 *
 * const origin = 'council.example/ledger'
 * const path = join(mkdtempSync(join(tmpdir(), 'ledger-')), 'ledger.db')
 * await using store = await createStore(path, { origin })
 * await openLedger(store, { history: false, refusalsKept: true })
 * const key = generateSigningKey(origin)
 * assert.ok(key._tag === 'Right')
 * const checkpoint = { origin, size: 1, root: rootAt(store.tree.readNode, 1), extensions: [] }
 * const note = signCheckpoint(checkpoint, [key.right])
 * assert.ok(note._tag === 'Right')
 * const signed = { note: note.right, checkpoint, key: key.right.verifier }
 * const report = reports.get('reserves') ?? assert.fail()
 * const cell = { row: 'total', column: 'closing' }
 * const asked = { report, parameters: defaultParameters, cell }
 * const proved = await proveFigure(store, asked, { signed, cover: 'streams' })
 * assert.ok(proved._tag === 'Left')
 * assert.equal(proved.left.tag, 'NothingToProve')
 * ```
 */
export const proveFigure = async (
  ledger: AuditedLedger,
  { report, parameters: given, cell }: FigureAsked,
  { signed, cover, bytesMax = proofBytesMax }: Proving,
): Promise<Either<FigureProofRefusal, FigureProof>> => {
  const { position } = await resolveKnownAt(ledger, given.at.knownAt)
  const { size } = signed.checkpoint
  if (position >= size) return left({ tag: 'BeyondCheckpoint', position, size })
  const taken = takenParameters(report, given)
  const parameters = { ...taken, at: { asOf: taken.at.asOf, knownAt: position } }
  const source = { store: ledger, checkpointAt: () => null }
  const explained = await report.explain(source, parameters, cell)
  if (isLeft(explained)) return explained
  const figure = explained.right
  const { row, column, contributions } = figure
  if (contributions.length === 0) return left({ tag: 'NothingToProve', row, column })
  const covered = await coverClaim(
    ledger,
    {
      streams: new Set(contributions.map(({ stream }) => stream)),
      types: report.projection.types,
      seenFrom: [position],
      comesOutOf: async (events) => {
        const asked = { report, parameters, cell: { row, column } }
        const again = await explainedFrom(ledger.origin, events, asked)
        return isRight(again) && saysTheSame(again.right, figure)
      },
    },
    cover,
    bytesMax,
  )
  if (isLeft(covered)) return covered
  const log = makeProvedLog(ledger, signed, [position + 1], covered.right, cover)
  return right(documentOf(figure, parameters, log))
}

const documentOf = (
  { report, row, column, value, contributions }: Explanation,
  parameters: AskedAtPosition,
  log: ReturnType<typeof makeProvedLog>,
): FigureProof =>
  withDigest({
    format: figureFormat,
    report,
    parameters,
    row,
    column,
    value,
    parts: contributions,
    doesNotProve: notProved(log.coverage),
    ...log,
  })
