import { drawSample, findEvent, type Sample, type SampleFault } from '@coflyfr/audit'
import {
  type CommandResult,
  canonicalDataOf,
  type Recorded,
  resolveKnownAt,
  StreamNameText,
  sha256Hex,
  submit,
  todayOf,
} from '@coflyfr/core'
import { formatPounds } from '@coflyfr/money'
import {
  type Language,
  type ReportDocument,
  renderCsv,
  renderTable,
  reportWorkbook,
  writeWorkbook,
} from '@coflyfr/reports'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { commandFromText } from '../command-from-text.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import type { MessageFlags } from '../parameters.ts'
import { knownAtGiven } from '../point-in-time.ts'
import { drawAgain, recordedSample } from '../recorded-sample.ts'
import { type Drawing, type DrawingFlags, drawingAsked } from '../sample-asked.ts'
import { type SampleAsked, sampleColumns, sampleDocument } from '../sample-document.ts'
import { openSession, type Session } from '../session.ts'
import { signHead } from '../sign-head.ts'
import { UsageFault } from '../usage-fault.ts'
import { writeOutput } from '../write-output.ts'
import { isBinary, tooManyRows } from '../written-report.ts'

/** Flags of `sample`. */
export interface SampleFlags extends DrawingFlags, MessageFlags {
  readonly to?: string
  readonly format: 'table' | 'json' | 'csv' | 'xlsx' | 'ods'
  readonly lang: Language
  readonly out?: string
  readonly record?: string
  readonly actor?: string
  readonly purpose?: string
  readonly check?: string
}

const faultOf = (fault: SampleFault): UsageFault => {
  switch (fault.tag) {
    case 'NothingToDraw':
      return new UsageFault('There is nothing to draw from: the population asked for has no items')
    case 'SidesMixed':
      return new UsageFault('--side: expected debits or credits, found all')
    case 'TooManyPoints':
      return new UsageFault(
        `--size: expected no more points than pence, £${formatPounds(fault.value)}; found ${fault.size}`,
      )
  }
}

/** What was asked for, as the document says it. */
const askedOf = ({ population, side, where, method }: Drawing): SampleAsked => ({
  population,
  side,
  where,
  method: method.method,
  seed: 'seed' in method ? method.seed : null,
  size: 'size' in method ? method.size : null,
  threshold: 'threshold' in method ? formatPounds(method.threshold) : null,
})

/** A sample as it was drawn from a log of so many events. */
const documentOf = async (
  { store, source }: Session,
  sample: Sample,
  {
    asked,
    size,
    lang,
  }: { readonly asked: SampleAsked; readonly size: number; readonly lang: Language },
): Promise<ReportDocument> => {
  const knownAt = await resolveKnownAt(store, size - 1)
  const checkpoint = source.checkpointAt(size)
  if (checkpoint === null) throw new Error('A ledger without its tree')
  return sampleDocument(sample, asked, { knownAt, checkpoint }, lang)
}

const written = async (
  document: ReportDocument,
  { format, lang }: SampleFlags,
): Promise<string | Uint8Array> => {
  switch (format) {
    case 'table':
      return renderTable(document, sampleColumns, lang)
    case 'json':
      return jsonDocument(document)
    case 'csv':
      return renderCsv(document, sampleColumns)
    case 'xlsx':
    case 'ods': {
      const bytes = await writeWorkbook(reportWorkbook(document, sampleColumns, lang), format)
      if (isLeft(bytes)) throw tooManyRows(`--format ${format}`, bytes.left)
      return bytes.right
    }
  }
}

/** The command that puts a sample on record, as anybody could give it. */
const record = async (
  session: Session,
  context: CliContext,
  flags: SampleFlags & { readonly record: string; readonly actor: string },
  data: object,
): Promise<CommandResult> => {
  const { record: reference, actor, purpose } = flags
  const drawn = { reference, ...(purpose === undefined ? {} : { purpose }), ...data }
  const line = JSON.stringify({
    command: 'DrawSample',
    // Of the content too: the same sample again is a repeat, and another one is refused as what it is.
    commandId: `sample:${reference}:${sha256Hex(canonicalDataOf(drawn)).slice(0, 16)}`,
    actor: { id: actor, role: 'auditor' },
    effectiveOn: todayOf(context),
    data: drawn,
  })
  const { definition, command } = commandFromText('--record', line)
  const result = await submit(session.environment, definition, command)
  await signHead(session.path, session.store)
  return result
}

