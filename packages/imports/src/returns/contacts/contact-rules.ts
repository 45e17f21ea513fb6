import { IdText } from '@coflyfr/core'
import { AdviceKind, HandoffReason } from '@coflyfr/outcomes/events'
import { type ContactCells, entriesOf } from './contact-cells.ts'
import type { ContactField } from './contact-fields.ts'

/** A rule that the import of contacts itself checks. */
export interface ContactRule {
  readonly code: string
  readonly text: string
}

/** The rule that a row breaks, and in which field. */
export interface BrokenRule extends ContactRule {
  readonly field: ContactField | null
}

interface Checked extends ContactRule {
  /** The field that breaks it; null for the whole row; undefined where the rule is kept. */
  readonly broken: (cells: ContactCells) => ContactField | null | undefined
}

/** The first field that is missing although another one of the group is filled. */
const missing = (
  cells: ContactCells,
  fields: readonly ContactField[],
): ContactField | undefined => {
  const untold = fields.find((field) => cells[field] === undefined)
  return fields.every((field) => cells[field] === undefined) ? undefined : untold
}

const sameLength = (
  cells: ContactCells,
  [first, ...others]: readonly [ContactField, ...ContactField[]],
): ContactField | undefined => {
  const { length } = entriesOf(cells[first])
  return others.find((field) => entriesOf(cells[field]).length !== length)
}

const unknownEntry = (
  cells: ContactCells,
  field: ContactField,
  is: (value: unknown) => boolean,
): ContactField | undefined => (entriesOf(cells[field]).every(is) ? undefined : field)

/** The fields that say that a contact was received. */
export const ofReceipt = ['receivedOn', 'source', 'team'] as const satisfies readonly ContactField[]

/** The fields that a referral has besides its reference. */
export const ofReferral = [
  'referralOn',
  'referralDecision',
  'referralKind',
  'referralSource',
] as const satisfies readonly ContactField[]

/** The fields that say what became of a contact. */
export const ofContact = [
  'outcome',
  'decidedOn',
  'advice',
  'adviceOn',
  'acknowledgedOn',
  'answeredOn',
] as const satisfies readonly ContactField[]

/** Longest reference of a child. */
const childLengthMax = 80

const checks: readonly Checked[] = [
  {
    code: 'ChildTooLong',
    text: `a child’s reference has at most ${childLengthMax} characters`,
    broken: ({ child = '' }) => (child.length > childLengthMax ? 'child' : undefined),
  },
  {
    code: 'NothingTold',
    text: 'a row must have a contact, a referral or both',
    broken: ({ contact, referral }) => ((contact ?? referral) === undefined ? null : undefined),
  },
  {
    code: 'ContactIncomplete',
    text: 'a contact that is received must have a day, a source and a team, and anything that follows from a contact must name it',
    broken: (cells) =>
      missing(cells, ofReceipt) ??
      (cells.contact === undefined &&
      [...ofContact, 'receivedOn' as const].some((field) => cells[field] !== undefined)
        ? 'contact'
        : undefined),
  },
  {
    code: 'DecisionIncomplete',
    text: 'a decision must have an outcome and a day',
    broken: (cells) => missing(cells, ['outcome', 'decidedOn']),
  },
  {
    code: 'AdviceIncomplete',
    text: `advice must have a kind and a day, the same number of each; a kind is ${AdviceKind.name}`,
    broken: (cells) =>
      sameLength(cells, ['advice', 'adviceOn']) ?? unknownEntry(cells, 'advice', AdviceKind.is),
  },
  {
    code: 'HandoffIncomplete',
    text: `a handoff must have a team, a day and a reason, the same number of each; a reason is ${HandoffReason.name}`,
    broken: (cells) =>
      sameLength(cells, ['handoffTo', 'handoffOn', 'handoffReason']) ??
      unknownEntry(cells, 'handoffTo', IdText.is) ??
      unknownEntry(cells, 'handoffReason', HandoffReason.is),
  },
  {
    code: 'ReferralIncomplete',
    text: 'a referral must have a reference, a day, a decision, a kind and a source',
    broken: (cells) => {
      if (cells.referral !== undefined) {
        return ofReferral.find((field) => cells[field] === undefined)
      }
      const told = [
        ...ofReferral,
        'need',
        'rejectionReason',
        'closedOn',
        'closureReason',
        'closureProposedBy',
      ] as const
      return told.some((field) => cells[field] !== undefined) ? 'referral' : undefined
    },
  },
  {
    code: 'RejectionReasonMisplaced',
    text: 'a rejected referral must have a reason, and an accepted one must not',
    broken: ({ referral, referralDecision, rejectionReason }) =>
      referral !== undefined &&
      (referralDecision === 'rejected') !== (rejectionReason !== undefined)
        ? 'rejectionReason'
        : undefined,
  },
  {
    code: 'ClosureMisplaced',
    text: 'a rejected referral cannot also be closed',
    broken: ({ referralDecision, closedOn, closureReason, closureProposedBy }) =>
      referralDecision === 'rejected' &&
      (closedOn ?? closureReason ?? closureProposedBy) !== undefined
        ? 'closedOn'
        : undefined,
  },
]

const dated = [
  'receivedOn',
  'decidedOn',
  'adviceOn',
  'acknowledgedOn',
  'answeredOn',
  'handoffOn',
  'referralOn',
  'closedOn',
] as const satisfies readonly ContactField[]

const inFuture: ContactRule = {
  code: 'DatedInFuture',
  text: 'no date may be in the future',
}

/** Nothing opened a case before the row. A case begins with a contact, which cannot be made up from a referral. */
export const caseNotOpen: ContactRule = {
  code: 'CaseNotOpen',
  text: 'the child has no case by that day: a contact opens one, in this row or an earlier one (contact, receivedOn, source and team), or a return imported earlier',
}

/** The row contradicts what is on record. */
export const differs: ContactRule = {
  code: 'DiffersFromRecord',
  text: 'a different value is on record, or the row leaves out a value that is on record; take a wrong fact back with VoidCaseFact',
}

/** The row cannot be read. */
export const notReadable: ContactRule = {
  code: 'NotReadable',
  text: 'a row must have the fields of the header, and each must be readable as the map says',
}

/** Every rule that the import of contacts checks besides those of the commands. */
export const contactRules: readonly ContactRule[] = [
  notReadable,
  ...checks.map(({ code, text }) => ({ code, text })),
  inFuture,
  caseNotOpen,
  differs,
]

/** The first rule that a row breaks; null for none. */
export const contactRuleBroken = (cells: ContactCells, today: string): BrokenRule | null => {
  for (const { code, text, broken } of checks) {
    const field = broken(cells)
    if (field !== undefined) return { code, text, field }
  }
  const field = dated.find((name) => entriesOf(cells[name]).some((day) => day > today))
  return field === undefined ? null : { ...inFuture, field }
}
