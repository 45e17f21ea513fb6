import { type Cover, findEvent, proveFigure, proveRefusal } from '@coflyfr/audit'
import type { ParsedCommand } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { commandFromText } from '../command-from-text.ts'
import { eventProof } from '../event-proof.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import type { Cell, FigureFlags } from '../figure-behind.ts'
import { flagsGiven } from '../flags-taken.ts'
import { headProved } from '../head-proved.ts'
import { jsonPieces } from '../json-document.ts'
import { noSuchEvent } from '../no-such-event.ts'
import type { MessageFlags } from '../parameters.ts'
import { proofFault } from '../proof-fault.ts'
import { readText } from '../read-text.ts'
import { type AskedReport, reportAsked } from '../report-flags.ts'
import { openSession, type Session } from '../session.ts'
import { signedLog } from '../signed-log.ts'
import { UsageFault } from '../usage-fault.ts'
import { writeOutput, writePieces } from '../write-output.ts'

/** Flags of `prove`: an event, a figure with the options of its report, or a refused command with its salt. */
export interface ProveFlags extends MessageFlags, FigureFlags {
  readonly event?: string
  readonly report?: string
  readonly row?: string
  readonly column?: string
  readonly cover?: Cover
  readonly refusal?: string
  readonly salt?: string
  /** A file with the signed checkpoint that the proof leads to. */
  readonly checkpoint?: string
  readonly out?: string
}

/** What is to be proved. */
type Asked =
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'figure'; readonly report: AskedReport; readonly cell: Cell }
  | { readonly kind: 'refusal'; readonly file: string; readonly salt: string }

const choices =
  'Expected one of --event, of --report with --row and --column, and of --refusal with --salt'

const onlyOfReports = (flags: ProveFlags, found: string): void => {
  const [unused] = flagsGiven(flags)
  if (unused !== undefined)
    throw new UsageFault(`${unused.flag}: expected --report with it, found ${found}`)
  if (flags.cover !== undefined)
    throw new UsageFault(`--cover: expected --report with it, found ${found}`)
}

const askedOf = (flags: ProveFlags): Asked => {
  const { event, report, row, column, refusal, salt } = flags
  const ofFigure = [report, row, column].filter((flag) => flag !== undefined).length
  const ofRefusal = [refusal, salt].filter((flag) => flag !== undefined).length
  if (event !== undefined && ofFigure + ofRefusal === 0) {
    onlyOfReports(flags, '--event')
    return { kind: 'event', event }
  }
  if (event !== undefined || (ofFigure > 0 && ofRefusal > 0)) throw new UsageFault(choices)
  if (refusal !== undefined && salt !== undefined) {
    onlyOfReports(flags, '--refusal')
    return { kind: 'refusal', file: refusal, salt }
  }
  if (report === undefined || row === undefined || column === undefined)
    throw new UsageFault(choices)
  return { kind: 'figure', report: reportAsked(report, flags), cell: { row, column } }
}

const proofOfEvent = async (
  context: CliContext,
  session: Session,
  event: string,
  checkpoint: string | undefined,
): Promise<string> => {
  const { store } = session
  const found = await findEvent(store, event)
  if (found === null) throw await noSuchEvent(store, event)
  const head = await headProved(context, session, checkpoint, [found.position])
  return eventProof(store, found, head)
}

const figureProof = async (
  session: Session,
  { report, parameters }: AskedReport,
  cell: Cell,
  cover: Cover,
) => {
  const signed = await signedLog(session)
  const asked = { report, parameters, cell }
  const proved = await proveFigure(session.store, asked, { signed, cover })
  if (isLeft(proved)) throw proofFault(report.name, proved.left)
  return proved.right
}

/** A finding, not a fault: that this very command was never refused is an answer. */
const refusalProof = async (
  context: CliContext,
  session: Session,
  { command }: ParsedCommand,
  { salt, out }: { readonly salt: string; readonly out: string | undefined },
): Promise<ExitCode> => {
  const signed = await signedLog(session)
  const proved = await proveRefusal(session.store, command.commandHash, salt, signed)
  if (isLeft(proved)) {
    context.process.stderr.write(
      `coflyfr: None of the ${proved.left.refusals} refusals on record is for this command with this salt\n`,
    )
    return exitCode.finding
  }
  await writePieces(context, out, jsonPieces(proved.right))
  return exitCode.done
}

/**
 * Writes a proof that is checked offline: that an event stands in the log, as a C2SP tlog-proof with a signed checkpoint of
 * the head or of an earlier one that was given; a figure with all that it is made of; that a command was refused.
 */
export const prove = async (
  context: CliContext,
  flags: ProveFlags,
  ledger: string,
): Promise<ExitCode> => {
  const asked = askedOf(flags)
  const { out, cover = 'streams' } = flags
  switch (asked.kind) {
    case 'event': {
      await using session = await openSession(context, ledger, 'write')
      await writeOutput(
        context,
        out,
        await proofOfEvent(context, session, asked.event, flags.checkpoint),
      )
      return exitCode.done
    }
    case 'figure': {
      await using session = await openSession(context, ledger, 'write')
      const proof = await figureProof(session, asked.report, asked.cell, cover)
      await writePieces(context, out, jsonPieces(proof))
      return exitCode.done
    }
    case 'refusal': {
      const command = commandFromText(asked.file, await readText(context, asked.file))
      await using session = await openSession(context, ledger, 'write')
      return await refusalProof(context, session, command, { salt: asked.salt, out })
    }
  }
}
