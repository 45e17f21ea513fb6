import {
  ClosureReasonCode,
  ContactOutcome,
  ContactSource,
  NeedCode,
  ReferralKind,
  ReferralSourceCode,
  RejectionReason,
} from '@coflyfr/outcomes/events'
import { type Fields, optional, required } from '../../map/field-type.ts'

/** The fields of a row of contacts and referrals, in the order in which the ledger writes them. */
export const contactFields = {
  child: required('text'),
  contact: optional('id'),
  receivedOn: optional('date'),
  source: optional(ContactSource),
  team: optional('id'),
  outcome: optional(ContactOutcome),
  decidedOn: optional('date'),
  advice: optional('list'),
  adviceOn: optional('dates'),
  acknowledgedOn: optional('date'),
  answeredOn: optional('date'),
  handoffTo: optional('list'),
  handoffOn: optional('dates'),
  handoffReason: optional('list'),
  referral: optional('id'),
  referralOn: optional('date'),
  referralDecision: optional(['accepted', 'rejected']),
  referralKind: optional(ReferralKind),
  referralSource: optional(ReferralSourceCode),
  need: optional(NeedCode),
  rejectionReason: optional(RejectionReason),
  closedOn: optional('date'),
  closureReason: optional(ClosureReasonCode),
  closureProposedBy: optional('id'),
} as const satisfies Fields

/** A field of such a row. */
export type ContactField = keyof typeof contactFields

const isField = (name: string): name is ContactField => Object.hasOwn(contactFields, name)

/** Their names in their order. */
export const contactFieldNames: readonly ContactField[] = Object.keys(contactFields).filter(isField)
