import type { JsonObject, JsonValue, Recorded } from '@coflyfr/core'

/** A decision that an event rests on: who decided, in which minute, and whether that minute is on record here. */
export interface CitedDecision {
  /** The role or body that decided. */
  readonly by: string
  /** The text that names the minute. */
  readonly decision: string
  readonly decidedOn: string
  /** Null if the event does not say. */
  readonly onRecord: boolean | null
  /** The event that records the decision: the event itself, or an earlier step of its document. */
  readonly position: number
  readonly type: string
}

/**
 * The decisions that an event rests on: the one that it cites itself, and the steps taken before it for the same
 * version of its document. A step is an event that names who decided (`by`). Events with another reference belong to
 * other documents.
 *
 * @param stream the events of its stream, at least up to the event itself
 */
export const decisionsBehind = (
  stream: readonly Recorded[],
  event: Recorded,
): readonly CitedDecision[] =>
  stream
    .filter((step) => step.position <= event.position)
    .filter((step) => step.position === event.position || isStepOf(event, step))
    .flatMap(citedBy)

const isStepOf = (event: Recorded, step: Recorded): boolean => {
  const [document, taken] = [fieldsOf(event), fieldsOf(step)]
  const version = textIn(document, 'contentHash')
  return (
    textIn(taken, 'by') !== null &&
    textIn(taken, 'reference') !== null &&
    textIn(taken, 'reference') === textIn(document, 'reference') &&
    (version === null || version === textIn(taken, 'contentHash'))
  )
}

const citedBy = (step: Recorded): readonly CitedDecision[] => {
  const fields = fieldsOf(step)
  const decision = textIn(fields, 'decision')
  if (decision === null) return []
  const { position, type, actor, effectiveOn } = step
  const { onRecord } = fields
  return [
    {
      by: textIn(fields, 'by') ?? actor.role,
      decision,
      decidedOn: textIn(fields, 'decidedOn') ?? effectiveOn,
      onRecord: typeof onRecord === 'boolean' ? onRecord : null,
      position,
      type,
    },
  ]
}

const isObject = (data: JsonValue): data is JsonObject =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

const fieldsOf = ({ data }: Recorded): JsonObject => (isObject(data) ? data : {})

const textIn = (fields: JsonObject, field: string): string | null => {
  const value = fields[field]
  return typeof value === 'string' ? value : null
}
