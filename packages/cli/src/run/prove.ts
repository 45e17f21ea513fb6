import { findEvent } from '@coflyfr/audit'
import { formatTlogProof, inclusionProof } from '@coflyfr/proof'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { type Cell, type FigureFlags, figureBehind } from '../figure-behind.ts'
import { flagsGiven } from '../flags-taken.ts'
import { headProved } from '../head-proved.ts'
import { noSuchEvent } from '../no-such-event.ts'
import type { MessageFlags } from '../parameters.ts'
import { type AskedReport, reportAsked } from '../report-flags.ts'
import { openSession, type Session } from '../session.ts'
import type { SignedHead } from '../sign-head.ts'
import { UsageFault } from '../usage-fault.ts'
import { writeOutput } from '../write-output.ts'

/** Flags of `prove`: an event, or a figure with the options of its report. */
export interface ProveFlags extends MessageFlags, FigureFlags {
  readonly event?: string
  readonly report?: string
  readonly row?: string
  readonly column?: string
  /** A file with the signed checkpoint that the proof leads to. */
  readonly checkpoint?: string
  readonly out?: string
}

const positionOf = async ({ store }: Session, event: string): Promise<number> => {
  const found = await findEvent(store, event)
  if (found === null) throw await noSuchEvent(store, event)
  return found.position
}

/** What is to be proved: an event, or the events behind a figure. */
type Asked =
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'figure'; readonly report: AskedReport; readonly cell: Cell }

const askedOf = (flags: ProveFlags): Asked => {
  const { event, report, row, column } = flags
  const isFigure = report !== undefined && row !== undefined && column !== undefined
  const isPartly = report !== undefined || row !== undefined || column !== undefined
  if (event !== undefined && !isPartly) {
    const [unused] = flagsGiven(flags)
    if (unused === undefined) return { kind: 'event', event }
    throw new UsageFault(`${unused.flag}: expected --report beside it, found --event`)
  }
  if (event !== undefined || !isFigure)
    throw new UsageFault('Expected either --event, or all of --report, --row and --column')
  return { kind: 'figure', report: reportAsked(report, flags), cell: { row, column } }
}

/** The positions of the event asked for, or of those behind the figure asked for. */
const positionsAsked = async (session: Session, asked: Asked): Promise<readonly number[]> => {
  if (asked.kind === 'event') return [await positionOf(session, asked.event)]
  const { contributions } = await figureBehind(session, asked.report, asked.cell)
  if (contributions.length > 0) return contributions.map(({ position }) => position)
  const { row, column } = asked.cell
  throw new UsageFault(`No event changed ${column} of ${row}: there is nothing to prove`)
}

const proofText = ({ store }: Session, position: number, head: SignedHead): string => {
  const { size } = head.checkpoint
  const path = inclusionProof(store.tree.readNode, position, size)
  if (isLeft(path))
    throw new Error(`Cannot prove position ${position} of ${size}: ${path.left.tag}`)
  const proof = formatTlogProof({ index: position, proof: path.right, checkpoint: head.note })
  if (isLeft(proof)) throw new Error(`Cannot write the proof: ${proof.left.tag}`)
  return proof.right
}

/**
 * Writes the proof that an event stands in the log, a C2SP tlog-proof with a signed checkpoint of the head, or with an
 * earlier one that was given; for a figure one proof after the other, of each event behind it.
 */
export const prove = async (
  context: CliContext,
  flags: ProveFlags,
  ledger: string,
): Promise<ExitCode> => {
  const asked = askedOf(flags)
  await using session = await openSession(context, ledger, 'write')
  const positions = await positionsAsked(session, asked)
  const head = await headProved(context, session, flags.checkpoint, positions)
  const proofs = positions.map((position) => proofText(session, position, head))
  await writeOutput(context, flags.out, proofs.join(''))
  return exitCode.done
}