/** The sample that somebody names by its reference, its event's id or its position. */
const sampleNamed = async ({ store }: Session, text: string): Promise<Recorded> => {
  const stream = `sample-${text}`
  if (StreamNameText.is(stream))
    for await (const [first] of store.readStream(stream)) if (first !== undefined) return first
  const found = await findEvent(store, text)
  if (found === null)
    throw new UsageFault(
      `--check: no sample is ${JSON.stringify(text)}: expected the reference that --record gave it, its event’s id, or its position`,
    )
  return found
}

const check = async (
  context: CliContext,
  flags: SampleFlags,
  ledger: string,
  named: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'read')
  const again = await drawAgain(session, await sampleNamed(session, named))
  const { reference, position, items, same, findings } = again
  const verdict = same
    ? `Sample ${reference} at position ${position}, drawn again: the same ${items} items\n`
    : `Sample ${reference} at position ${position} is not what is drawn:\n${findings.map((one) => `  ${one}\n`).join('')}`
  await writeOutput(context, flags.out, flags.format === 'json' ? jsonDocument(again) : verdict)
  return same ? exitCode.done : exitCode.finding
}

const drawingFlags = [
  'population',
  'method',
  'seed',
  'size',
  'interval',
  'threshold',
  'side',
  'where',
  'to',
  'record',
  'actor',
  'purpose',
] as const

const checkFlags = (context: CliContext, flags: SampleFlags): void => {
  const { format, out, record: reference, actor, purpose, check: named } = flags
  const given = drawingFlags.find((flag) => flags[flag] !== undefined)
  if (named !== undefined && given !== undefined)
    throw new UsageFault(`--${given}: --check draws what the record says, and takes none`)
  if (reference !== undefined && actor === undefined)
    throw new UsageFault('--record: expected --actor ID with it, the auditor who draws; found none')
  for (const [flag, value] of Object.entries({ actor, purpose }))
    if (reference === undefined && value !== undefined)
      throw new UsageFault(`--${flag}: expected --record REFERENCE with it, found none`)
  if (isBinary(format) && out === undefined && context.process.stdout.isTTY === true)
    throw new UsageFault(`--format ${format}: expected --out FILE; found a terminal`)
}

/** Draws a sample for an audit, puts it on record where asked to, or draws one on record again and compares. */
export const sample = async (
  context: CliContext,
  flags: SampleFlags,
  ledger: string,
): Promise<ExitCode> => {
  checkFlags(context, flags)
  if (flags.check !== undefined) return check(context, flags, ledger, flags.check)
  const drawing = drawingAsked(flags)
  const { record: reference, actor } = flags
  const access = reference === undefined ? 'read' : 'write'
  await using session = await openSession(context, ledger, access)
  const asked = flags.to === undefined ? null : knownAtGiven('--to', flags.to)
  const size = (await resolveKnownAt(session.store, asked)).position + 1
  const { population: name, side, tests: where, method } = drawing
  const drawn = await drawSample(session.store, { name, side, where, size }, method)
  if (isLeft(drawn)) throw faultOf(drawn.left)
  const drawnAs = askedOf(drawing)
  const document = await documentOf(session, drawn.right, {
    asked: drawnAs,
    size,
    lang: flags.lang,
  })
  await writeOutput(context, flags.out, await written(document, flags))
  if (reference === undefined || actor === undefined) return exitCode.done
  const data = recordedSample(session, drawing, drawn.right, size)
  const result = await record(session, context, { ...flags, record: reference, actor }, data)
  context.process.stderr.write(`${JSON.stringify(result)}\n`)
  return result.outcome === 'refused' ? exitCode.finding : exitCode.done
}
