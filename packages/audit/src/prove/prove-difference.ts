import { type Recorded, resolveKnownAt } from '@coflyfr/core'
import {
  type AnyReport,
  type DifferenceEnds,
  type ReportParameters,
  type ReportRefusal,
  takenParameters,
} from '@coflyfr/reports'
import { type Either, isLeft, isRight, left, right } from 'fp-ts/lib/Either.js'
import type { AuditedLedger } from '../audited-ledger.ts'
import { coverClaim } from './cover-claim.ts'
import { type ProofTooLarge, proofBytesMax } from './covered-events.ts'
import { type DifferenceProof, differenceFormat, type ProvedEnd } from './difference-proof.ts'
import { makeProvedLog } from './make-proved-log.ts'
import type { AskedAtPosition } from './parameters-codec.ts'
import { type BeyondCheckpoint, saysTheSame } from './prove-figure.ts'
import type { Proving } from './proving.ts'
import { withDigest } from './sealed-document.ts'
import { notProved } from './statements.ts'
import { storeOfEvents } from './store-of-events.ts'

/** Nothing differs between the two ends. */
interface NothingDiffers {
  readonly tag: 'NothingDiffers'
}

/** Why a difference cannot be proved. */
export type DifferenceProofRefusal =
  | ReportRefusal
  | NothingDiffers
  | BeyondCheckpoint
  | ProofTooLarge

/** The two ends of a proved difference. */
export interface ProvedEnds {
  readonly from: ProvedEnd
  readonly to: ProvedEnd
}

const pointsOf = ({ from, to }: ProvedEnds): DifferenceEnds => ({
  from: { asOf: from.asOf, knownAt: from.position },
  to: { asOf: to.asOf, knownAt: to.position },
})

/** The positions as of which the two sides of a difference are made. */
export const seenFromBoth = ({ from, to }: ProvedEnds): readonly number[] => [
  from.position,
  to.position,
]

/** Which difference to prove: the report, its parameters and the two points in time. */
export interface DifferenceAsked<Parameters = ReportParameters, Ends = DifferenceEnds> {
  readonly report: AnyReport
  readonly parameters: Parameters
  readonly ends: Ends
}

/** Makes a difference from some events alone. */
export const differenceFrom = (
  origin: string,
  events: readonly Recorded[],
  { report, parameters, ends }: DifferenceAsked<AskedAtPosition, ProvedEnds>,
) => {
  const store = storeOfEvents(origin, events, Math.max(...seenFromBoth(ends)) + 1)
  return report.difference({ store, checkpointAt: () => null }, parameters, pointsOf(ends))
}

/**
 * Proves the difference of a report between two points in time: every changed cell with the events that changed it,
 * each event in the trees of those ends that include it, and the smaller tree as the beginning of the larger. Both
 * sides can be made again from the document alone; see `checkProof`.
 *
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { mkdtempSync } from 'node:fs'
 * import { tmpdir } from 'node:os'
 * import { join } from 'node:path'
 * import { proveDifference } from '@coflyfr/audit'
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
 * const ends = { from: { asOf: null, knownAt: 0 }, to: { asOf: null, knownAt: null } }
 * const asked = { report, parameters: defaultParameters, ends }
 * const proved = await proveDifference(store, asked, { signed, cover: 'streams' })
 * assert.ok(proved._tag === 'Left')
 * assert.equal(proved.left.tag, 'NothingDiffers')
 * ```
 */
export const proveDifference = async (
  ledger: AuditedLedger,
  { report, parameters: given, ends: asked }: DifferenceAsked,
  { signed, cover, bytesMax = proofBytesMax }: Proving,
): Promise<Either<DifferenceProofRefusal, DifferenceProof>> => {
  const ends: ProvedEnds = {
    from: await endOf(ledger, asked.from),
    to: await endOf(ledger, asked.to),
  }
  const seenFrom = seenFromBoth(ends)
  const last = Math.max(...seenFrom)
  const { size } = signed.checkpoint
  if (last >= size) return left({ tag: 'BeyondCheckpoint', position: last, size })
  const at = { asOf: ends.to.asOf, knownAt: ends.to.position }
  const parameters = { ...takenParameters(report, given), at }
  const source = { store: ledger, checkpointAt: () => null }
  const compared = await report.difference(source, parameters, pointsOf(ends))
  if (isLeft(compared)) return compared
  const { cells } = compared.right
  if (cells.length === 0) return left({ tag: 'NothingDiffers' })
  const behind = cells.flatMap(({ explanations }) => explanations)
  const covered = await coverClaim(
    ledger,
    {
      streams: new Set(behind.flatMap(({ stream }) => (stream === null ? [] : [stream]))),
      types: report.projection.types,
      seenFrom,
      comesOutOf: async (events) => {
        const again = await differenceFrom(ledger.origin, events, { report, parameters, ends })
        return isRight(again) && saysTheSame(again.right.cells, cells)
      },
    },
    cover,
    bytesMax,
  )
  if (isLeft(covered)) return covered
  const sizes = seenFrom.map((position) => position + 1)
  const log = makeProvedLog(ledger, signed, sizes, covered.right, cover)
  const doesNotProve = notProved(log.coverage)
  const claim = { report: report.name, parameters, ...ends, cells }
  return right(withDigest({ format: differenceFormat, ...claim, doesNotProve, ...log }))
}

const endOf = async (
  ledger: AuditedLedger,
  { asOf, knownAt }: DifferenceEnds['from'],
): Promise<ProvedEnd> => ({ asOf, position: (await resolveKnownAt(ledger, knownAt)).position })
