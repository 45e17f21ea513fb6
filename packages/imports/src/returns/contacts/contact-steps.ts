import { filled } from '../filled.ts'
import { type ContactCells, entriesOf } from './contact-cells.ts'
import type { ContactField } from './contact-fields.ts'
import {
  type Advice,
  type ContactsOnRecord,
  closureOf,
  type Handoff,
} from './contacts-on-record.ts'

/** A command that a row leads to. A handoff's first team is whichever is responsible when it is given. */
export interface ContactStep {
  readonly command: string
  readonly effectiveOn: string
  readonly data: Readonly<Record<string, string>>
}

/** What to do about a row: give commands in order (perhaps none), or report the field that differs from the record. */
export type RowSteps =
  | { readonly kind: 'steps'; readonly steps: readonly ContactStep[] }
  | { readonly kind: 'differs'; readonly field: ContactField }

const contactColumns = [
  'receivedOn',
  'source',
  'team',
  'outcome',
  'decidedOn',
  'acknowledgedOn',
  'answeredOn',
] as const satisfies readonly ContactField[]

const referralColumns = [
  'referralOn',
  'referralDecision',
  'referralKind',
  'referralSource',
  'contact',
  'need',
  'rejectionReason',
  'closedOn',
  'closureReason',
  'closureProposedBy',
] as const satisfies readonly ContactField[]

/** Fields of a referral that may come later than the referral itself. */
const closing: ReadonlySet<ContactField> = new Set([
  'closedOn',
  'closureReason',
  'closureProposedBy',
])

/**
 * Compares a row with what is on record, and adds what is new to it: a row that says less than the record is a
 * duplicate, one that says more adds to it, and one that contradicts it is reported.
 */
export const stepsOfRow = (cells: ContactCells, record: ContactsOnRecord): RowSteps => {
  const field = differing(cells, record)
  if (field !== null) return { kind: 'differs', field }
  return {
    kind: 'steps',
    steps: [
      ...contactSteps(cells, record),
      ...referralSteps(cells, record),
      ...handoffSteps(cells, record),
    ],
  }
}

const differing = (
  cells: ContactCells,
  { contacts, referrals, reopened }: ContactsOnRecord,
): ContactField | null => {
  const contact = contacts.get(cells.contact ?? '')?.cells ?? {}
  const referral = referrals.get(cells.referral ?? '')
  const isOther = (known: ContactCells) => (field: ContactField) =>
    cells[field] !== undefined && known[field] !== undefined && cells[field] !== known[field]
  const ofContact = contactColumns.find(isOther(contact))
  if (ofContact !== undefined || referral === undefined) return ofContact ?? null
  const isNew = (field: ContactField): boolean =>
    cells[field] !== undefined && referral[field] === undefined && !closing.has(field)
  const isPast = reopened.has(closureOf(cells.referral ?? '', cells.closedOn))
  return (
    referralColumns
      .filter((field) => !isPast || !closing.has(field))
      .find((field) => isOther(referral)(field) || isNew(field)) ?? null
  )
}

type Made = readonly [field: ContactField, command: string, data: ContactCells | null]

const contactSteps = (
  cells: ContactCells,
  { contacts }: ContactsOnRecord,
): readonly ContactStep[] => {
  const { contact, source = '', team = '', outcome = '' } = cells
  if (contact === undefined) return []
  const known = contacts.get(contact) ?? { cells: {}, advice: [] }
  const made: readonly Made[] = [
    ['receivedOn', 'ReceiveContact', { source, team }],
    ['decidedOn', 'DecideContact', { outcome }],
    ['acknowledgedOn', 'AcknowledgeReport', {}],
    ['answeredOn', 'AnswerReporter', {}],
  ]
  const steps = made.flatMap(([field, command, data]) => {
    const effectiveOn = cells[field]
    return effectiveOn === undefined || known.cells[field] !== undefined
      ? []
      : [{ command, effectiveOn, data: { contact, ...data } }]
  })
  const advice = without(adviceOf(cells), known.advice)
  contacts.set(contact, {
    cells: { ...cells, ...known.cells },
    advice: [...known.advice, ...advice],
  })
  return [
    ...steps,
    ...advice.map(({ kind, on }) => ({
      command: 'GiveAdvice',
      effectiveOn: on,
      data: { contact, kind },
    })),
  ]
}

const referralSteps = (
  cells: ContactCells,
  { referrals, reopened }: ContactsOnRecord,
): readonly ContactStep[] => {
  const { referral, closedOn, closureReason, closureProposedBy } = cells
  if (referral === undefined) return []
  const known = referrals.get(referral)
  if (reopened.has(closureOf(referral, closedOn))) return []
  referrals.set(referral, { ...cells, ...known })
  if (known === undefined) return [referralStep(cells, referral)]
  if (closedOn === undefined || known.closedOn !== undefined) return []
  const data = filled({ referral, reason: closureReason, proposedBy: closureProposedBy })
  return [{ command: 'CloseCase', effectiveOn: closedOn, data }]
}

const referralStep = (cells: ContactCells, referral: string): ContactStep => {
  const { contact, need, referralOn = '', referralKind: kind, referralSource: source } = cells
  const common = { referral, kind, source, contact, need }
  const { rejectionReason: reason, closedOn, closureReason, closureProposedBy } = cells
  return cells.referralDecision === 'rejected'
    ? { command: 'RejectReferral', effectiveOn: referralOn, data: filled({ ...common, reason }) }
    : {
        command: 'AcceptReferral',
        effectiveOn: referralOn,
        data: filled({ ...common, closedOn, closureReason, closureProposedBy }),
      }
}

const handoffSteps = (cells: ContactCells, { handoffs }: ContactsOnRecord) => {
  const fresh = without(handoffsOf(cells), handoffs)
  handoffs.push(...fresh)
  return fresh.map(({ to, on, reason }) => ({
    command: 'HandOff',
    effectiveOn: on,
    data: { toTeam: to, reason },
  }))
}

const adviceOf = ({ advice, adviceOn }: ContactCells): readonly Advice[] => {
  const days = entriesOf(adviceOn)
  return entriesOf(advice).map((kind, at) => ({ kind, on: days[at] ?? '' }))
}

const handoffsOf = ({ handoffTo, handoffOn, handoffReason }: ContactCells): readonly Handoff[] => {
  const [days, reasons] = [entriesOf(handoffOn), entriesOf(handoffReason)]
  return entriesOf(handoffTo).map((to, at) => ({
    to,
    on: days[at] ?? '',
    reason: reasons[at] ?? '',
  }))
}

/** The entries of a list that are left when those of another are taken away, each as often as it occurs. */
const without = <One extends Advice | Handoff>(
  list: readonly One[],
  known: readonly One[],
): readonly One[] => {
  const left = known.map((one) => JSON.stringify(one))
  return list.filter((one) => {
    const at = left.indexOf(JSON.stringify(one))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
