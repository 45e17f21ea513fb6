import { readFile } from 'node:fs/promises'
import type { Preview } from '@coflyfr/core'
import { type CliContext, userPath } from '../cli-context.ts'
import { commandFromText } from '../command-from-text.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import type { CommonFlags } from '../parameters.ts'
import { rationaleTable } from '../rationale-table.ts'
import { openSession } from '../session.ts'
import { UsageFault } from '../usage-fault.ts'

const previewText = ({
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
  const rules = rationale === null ? '' : `\n\nRules looked at:\n${rationaleTable(rationale)}`
  const read = readFrom.map((entry) => `${entry.stream} at revision ${entry.revision}`).join(', ')
  return `${verdict}${why}${rules}\nDecided on ${read}; nothing was written\n`
}

/** Tells whether a command would be accepted now, by which rules, with which totals and headroom; writes nothing. */
export const may = async (
  context: CliContext,
  flags: CommonFlags,
  ledger: string,
  file: string,
): Promise<ExitCode> => {
  const text = await readFile(userPath(context, file), 'utf8').catch(() => {
    throw new UsageFault(`Cannot read "${file}": there is no such file, or it may not be read`)
  })
  const { definition, command } = commandFromText(file, text)
  await using session = await openSession(context, ledger, 'read')
  const preview = await definition.preview(session.environment, command)
  context.process.stdout.write(
    flags.format === 'json' ? jsonDocument(preview) : previewText(preview),
  )
  return preview.accepted ? exitCode.done : exitCode.finding
}
