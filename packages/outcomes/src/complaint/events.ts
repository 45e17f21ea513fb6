/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  NonEmptyText,
  oneOf,
  PlainDateText,
} from '@coflyfr/core'
import { CasePseudonym } from '../case/pseudonym.ts'
import { ExtensionReason } from '../clock/extension-reason.ts'
import { nullable } from '../codec/nullable.ts'
import { LearningTheme } from './learning-theme.ts'

/** Who complains: the child, or somebody else, for the child or for themselves. */
export const Complainant = oneOf('child', 'parent-or-carer', 'representative', 'other')

/** How it was made; what is said has to be written down for the complainant. */
export const ComplaintForm = oneOf('oral', 'written')

/** How local resolution ended. */
export const StageOneOutcome = oneOf('settled', 'not-settled')

/** What an investigation found. */
export const InvestigationOutcome = oneOf('upheld', 'partly-upheld', 'not-upheld')

const complaint = { complaint: IdText } as const

/** A complaint was received; `case` is the case it is about, if there is one. What was said is not recorded. */
export const ComplaintReceived = defineEvent({
  type: 'ComplaintReceived',
  data: exactObject('ComplaintReceived', {
    ...complaint,
    complainant: Complainant,
    form: ComplaintForm,
    case: nullable(CasePseudonym),
  }),
})

/** A complaint was acknowledged. */
export const ComplaintAcknowledged = defineEvent({
  type: 'ComplaintAcknowledged',
  data: exactObject('ComplaintAcknowledged', complaint),
})

/** A complaint was discussed with the complainant, to resolve it locally. */
export const ComplaintDiscussed = defineEvent({
  type: 'ComplaintDiscussed',
  data: exactObject('ComplaintDiscussed', complaint),
})

/** Local resolution, stage one, ended. */
export const StageOneConcluded = defineEvent({
  type: 'StageOneConcluded',
  data: exactObject('StageOneConcluded', { ...complaint, outcome: StageOneOutcome }),
})

/** The terms on which a complaint was settled were sent in writing. */
export const SettlementTermsSent = defineEvent({
  type: 'SettlementTermsSent',
  data: exactObject('SettlementTermsSent', complaint),
})

/** The formal investigation, stage two, started; `investigator` is independent of the council. */
export const StageTwoStarted = defineEvent({
  type: 'StageTwoStarted',
  data: exactObject('StageTwoStarted', { ...complaint, investigator: IdText }),
})

/** The investigation ended, and the complainant has the council's written response. */
export const InvestigationConcluded = defineEvent({
  type: 'InvestigationConcluded',
  data: exactObject('InvestigationConcluded', { ...complaint, outcome: InvestigationOutcome }),
})

/** The complainant took it to the Public Services Ombudsman for Wales. */
export const OmbudsmanInformed = defineEvent({
  type: 'OmbudsmanInformed',
  data: exactObject('OmbudsmanInformed', complaint),
})

/** A stage has more time: its clock restarts from this day. */
export const ComplaintExtended = defineEvent({
  type: 'ComplaintExtended',
  data: exactObject('ComplaintExtended', {
    ...complaint,
    clock: IdText,
    reason: ExtensionReason,
  }),
})

/** What was learnt from a complaint, what is done about it and by when. */
export const LearningRecorded = defineEvent({
  type: 'LearningRecorded',
  data: exactObject('LearningRecorded', {
    ...complaint,
    learning: IdText,
    theme: LearningTheme,
    action: NonEmptyText,
    due: nullable(PlainDateText),
  }),
})

/** The complainant withdrew the complaint. */
export const ComplaintWithdrawn = defineEvent({
  type: 'ComplaintWithdrawn',
  data: exactObject('ComplaintWithdrawn', complaint),
})

/** Every event of `complaint-<reference>`. */
export type ComplaintEvent =
  | EventOf<typeof ComplaintReceived>
  | EventOf<typeof ComplaintAcknowledged>
  | EventOf<typeof ComplaintDiscussed>
  | EventOf<typeof StageOneConcluded>
  | EventOf<typeof SettlementTermsSent>
  | EventOf<typeof StageTwoStarted>
  | EventOf<typeof InvestigationConcluded>
  | EventOf<typeof OmbudsmanInformed>
  | EventOf<typeof ComplaintWithdrawn>
  | EventOf<typeof ComplaintExtended>
  | EventOf<typeof LearningRecorded>

/** Their codecs by type. */
export const complaintEvents: EventCatalogue = eventCatalogue(
  ComplaintReceived,
  ComplaintAcknowledged,
  ComplaintDiscussed,
  StageOneConcluded,
  SettlementTermsSent,
  StageTwoStarted,
  InvestigationConcluded,
  OmbudsmanInformed,
  ComplaintWithdrawn,
  ComplaintExtended,
  LearningRecorded,
)
