import type { HeldEvent } from './proved-log.ts'

/** An event in lines for people. */
export const toldEvent = (event: HeldEvent): readonly string[] => {
  const { type, position, stream, revision, effectiveOn, recordedAt, actor, data } = event
  return [
    `${type} at position ${position}, ${stream}@${revision}`,
    `effective ${effectiveOn}, recorded ${recordedAt} by ${actor.id} (${actor.role})`,
    ...JSON.stringify(data, null, 2).split('\n'),
  ]
}
