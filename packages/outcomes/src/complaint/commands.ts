import { type Command, exactObject, IdText, NonEmptyText, PlainDateText } from '@coflyfr/core'
import type * as t from 'io-ts'
import { CasePseudonym } from '../case/pseudonym.ts'
import { ExtensionReason } from '../clock/extension-reason.ts'
import { Complainant, ComplaintForm, InvestigationOutcome, StageOneOutcome } from './events.ts'
import { LearningTheme } from './learning-theme.ts'

const complaint = { complaint: IdText } as const

/** Codecs of the data of every command about a complaint, by the command's name. */
export const complaintCommands = {
  /** Receives a complaint; it is to be acknowledged within two working days. */
  ReceiveComplaint: exactObject(
    'ReceiveComplaint',
    { ...complaint, complainant: Complainant, form: ComplaintForm },
    { case: CasePseudonym },
  ),
  /** Acknowledges a complaint. */
  AcknowledgeComplaint: exactObject('AcknowledgeComplaint', complaint),
  /** Discusses a complaint with the complainant. */
  DiscussComplaint: exactObject('DiscussComplaint', complaint),
  /** Ends local resolution: settled, or not. */
  ConcludeStageOne: exactObject('ConcludeStageOne', { ...complaint, outcome: StageOneOutcome }),
  /** Sends the terms on which a complaint was settled. */
  SendSettlementTerms: exactObject('SendSettlementTerms', complaint),
  /** Starts the formal investigation; a complainant may ask for it at once. */
  StartStageTwo: exactObject('StartStageTwo', { ...complaint, investigator: IdText }),
  /** Ends the investigation with the written response. */
  ConcludeInvestigation: exactObject('ConcludeInvestigation', {
    ...complaint,
    outcome: InvestigationOutcome,
  }),
  /** Gives a stage more time, from this day, for a reason; what is told to the complainant is in no event. */
  ExtendComplaint: exactObject('ExtendComplaint', { ...complaint, reason: ExtensionReason }),
  /** Records what a complaint that has ended teaches, and what is done about it. */
  RecordLearning: exactObject(
    'RecordLearning',
    { ...complaint, learning: IdText, theme: LearningTheme, action: NonEmptyText },
    { due: PlainDateText },
  ),
  /** Records that the complainant took it to the Ombudsman. */
  InformOmbudsman: exactObject('InformOmbudsman', complaint),
  /** Records that the complainant withdrew the complaint. */
  WithdrawComplaint: exactObject('WithdrawComplaint', complaint),
} as const

/** The name of a command about a complaint. */
type ComplaintCommandName = keyof typeof complaintCommands

/** One command about a complaint. */
export type ComplaintCommandOf<Name extends ComplaintCommandName> = Command<
  Name,
  t.TypeOf<(typeof complaintCommands)[Name]>
>

/** Any command about a complaint. */
export type ComplaintCommand = {
  [Name in ComplaintCommandName]: ComplaintCommandOf<Name>
}[ComplaintCommandName]
