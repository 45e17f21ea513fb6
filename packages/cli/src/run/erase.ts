import { type CommandResult, submit, type Trace } from '@coflyfr/core'
import { keysOfPerson } from '@coflyfr/privacy'
import { findTraces, tellingTraces } from '@coflyfr/vault'
import type { ActorFlags } from '../actor-flags.ts'
import type { CliContext } from '../cli-context.ts'
import { type Certificate, certificateText } from '../erasure/certificate.ts'
import { certify } from '../erasure/certify.ts'
import { filesToScan } from '../erasure/files-to-scan.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import { ledgerFile } from '../ledger-place.ts'
import { newOutput } from '../new-output.ts'
import type { CommonFlags } from '../parameters.ts'
import { openSession, type Session } from '../session.ts'
import { previewText } from './may.ts'
import { asking, onSignedLedger } from './subject/asking.ts'

/** Flags of `erase`. */
export interface EraseFlags extends CommonFlags {
  readonly authority: string
  readonly actor?: string
  readonly role?: string
  readonly dryRun: boolean
  readonly backup?: readonly string[]
  readonly out?: string
}

/** An officer of records carries out what three others have decided. */
const actorOf = ({ actor = 'erase', role = 'records-officer' }: EraseFlags): ActorFlags => ({
  actor,
  role,
})

const destruction = async (
  context: CliContext,
  flags: EraseFlags,
  { store }: Session,
  subject: string,
) => {
  const { merged } = await keysOfPerson(store, subject)
  const data = { subject, merged, authority: flags.authority }
  return { merged, ...asking(context, actorOf(flags), 'DestroySubjectKey', data) }
}

/** Says which rules stand in the way, and destroys nothing. */
const dryRun = async (
  context: CliContext,
  flags: EraseFlags,
  ledger: string,
  subject: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'read')
  const { definition, command } = await destruction(context, flags, session, subject)
  const preview = await definition.preview(session.environment, command)
  context.process.stdout.write(
    flags.format === 'json' ? jsonDocument(preview) : previewText(preview),
  )
  return preview.accepted ? exitCode.done : exitCode.finding
}

/** What the erasure came to while the files were open. */
interface Erased {
  readonly result: CommandResult | null
  readonly certificate: Omit<Certificate, 'scan'> | null
  readonly traces: readonly Trace[]
}

const carryOut = async (
  context: CliContext,
  flags: EraseFlags,
  session: Session,
  subject: string,
): Promise<Erased> => {
  const { merged, definition, command } = await destruction(context, flags, session, subject)
  const traces: Trace[] = []
  for (const key of [subject, ...merged]) traces.push(...(await session.vault.traces(key)))
  const { authority } = flags
  const result = await submit(session.environment, definition, command)
  const isErased = result.outcome === 'refused' && result.refusal.tag === 'SubjectErased'
  if (result.outcome !== 'committed' && !isErased) return { result, certificate: null, traces }
  const certified = await certify(session, { subject, authority })
  if (isErased && traces.length === 0) return { result, certificate: certified, traces }
  // An older vault has brought the keys back, and the list of erasures is lost: the log says that they are to go.
  if (isErased) for (const key of [subject, ...merged]) await session.vault.destroyKey(key)
  const values = traces.filter(({ kind }) => kind === 'salt').length
  const certificate =
    certified === null
      ? null
      : { ...certified, destroyed: { keys: certified.destroyed.keys, values } }
  return { result, certificate, traces }
}

/** Destroys every key of a person under an authority, scans for what may be left, and prints the certificate. */
export const erase = async (
  context: CliContext,
  flags: EraseFlags,
  ledger: string,
  subject: string,
): Promise<ExitCode> => {
  ledgerFile(context, ledger)
  // The scan can be made only once, so its certificate must have a place before anything is destroyed.
  await using out = await newOutput(context, flags.out)
  if (flags.dryRun) return dryRun(context, flags, ledger, subject)
  const backups = flags.backup ?? []
  // A folder that cannot be read is heard of before anything is destroyed.
  filesToScan(context, ledgerFile(context, ledger), backups)
  const { result, certificate, traces } = await onSignedLedger(context, ledger, (session) =>
    carryOut(context, flags, session, subject),
  )
  if (certificate === null) {
    context.process.stdout.write(`${JSON.stringify(result)}\n`)
    return result?.outcome === 'unknown' ? exitCode.unknown : exitCode.finding
  }
  // Only now is the engine closed: a scan that closes its files would take its locks away.
  const files = filesToScan(context, ledgerFile(context, ledger), backups)
  const lookedFor = tellingTraces(traces)
  const scan = traces.length === 0 ? null : { files, lookedFor, found: findTraces(files, traces) }
  const whole: Certificate = { ...certificate, scan }
  const document = jsonDocument(whole)
  context.process.stdout.write(flags.format === 'json' ? document : certificateText(whole))
  await out.write(document)
  return scan === null || scan.found.length === 0 ? exitCode.done : exitCode.finding
}
