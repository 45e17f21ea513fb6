import { adoptionDeciders } from './adoption/decide.ts'
import { advocacyDeciders } from './advocacy/decide.ts'
import { allocationDeciders } from './allocation/decide.ts'
import { approvalDeciders } from './approval/decide.ts'
import { assessmentDeciders } from './assessment/decide.ts'
import { careDeciders } from './care/decide.ts'
import { carePlanDeciders } from './care-plan/decide.ts'
import { childDeciders } from './child/decide.ts'
import type { CaseCommandName, CaseCommandOf } from './commands.ts'
import { contactDeciders } from './contact/decide.ts'
import type { correctionCommands } from './correction/commands.ts'
import { type CaseDecision, noSuchCase } from './decision.ts'
import { hearingDeciders } from './hearing/decide.ts'
import { leavingDeciders } from './leaving/decide.ts'
import { lookedAfterDeciders } from './looked-after/decide.ts'
import { missingDeciders } from './missing/decide.ts'
import { emptyCase, type OpenCase } from './open-case.ts'
import { outcomeDeciders } from './outcome/decide.ts'
import { panelDeciders } from './panel/decide.ts'
import { protectionDeciders } from './protection/decide.ts'
import { referralDeciders } from './referral/decide.ts'
import { requestDeciders } from './request/decide.ts'
import { responsibilityDeciders } from './responsibility/decide.ts'
import { returnsDeciders } from './returns/decide.ts'
import { stepDeciders } from './step/decide.ts'

/** The name of a command that is decided on the parts of a case: any but those that take a fact back. */
type FactCommandName = Exclude<CaseCommandName, keyof typeof correctionCommands>

type Deciders = {
  readonly [Name in FactCommandName]: (command: CaseCommandOf<Name>, open: OpenCase) => CaseDecision
}

const deciders: Deciders = {
  ...contactDeciders,
  ...responsibilityDeciders,
  ...requestDeciders,
  ...childDeciders,
  ...referralDeciders,
  ...allocationDeciders,
  ...stepDeciders,
  ...assessmentDeciders,
  ...carePlanDeciders,
  ...protectionDeciders,
  ...lookedAfterDeciders,
  ...careDeciders,
  ...missingDeciders,
  ...adoptionDeciders,
  ...returnsDeciders,
  ...approvalDeciders,
  ...outcomeDeciders,
  ...advocacyDeciders,
  ...hearingDeciders,
  ...leavingDeciders,
  ...panelDeciders,
}

/** A command that is decided on the parts of a case. */
export type FactCommand = { [Name in FactCommandName]: CaseCommandOf<Name> }[FactCommandName]

/** The commands that open a case. Until one of them is given, every other command is refused. */
const opening: ReadonlySet<CaseCommandName> = new Set(['ReceiveContact', 'RecordChild'])

/** Decides a command about a case; `open` is null if nothing is on record. */
export const decideFact = (command: FactCommand, open: OpenCase | null): CaseDecision =>
  open === null && !opening.has(command.command)
    ? noSuchCase(command)
    : decideOn(command, open ?? emptyCase)

const decideOn = <Name extends FactCommandName>(
  command: CaseCommandOf<Name>,
  open: OpenCase,
): CaseDecision => deciders[command.command](command, open)
