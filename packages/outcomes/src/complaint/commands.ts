import { type Command, exactObject, IdText, NonEmptyText, PlainDateText } from '@coflyfr/core'
import type * as t from 'io-ts'
import { CasePseudonym } from '../case/pseudonym.ts'
import { ExtensionReason } from '../clock/extension-reason.ts'
import { Complainant, ComplaintForm, InvestigationOutcome, StageOneOutcome } from './events.ts'
import { LearningTheme } from './learning-theme.ts'

const complaint = { complaint: IdText } as const

/** Codecs of the data of every command about a complaint, by the command's name. */
export const complaintCommands = {
  /** Records a complaint, which must be acknowledged within two working days. */
  ReceiveComplaint: exactObject(
    'ReceiveComplaint',
    { ...complaint, complainant: Complainant, form: ComplaintForm },
    { case: CasePseudonym },
  ),
  /** Records that a complaint was acknowledged. */
  AcknowledgeComplaint: exactObject('AcknowledgeComplaint', complaint),
  /** Records that a complaint was discussed with the complainant. */
  DiscussComplaint: exactObject('DiscussComplaint', complaint),
  /** Ends local resolution: settled or not settled. */
  ConcludeStageOne: exactObject('ConcludeStageOne', { ...complaint, outcome: StageOneOutcome }),
  /** Records that the terms on which a complaint was settled were sent. */
  SendSettlementTerms: exactObject('SendSettlementTerms', complaint),
  /** Starts the formal investigation, for which a complainant may ask at once. */
  StartStageTwo: exactObject('StartStageTwo', { ...complaint, investigator: IdText }),
  /** Ends the investigation with the written response. */
  ConcludeInvestigation: exactObject('ConcludeInvestigation', {
    ...complaint,
    outcome: InvestigationOutcome,
  }),
  /** Gives a stage more time from this day, for a reason. What the complainant was told is not recorded. */
  ExtendComplaint: exactObject('ExtendComplaint', { ...complaint, reason: ExtensionReason }),
  /** Records what was learnt from a complaint that has ended, and what is done about it. */
  RecordLearning: exactObject(
    'RecordLearning',
    { ...complaint, learning: IdText, theme: LearningTheme, action: NonEmptyText },
    { due: PlainDateText },
  ),
  /** Records that the complainant took the complaint to the Ombudsman. */
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
