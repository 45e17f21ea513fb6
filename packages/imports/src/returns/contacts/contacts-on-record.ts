import type { Placed, PlainDate } from '@coflyfr/core'
import type { CaseEvent } from '@coflyfr/outcomes/events'
import { filled } from '../filled.ts'
import type { ContactCells } from './contact-cells.ts'

/** Advice that was given, with its day. */
export interface Advice {
  readonly kind: string
  readonly on: string
}

/** See {@link Advice}. */
export interface Handoff {
  readonly to: string
  readonly on: string
  readonly reason: string
}

/** A contact with what became of it. */
interface ContactOnRecord {
  readonly cells: ContactCells
  readonly advice: readonly Advice[]
}

/** The contacts and referrals of a case, each by its reference, in the order in which they were recorded. */
export interface ContactsOnRecord {
  readonly contacts: Map<string, ContactOnRecord>
  readonly referrals: Map<string, ContactCells>
  /**
   * Closures of referrals that were reopened since, each as reference and day: an older file may still contain them.
   */
  readonly reopened: Set<string>
  readonly handoffs: Handoff[]
}

/** Nothing. */
const nothingOnRecord = (): ContactsOnRecord => ({
  contacts: new Map(),
  referrals: new Map(),
  reopened: new Set(),
  handoffs: [],
})

/** Reads the facts of a case that hold. */
export const contactsOnRecord = (facts: readonly Placed<CaseEvent>[]): ContactsOnRecord => {
  const record = nothingOnRecord()
  for (const fact of facts) note(record, fact)
  return record
}

const note = (record: ContactsOnRecord, { type, data, effectiveOn }: Placed<CaseEvent>): void => {
  switch (type) {
    case 'ContactReceived': {
      const { contact, source, team } = data
      const cells = { contact, receivedOn: effectiveOn, source, team }
      record.contacts.set(contact, { cells, advice: [] })
      break
    }
    case 'ContactDecided':
      became(record, data.contact, { outcome: data.outcome, decidedOn: effectiveOn })
      break
    case 'AdviceGiven': {
      const known = record.contacts.get(data.contact)
      const advice = [...(known?.advice ?? []), { kind: data.kind, on: effectiveOn }]
      if (known !== undefined) record.contacts.set(data.contact, { ...known, advice })
      break
    }
    case 'ReportAcknowledged':
      became(record, data.contact, { acknowledgedOn: effectiveOn })
      break
    case 'ReporterAnswered':
      became(record, data.contact, { answeredOn: effectiveOn })
      break
    case 'HandedOff':
      record.handoffs.push({ to: data.toTeam, on: effectiveOn, reason: data.reason })
      break
    case 'ReferralAccepted':
    case 'ReferralRejected':
      record.referrals.set(data.referral, referral(type, effectiveOn, data))
      break
    case 'ReferralReopened':
      record.reopened.add(closureOf(data.referral, record.referrals.get(data.referral)?.closedOn))
      closed(record, data.referral, {})
      break
    case 'CaseClosed': {
      const { reason: closureReason, proposedBy: closureProposedBy } = data
      closed(record, data.referral, { closedOn: effectiveOn, closureReason, closureProposedBy })
    }
  }
}

/** A closure by its referral and day. */
export const closureOf = (referral: string, closedOn: string | undefined): string =>
  `${referral} ${closedOn ?? ''}`

/** Only the first outcome of a contact counts: its row gives that one. */
const became = (record: ContactsOnRecord, contact: string, cells: ContactCells): void => {
  const known = record.contacts.get(contact)
  if (known !== undefined)
    record.contacts.set(contact, { ...known, cells: { ...cells, ...known.cells } })
}

const closed = (record: ContactsOnRecord, reference: string, closure: ContactCells): void => {
  const known = record.referrals.get(reference)
  if (known === undefined) return
  const { closedOn: _on, closureReason: _reason, closureProposedBy: _by, ...rest } = known
  record.referrals.set(reference, { ...rest, ...closure })
}

type OfReferral = Extract<
  Placed<CaseEvent>,
  { readonly type: 'ReferralAccepted' | 'ReferralRejected' }
>

const referral = (
  type: OfReferral['type'],
  on: PlainDate,
  data: OfReferral['data'],
): ContactCells => ({
  ...filled({ contact: data.contact }),
  referral: data.referral,
  referralOn: on,
  referralDecision: type === 'ReferralAccepted' ? 'accepted' : 'rejected',
  referralKind: data.kind,
  referralSource: data.source,
  ...filled({ need: data.need }),
  ...('reason' in data
    ? { rejectionReason: data.reason }
    : filled({
        closedOn: data.closedOn,
        closureReason: data.closureReason,
        closureProposedBy: data.closureProposedBy,
      })),
})
