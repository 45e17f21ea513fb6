import type { Recorded } from '@coflyfr/core'

/** An event with its whole envelope, for people. */
export const eventText = (event: Recorded): string => {
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
    '',
  ].join('\n')
}
