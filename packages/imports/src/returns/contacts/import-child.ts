import { type PlainDate, plainDate } from '@coflyfr/core'
import { factsOfCase } from '@coflyfr/outcomes/events'
import { type Refused, ruleCodeOf, submitCommand } from '../../submit-command.ts'
import type { ChildIdentities, KnownChild } from '../child-identities.ts'
import { compareTexts } from '../compare-texts.ts'
import { readCase } from '../read-case.ts'
import { registerChild } from '../register-child.ts'
import type { ReturnTally } from '../return-tally.ts'
import type { ContactRow } from './contact-cells.ts'
import type { ContactField } from './contact-fields.ts'
import { caseNotOpen, differs } from './contact-rules.ts'
import { type ContactStep, stepsOfRow } from './contact-steps.ts'
import { contactsOnRecord } from './contacts-on-record.ts'
import type { ContactsRequest } from './contacts-request.ts'

/** Why a row is rejected. */
export interface ContactFault {
  readonly field: ContactField | null
  readonly rule: string
  readonly code: string
}

/** What the import of one child works with. */
export interface ContactImport {
  readonly request: ContactsRequest
  readonly tally: ReturnTally
  readonly identities: ChildIdentities
  readonly reject: (row: ContactRow, fault: ContactFault) => void
}

/** On one day a contact is received before it is decided, and a referral ends before another begins. */
const order = [
  'ReceiveContact',
  'DecideContact',
  'GiveAdvice',
  'AcknowledgeReport',
  'AnswerReporter',
  'CloseCase',
  'AcceptReferral',
  'RejectReferral',
  'HandOff',
]

/** The progress of a row. */
interface RowState {
  readonly row: ContactRow
  /** Earlier rows of the file about the same contact or referral. */
  readonly after: readonly RowState[]
  steps: number
  taken: number
  isNew: boolean
  fault: ContactFault | null
}

/**
 * A command of a row, and the day by which it is sorted: never earlier than the receipt of the row's contact, whatever
 * the file says.
 */
interface PlannedStep {
  readonly of: RowState
  readonly step: ContactStep
  readonly day: string
}

const laterOf = (one: string, other: string): string => (one > other ? one : other)

const dayOf = ({ receivedOn, referralOn }: ContactRow['cells']): string =>
  receivedOn ?? referralOn ?? ''

/** Imports the rows of one child together, in the order of days, whatever their order in the file. */
export const importChild = async (
  context: ContactImport,
  given: readonly ContactRow[],
): Promise<void> => {
  const { request, tally, reject } = context
  const rows = [...given].sort((one, other) => compareTexts(dayOf(one.cells), dayOf(other.cells)))
  const isNew = context.identities.find(rows[0]?.cells.child ?? '', '', '') === null
  if (isNew && !rows.some(({ cells }) => cells.receivedOn !== undefined)) {
    // No key is made where nothing can be recorded.
    for (const row of given) reject(row, notOpen(row))
    return
  }
  const child = await identified(context, rows)
  if ('outcome' in child) {
    const fault = { field: 'child', rule: child.rule, code: codeOf(child) } as const
    for (const row of given) reject(row, fault)
    return
  }
  const state = await readCase(request.environment.store, child.subject)
  const record = contactsOnRecord(factsOfCase(state))
  const team = state.status === 'none' ? null : (state.open.responsibility?.team ?? null)
  const states: RowState[] = []
  const planned: PlannedStep[] = []
  for (const row of rows) {
    const found = stepsOfRow(row.cells, record)
    const after = states.filter((one) => isAbout(one.row, row))
    const of: RowState = { row, after, steps: 0, taken: 0, isNew: false, fault: null }
    states.push(of)
    if (found.kind === 'differs') {
      of.fault = { field: found.field, rule: differs.text, code: differs.code }
      continue
    }
    of.steps = found.steps.length
    const received = found.steps.find(({ command }) => command === 'ReceiveContact')
    const first = received?.effectiveOn ?? ''
    planned.push(
      ...found.steps.map((step) => ({ of, step, day: laterOf(first, step.effectiveOn) })),
    )
  }
  planned.sort(
    (one, other) =>
      compareTexts(one.day, other.day) ||
      order.indexOf(one.step.command) - order.indexOf(other.step.command),
  )
  await give(context, child, team, planned)
  for (const one of states) {
    const fault = one.fault ?? (one.steps === 0 ? faultBefore(one) : null)
    if (fault !== null) reject(one.row, fault)
    else tally.count('contacts', one.isNew ? 'imported' : 'duplicate')
  }
}

