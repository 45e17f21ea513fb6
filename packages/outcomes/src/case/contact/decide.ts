import { datedInOrder, type PlainDate } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import { type CaseDecision, type DecidersOf, given, record } from '../decision.ts'
import type { CaseEvent } from '../events.ts'
import type { OpenCase } from '../open-case.ts'
import type { contactCommands } from './commands.ts'
import {
  AdviceGiven,
  ContactDecided,
  ContactReceived,
  ReportAcknowledged,
  ReporterAnswered,
} from './events.ts'
import { undecided } from './rules.ts'

/** Decisions about contacts; refusals in the order of `ContactRefusal`. */
export const contactDeciders: DecidersOf<typeof contactCommands> = {
  ReceiveContact: ({ data, effectiveOn }, { contacts: { contacts } }) =>
    record(
      noDuplicate('contact', [...contacts.keys()], [data.contact]),
      ContactReceived.of(effectiveOn, data),
    ),
  DecideContact: ({ data, effectiveOn }, { contacts: { contacts } }) =>
    given(contacts.get(data.contact), noSuchContact(data), (contact) =>
      record(
        undecided(data.contact, contact) ?? datedInOrder(effectiveOn, contact.receivedOn),
        ContactDecided.of(effectiveOn, data),
      ),
    ),
  GiveAdvice: ({ data, effectiveOn }, open) =>
    stepFrom(open, data, effectiveOn, AdviceGiven.of(effectiveOn, data)),
  AcknowledgeReport: ({ data, effectiveOn }, open) =>
    stepFrom(open, data, effectiveOn, ReportAcknowledged.of(effectiveOn, data)),
  AnswerReporter: ({ data, effectiveOn }, open) =>
    stepFrom(open, data, effectiveOn, ReporterAnswered.of(effectiveOn, data)),
}

interface OfContact {
  readonly contact: string
}

const noSuchContact = ({ contact }: OfContact) => ({ tag: 'NoSuchContact', contact }) as const

/** A step that a contact takes, decided or not, from its own day on. */
const stepFrom = (
  { contacts: { contacts } }: OpenCase,
  data: OfContact,
  effectiveOn: PlainDate,
  event: CaseEvent,
): CaseDecision =>
  given(contacts.get(data.contact), noSuchContact(data), ({ receivedOn }) =>
    record(datedInOrder(effectiveOn, receivedOn), event),
  )
