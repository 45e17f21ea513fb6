import { type PlainDate, withEntry } from '@coflyfr/core'
import type { ContactEvent } from './events.ts'

/** A contact and when it was decided, if it was. */
export interface CaseContact {
  readonly receivedOn: PlainDate
  readonly decidedOn: PlainDate | null
}

/** The contacts of a case; each is dated on its own, because they are recorded late. */
export interface ContactsState {
  /** Day of the earliest contact, whichever was recorded first. */
  readonly firstContactOn: PlainDate | null
  readonly contacts: ReadonlyMap<string, CaseContact>
}

/** No contact. */
export const initialContacts: ContactsState = { firstContactOn: null, contacts: new Map() }

/** Folds one event about a contact. */
export const evolveContacts = (
  state: ContactsState,
  { type, data: { contact }, effectiveOn }: ContactEvent,
): ContactsState => {
  const { firstContactOn, contacts } = state
  switch (type) {
    case 'ContactReceived':
      return {
        firstContactOn: earlier(firstContactOn, effectiveOn),
        contacts: withEntry(contacts, contact, { receivedOn: effectiveOn, decidedOn: null }),
      }
    case 'ContactDecided': {
      const known = contacts.get(contact)
      return known === undefined
        ? state
        : { ...state, contacts: withEntry(contacts, contact, { ...known, decidedOn: effectiveOn }) }
    }
    case 'AdviceGiven':
    case 'ReportAcknowledged':
    case 'ReporterAnswered':
      return state
  }
}

const earlier = (first: PlainDate | null, day: PlainDate): PlainDate =>
  first === null || day < first ? day : first
