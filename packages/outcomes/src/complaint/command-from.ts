import { type CommandFrom, told } from '@coflyfr/core'
import type { ComplaintCommand } from './commands.ts'
import type { ComplaintEvent } from './events.ts'

/** Recovers the commands that led to the events of a complaint. */
export const complaintCommandFrom: CommandFrom<ComplaintEvent, ComplaintCommand['command']> = {
  ComplaintReceived: told('ReceiveComplaint'),
  ComplaintAcknowledged: told('AcknowledgeComplaint'),
  ComplaintDiscussed: told('DiscussComplaint'),
  StageOneConcluded: told('ConcludeStageOne'),
  SettlementTermsSent: told('SendSettlementTerms'),
  StageTwoStarted: told('StartStageTwo'),
  InvestigationConcluded: told('ConcludeInvestigation'),
  OmbudsmanInformed: told('InformOmbudsman'),
  ComplaintWithdrawn: told('WithdrawComplaint'),
  ComplaintExtended: told('ExtendComplaint', 'clock'),
  LearningRecorded: told('RecordLearning'),
}
