import { type ShownEvent, showEvent } from '@coflyfr/audit'
import type { CliContext } from '../cli-context.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { jsonDocument } from '../json-document.ts'
import { noSuchEvent } from '../no-such-event.ts'
import type { CommonFlags } from '../parameters.ts'
import { openSession } from '../session.ts'

const shownText = ({ event, leafHash, proof, verified }: ShownEvent): string => {
  const { actor, type, schemaVersion, stream, revision, position, recordedAt, effectiveOn } = event
  const { id, commandId, commandHash, correlationId, causationId, context, data } = event
  const read = context.map((entry) => `${entry.stream}@${entry.revision}`).join(', ') || 'nothing'
  return [
    `${type} v${schemaVersion} at position ${position}, ${stream}@${revision}`,
    `  id          ${id}`,
    `  effective   ${effectiveOn}`,
    `  recorded    ${recordedAt}`,
    `  actor       ${actor.id} (${actor.role})`,
    `  command     ${commandId}, hash ${commandHash}`,
    `  correlation ${correlationId}${causationId === null ? '' : `, caused by ${causationId}`}`,
    `  decided on  ${read}`,
    `  data        ${JSON.stringify(data, null, 2).replaceAll('\n', '\n              ')}`,
    `  leaf        ${leafHash}`,
    `  in the tree of ${proof.size} events, root ${proof.root}: ${verified ? 'proved' : 'NOT PROVED'}`,
    '',
  ].join('\n')
}

/** Shows one event with its whole envelope and its proof. */
export const show = async (
  context: CliContext,
  flags: CommonFlags,
  ledger: string,
  event: string,
): Promise<ExitCode> => {
  await using session = await openSession(context, ledger, 'read')
  const shown = await showEvent(session.store, event)
  if (shown === null) throw await noSuchEvent(session.store, event)
  context.process.stdout.write(flags.format === 'json' ? jsonDocument(shown) : shownText(shown))
  return shown.verified ? exitCode.done : exitCode.finding
}
