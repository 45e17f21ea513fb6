import { type CommandFrom, told } from '@coflyfr/core'
import type { WorkforceCommand } from './commands.ts'
import type { WorkforceEvent } from './events.ts'

/** Recovers the commands that led to the events of a service's workforce. */
export const workforceCommandFrom: CommandFrom<WorkforceEvent, WorkforceCommand['command']> = {
  EstablishmentSet: told('SetEstablishment'),
  WorkforcePositionRecorded: told('RecordWorkforcePosition', 'establishedFte'),
  TraineesStarted: told('StartTrainees'),
  TraineesQualified: told('QualifyTrainees'),
  TraineesWithdrawn: told('WithdrawTrainees'),
  TraineesRetained: told('CountRetained'),
  StaffingRecorded: told('RecordStaffing'),
  VacancyOpened: told('OpenVacancy'),
  VacancyFilled: told('FillVacancy'),
  VacancyWithdrawn: told('WithdrawVacancy'),
  AgencyEngaged: told('EngageAgency'),
  AgencyEnded: told('EndAgency'),
}
