import { type CommandResult, describeErrors, InstantText, NonEmptyText, Role } from '@coflyfr/core'
import type { ImportMap } from '@coflyfr/imports'
import {
  defaultReconciliationRules,
  type Language,
  makeReconciliation,
  type ReconciliationDocument,
  type ReconciliationRequest,
  type ReconciliationRules,
  reconciliationRulesFrom,
  signOffsOf,
} from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { fieldFaults } from '../field-faults.ts'
import { jsonFromText } from '../json-from-text.ts'
import { outputPath } from '../output-path.ts'
import type { MessageFlags } from '../parameters.ts'
import { dateGiven, knownAtGiven } from '../point-in-time.ts'
import { progressOn } from '../progress.ts'
import { readActualsMap, readExtract } from '../read-extract.ts'
import { readText } from '../read-text.ts'
import { periodGiven, yearGiven } from '../report-flags.ts'
import { openSession, type Session } from '../session.ts'
import { signHead } from '../sign-head.ts'
import { type Signing, signReconciliation, signSteps } from '../sign-reconciliation.ts'
import { UsageFault } from '../usage-fault.ts'
import { writeOutput, writePieces } from '../write-output.ts'
import {
  type ReconciliationFormat,
  reconciliationBytes,
  reconciliationPieces,
} from '../written-reconciliation.ts'
import { isBinary } from '../written-report.ts'

/** Flags of `reconcile`. */
export interface ReconcileFlags extends MessageFlags {
  readonly map: string
  readonly year: string
  readonly period?: string
  readonly rules?: string
  readonly asOf?: string
  readonly knownAt?: string
  readonly prepare?: string
  readonly review?: string
  readonly role: string
  readonly comment?: string
  readonly recordedAt?: string
  readonly lang: Language
  readonly format: ReconciliationFormat
  readonly out?: string
}

const rulesOf = async (
  context: CliContext,
  { rules: file }: ReconcileFlags,
): Promise<ReconciliationRules> => {
  if (file === undefined) return defaultReconciliationRules
  const rules = reconciliationRulesFrom(jsonFromText(file, await readText(context, file)))
  if (isLeft(rules)) throw fieldFaults(file, rules.left)
  return rules.right
}

/** Who is asked to sign; a name, a role or a comment that cannot stand in a command is found before anything is read. */
const signingsOf = (flags: ReconcileFlags): readonly Signing[] => {
  const { period, role, comment, recordedAt } = flags
  const signings = signSteps.flatMap((step): readonly Signing[] => {
    const actor = flags[step]
    if (actor === undefined) return []
    if (!NonEmptyText.is(actor)) throw new UsageFault(`--${step}: expected who signs, found ""`)
    if (period === undefined)
      throw new UsageFault(`--${step}: expected --period with it: a period is signed, not a year`)
    return [
      {
        step,
        actor,
        role,
        ...(comment === undefined ? {} : { comment }),
        ...(recordedAt === undefined ? {} : { recordedAt }),
      },
    ]
  })
  const checks = [
    ['--role', Role.decode(role)],
    ['--comment', NonEmptyText.decode(comment ?? 'none')],
    ['--recorded-at', InstantText.decode(recordedAt ?? '2000-01-01T00:00:00Z')],
  ] as const
  for (const [flag, decoded] of checks)
    if (isLeft(decoded)) throw fieldFaults(flag, describeErrors(decoded.left))
  return signings
}

const sourceOf = (map: ImportMap, { map: file, year }: ReconcileFlags): string => {
  const { source, financialYear } = map
  if (source === undefined) throw new UsageFault(`${file}: source: expected one (missing)`)
  if (financialYear === year) return source
  throw new UsageFault(
    `--year: expected ${financialYear}, the financial year of ${file}, found "${year}"`,
  )
}

const requestOf = async (
  context: CliContext,
  flags: ReconcileFlags,
  extractFile: string,
): Promise<ReconciliationRequest> => {
  const { asOf, knownAt, period } = flags
  const asked = {
    year: yearGiven(flags.year),
    period: period === undefined ? null : periodGiven(period),
    at: {
      asOf: asOf === undefined ? null : dateGiven('--as-of', asOf),
      knownAt: knownAt === undefined ? null : knownAtGiven('--known-at', knownAt),
    },
    rules: await rulesOf(context, flags),
  }
  const { map: mapFile } = flags
  const map = await readActualsMap(context, mapFile)
  const source = sourceOf(map, flags)
  const progress = progressOn(context, flags, 'rows of the extract read', 'at the end')
  try {
    const extract = await readExtract(context, extractFile, { map, mapFile }, progress.step)
    return { ...asked, source, extract }
  } finally {
    progress.end()
  }
}

/** Signs as asked and puts the signatures into the document; what became of each command goes to stderr. */
const signed = async (
  context: CliContext,
  session: Session,
  document: ReconciliationDocument,
  request: ReconciliationRequest,
  signings: readonly Signing[],
): Promise<{
  readonly document: ReconciliationDocument
  readonly results: readonly CommandResult[]
}> => {
  const results: CommandResult[] = []
  for (const signing of signings) {
    const result = await signReconciliation(session, context, document, signing)
    context.process.stderr.write(`${JSON.stringify(result)}\n`)
    results.push(result)
  }
  const [row] = document.rows
  const { resultHash } = row.signOff
  const signatures = await signOffsOf(session.store, { ...request, resultHash })
  const signOff = { ...row.signOff, ...signatures }
  return { document: { ...document, rows: [{ ...row, signOff }] }, results }
}

const codeOf = (
  { rows: [row] }: ReconciliationDocument,
  results: readonly CommandResult[],
): ExitCode => {
  if (results.some(({ outcome }) => outcome === 'unknown')) return exitCode.unknown
  const isRefused = results.some(({ outcome }) => outcome === 'refused')
  const isAgreed = row.breaks.length === 0 && row.rejected.length === 0
  return isAgreed && !isRefused ? exitCode.done : exitCode.finding
}

const reconciled = async (
  context: CliContext,
  flags: ReconcileFlags,
  ledger: string,
  request: ReconciliationRequest,
) => {
  const signings = signingsOf(flags)
  const access = signings.length === 0 ? 'read' : 'write'
  await using session = await openSession(context, ledger, access)
  const document = await makeReconciliation(session.source, request, flags.lang)
  if (signings.length === 0) return { document, results: [] }
  const sign = () => signHead(session.path, session.store)
  await sign()
  try {
    return await signed(context, session, document, request, signings)
  } finally {
    await sign()
  }
}

/** Holds the ledger against a general ledger's extract, prints why they differ, and takes the signatures asked for. */
export const reconcile = async (
  context: CliContext,
  flags: ReconcileFlags,
  ledger: string,
  extractFile: string,
): Promise<ExitCode> => {
  const { format, out, lang } = flags
  // Before anything is signed.
  const read = [extractFile, flags.map, flags.rules].filter((file) => file !== undefined)
  if (out !== undefined) outputPath(context, '--out', out, read)
  if (isBinary(format) && out === undefined && context.process.stdout.isTTY === true)
    throw new UsageFault(`--format ${format}: expected --out FILE with it, found a terminal`)
  signingsOf(flags)
  const request = await requestOf(context, flags, extractFile)
  const { document, results } = await reconciled(context, flags, ledger, request)
  if (isBinary(format)) {
    await writeOutput(context, out, await reconciliationBytes(document, format, lang))
  } else {
    await writePieces(context, out, reconciliationPieces(document, format, lang))
  }
  return codeOf(document, results)
}
