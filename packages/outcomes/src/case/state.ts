import type { PlainDate, Recorded } from '@coflyfr/core'
import type { CaseEvent } from './events.ts'

/** A contact and when it was decided, if it was. */
export interface CaseContact {
  readonly receivedOn: PlainDate
  readonly decidedOn: PlainDate | null
}

/** A request for a service: which one it now waits for, and since when it has begun. */
export interface ServiceRequest {
  readonly service: string
  readonly lastStepOn: PlainDate
  readonly startedOn: PlainDate | null
}

/** A case that was received; each contact, handoff and request is dated on its own, because they are recorded late. */
export interface ReceivedCase {
  readonly status: 'received'
  readonly firstContactOn: PlainDate
  readonly responsible: string
  readonly responsibleFrom: PlainDate
  readonly contacts: ReadonlyMap<string, CaseContact>
  readonly requests: ReadonlyMap<string, ServiceRequest>
}

/** What a decision about a case knows of it. */
export type CaseState = { readonly status: 'none' } | ReceivedCase

/** No case yet. */
export const initialCase = (): CaseState => ({ status: 'none' })

/** Folds one event of a case; pure. */
export const evolveCase = (state: CaseState, event: Recorded<CaseEvent>): CaseState => {
  if (event.type === 'ContactReceived') return contacted(state, event)
  return state.status === 'none' ? state : evolveReceived(state, event)
}

const contacted = (
  state: CaseState,
  { data, effectiveOn }: Extract<CaseEvent, { type: 'ContactReceived' }>,
): CaseState => {
  const contact = { receivedOn: effectiveOn, decidedOn: null }
  if (state.status === 'received') return withContact(state, data.contact, contact)
  return {
    status: 'received',
    firstContactOn: effectiveOn,
    responsible: data.team,
    responsibleFrom: effectiveOn,
    contacts: new Map([[data.contact, contact]]),
    requests: new Map(),
  }
}

const evolveReceived = (
  state: ReceivedCase,
  { type, data, effectiveOn }: Exclude<Recorded<CaseEvent>, { type: 'ContactReceived' }>,
): CaseState => {
  switch (type) {
    case 'ContactDecided': {
      const contact = state.contacts.get(data.contact)
      return contact === undefined
        ? state
        : withContact(state, data.contact, { ...contact, decidedOn: effectiveOn })
    }
    case 'HandedOff':
      return { ...state, responsible: data.toTeam, responsibleFrom: effectiveOn }
    case 'ServiceRequested': {
      const { request, service } = data
      return withRequest(state, request, { service, lastStepOn: effectiveOn, startedOn: null })
    }
    case 'CrossReferred': {
      const { request, toService: service } = data
      return withRequest(state, request, { service, lastStepOn: effectiveOn, startedOn: null })
    }
    case 'ServiceStarted': {
      const { request, service } = data
      const startedOn = effectiveOn
      return withRequest(state, request, { service, lastStepOn: startedOn, startedOn })
    }
  }
}

const withContact = (
  state: ReceivedCase,
  reference: string,
  contact: CaseContact,
): ReceivedCase => ({
  ...state,
  contacts: new Map([...state.contacts, [reference, contact]]),
})

const withRequest = (
  state: ReceivedCase,
  reference: string,
  request: ServiceRequest,
): ReceivedCase => ({
  ...state,
  requests: new Map([...state.requests, [reference, request]]),
})
