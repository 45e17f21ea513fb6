import type { ContactIsDecided } from './refusals.ts'
import type { CaseContact } from './state.ts'

/** A contact is decided once. */
export const undecided = (contact: string, { decidedOn }: CaseContact): ContactIsDecided | null =>
  decidedOn === null ? null : { tag: 'ContactIsDecided', contact, decidedOn }
