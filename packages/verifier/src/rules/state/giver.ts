import type { PlacedEvent } from '../../event.ts'

/** The part of an event that gave something to another stream that rules need. No more is kept, to save memory. */
export type Giver = Pick<PlacedEvent, 'type' | 'data' | 'effectiveOn' | 'id' | 'correlationId'>

/** The part of an event to keep. */
export const giverOf = ({ type, data, effectiveOn, id, correlationId }: PlacedEvent): Giver => ({
  type,
  data,
  effectiveOn,
  id,
  correlationId,
})
