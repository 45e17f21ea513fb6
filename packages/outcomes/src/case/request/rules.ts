import type { ServiceHasStarted } from './refusals.ts'
import type { ServiceRequest } from './state.ts'

/** A request waits until its service begins. */
export const waits = (request: string, { startedOn }: ServiceRequest): ServiceHasStarted | null =>
  startedOn === null ? null : { tag: 'ServiceHasStarted', request, startedOn }