const isAbout = (one: ContactRow, { cells: { contact, referral } }: ContactRow): boolean =>
  (contact !== undefined && one.cells.contact === contact) ||
  (referral !== undefined && one.cells.referral === referral)

/** A row that repeats a rejected one is no duplicate: the ledger does not have it. */
const faultBefore = ({ after }: RowState): ContactFault | null =>
  after.find(({ fault, isNew }) => fault !== null && !isNew)?.fault ?? null

const give = async (
  { request }: ContactImport,
  { subject }: KnownChild,
  firstTeam: string | null,
  planned: readonly PlannedStep[],
): Promise<void> => {
  let team = firstTeam
  for (const { of, step } of planned) {
    if (of.fault !== null) continue
    const { command, effectiveOn, data } = step
    const from = command === 'HandOff' ? { fromTeam: team ?? data['toTeam'] ?? '' } : {}
    const answer = await submitCommand(request, {
      command,
      effectiveOn,
      data: { case: subject, ...from, ...data },
      commandId: `contacts-${request.environment.uuid()}`,
    })
    if (answer.outcome === 'refused') {
      of.fault = faultOf(of.row, step, answer, of.taken)
      continue
    }
    of.taken += 1
    of.isNew = true
    if (command === 'ReceiveContact') team ??= data['team'] ?? null
    if (command === 'HandOff') team = data['toTeam'] ?? team
  }
}

/** The field of a row for each field of a command. */
const fieldsOf: Readonly<Record<string, Readonly<Record<string, ContactField>>>> = {
  ReceiveContact: { contact: 'contact', team: 'team', source: 'source' },
  DecideContact: { contact: 'contact', outcome: 'outcome' },
  HandOff: { toTeam: 'handoffTo', reason: 'handoffReason' },
  AcceptReferral: {
    referral: 'referral',
    contact: 'contact',
    closureProposedBy: 'closureProposedBy',
  },
  RejectReferral: { referral: 'referral', contact: 'contact' },
  CloseCase: { referral: 'referral', reason: 'closureReason', proposedBy: 'closureProposedBy' },
}

/** The field to name where a refusal names none: the day of the command. */
const dayFields: Readonly<Record<string, ContactField>> = {
  ReceiveContact: 'receivedOn',
  DecideContact: 'decidedOn',
  GiveAdvice: 'adviceOn',
  AcknowledgeReport: 'acknowledgedOn',
  AnswerReporter: 'answeredOn',
  HandOff: 'handoffOn',
  AcceptReferral: 'referralOn',
  RejectReferral: 'referralOn',
  CloseCase: 'closedOn',
}

const notOpen = ({ cells: { contact } }: Pick<ContactRow, 'cells'>): ContactFault => ({
  field: contact === undefined ? 'contact' : 'receivedOn',
  rule: caseNotOpen.text,
  code: caseNotOpen.code,
})

const faultOf = (
  row: ContactRow,
  { command }: ContactStep,
  refused: Refused,
  taken: number,
): ContactFault => {
  if (refused.tag === 'NoSuchCase') return notOpen(row)
  const { field } = refused.detail
  const named = typeof field === 'string' ? field.replace(/^data\./, '') : ''
  const stands = taken === 0 ? '' : `; already recorded from the row: ${taken} commands`
  return {
    field: fieldsOf[command]?.[named] ?? dayFields[command] ?? null,
    rule: `${refused.rule}${stands}`,
    code: codeOf(refused),
  }
}

/** The census code that the refusal carries, else the name of the refusal. */
const codeOf = ({ tag, detail }: Refused): string => ruleCodeOf(detail) ?? tag

const identified = async (
  { request, identities, tally }: ContactImport,
  rows: readonly ContactRow[],
): Promise<KnownChild | Refused> => {
  const child = rows[0]?.cells.child ?? ''
  const known = identities.find(child, '', '')
  if (known !== null) {
    tally.child('known')
    return known
  }
  const particulars = { child, bornOn: '', upn: '', motherBornOn: '', postcodes: {} } as const
  const effectiveOn: PlainDate = plainDate(rows.map(({ cells }) => firstDay(cells)).sort()[0] ?? '')
  const registered = await registerChild(request, identities, {
    subject: request.newKey(),
    known,
    particulars,
    effectiveOn,
  })
  if (!('outcome' in registered)) tally.child('new')
  return registered
}

const firstDay = ({ receivedOn, decidedOn, referralOn }: ContactRow['cells']): string =>
  receivedOn ?? decidedOn ?? referralOn ?? '9999'
