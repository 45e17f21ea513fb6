import { type ParsedCommand, type Preview, recordedTimeRefusal } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { CliContext } from '../cli-context.ts'
import { commandFromText } from '../command-from-text.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import type { CommonFlags } from '../parameters.ts'
import { rationaleTable } from '../rationale-table.ts'
import { readText } from '../read-text.ts'
import { openSession, type Session } from '../session.ts'

const refusedWith = (preview: Preview, refusal: Preview['refusal']): Preview =>
  refusal === null ? preview : { ...preview, accepted: false, events: [], refusal }

/**
 * The store's own checks, which `record` makes before or after the rules: was it recorded already, is its time right?
 */
const asRecorded = async (
  { store, environment }: Session,
  { definition, command }: ParsedCommand,
  preview: Preview,
): Promise<Preview> => {
  const sealed = await definition.seal?.(environment, command, 'leave')
  if (sealed !== undefined && isLeft(sealed)) return preview
  const { commandId, commandHash, recordedAt = null } = sealed?.right.command ?? command
  const earlier = await store.settle(preview.stream, commandId, commandHash)()
  if (isLeft(earlier)) return refusedWith(preview, earlier.left)
  if (earlier.right !== null) return { ...preview, accepted: true, events: [], refusal: null }
  if (preview.events.length === 0 || preview.events.some(({ type }) => type === 'HistoryClosed'))
    return preview
  const head = await store.head()
  return refusedWith(preview, recordedTimeRefusal(recordedAt, head, environment.clock()))
}

/** A stream as it was read; one without any event has no revision. */
const placeText = ({ stream, revision }: Preview['readFrom'][number]): string =>
  revision < 0 ? `${stream} without an event` : `${stream} at revision ${revision}`

/** The answer for people. */
export const previewText = ({
  accepted,
  stream,
  events,
  refusal,
  rationale,
  readFrom,
}: Preview): string => {
  const verdict = accepted
    ? `Yes: it would record ${events.map(({ type }) => type).join(', ') || 'nothing new'} in ${stream}`
    : `No: ${refusal?.tag}`
  const why = refusal === null ? '' : `\n${JSON.stringify(refusal, null, 2)}`
  const rules = rationaleTable(rationale)
  const read = readFrom.map(placeText).join(', ')
  return `${verdict}${why}\n\n${rules}${rules === '' ? '' : '\n'}Decided on ${read}; nothing was written\n`
}

/** Tells whether a command would be accepted now, by which rules, with which totals and headroom; writes nothing. */
export const may = async (
  context: CliContext,
  flags: CommonFlags,
  ledger: string,
  file: string,
): Promise<ExitCode> => {
  const parsed = commandFromText(file, await readText(context, file))
  await using session = await openSession(context, ledger, 'read')
  const decided = await parsed.definition.preview(session.environment, parsed.command)
  const preview = await asRecorded(session, parsed, decided)
  context.process.stdout.write(
    flags.format === 'json' ? jsonDocument(preview) : previewText(preview),
  )
  return preview.accepted ? exitCode.done : exitCode.finding
}
