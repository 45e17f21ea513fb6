import { type PlainDate, withEntry } from '@coflyfr/core'
import type { RequestEvent } from './events.ts'

/** A request for a service: which one it now waits for, and since when it has begun. */
export interface ServiceRequest {
  readonly service: string
  readonly lastStepOn: PlainDate
  readonly startedOn: PlainDate | null
}

/** Folds one event about a request. */
export const evolveRequests = (
  requests: ReadonlyMap<string, ServiceRequest>,
  { type, data, effectiveOn }: RequestEvent,
): ReadonlyMap<string, ServiceRequest> => {
  switch (type) {
    case 'ServiceRequested':
      return withEntry(requests, data.request, {
        service: data.service,
        lastStepOn: effectiveOn,
        startedOn: null,
      })
    case 'CrossReferred':
      return withEntry(requests, data.request, {
        service: data.toService,
        lastStepOn: effectiveOn,
        startedOn: null,
      })
    case 'ServiceStarted':
      return withEntry(requests, data.request, {
        service: data.service,
        lastStepOn: effectiveOn,
        startedOn: effectiveOn,
      })
  }
}
