import type { PlacedEvent } from '../../event.ts'

/** What is kept of an event that gave something to another stream: for as long as the log, so no more than is asked of it. */
export type Giver = Pick<PlacedEvent, 'type' | 'data' | 'effectiveOn' | 'id' | 'correlationId'>

/** What is kept of such an event. */
export const giverOf = ({ type, data, effectiveOn, id, correlationId }: PlacedEvent): Giver => ({
  type,
  data,
  effectiveOn,
  id,
  correlationId,
})
