import { type Command, exactObject, IdText } from '@coflyfr/core'
import type * as t from 'io-ts'
import { ContactOutcome, ContactSource, HandoffReason } from './events.ts'
import { CasePseudonym } from './pseudonym.ts'

const pseudonym = { case: CasePseudonym } as const

/** Codec of the data of every command about a case, by the command's name. */
export const caseCommands = {
  /** Records a contact about a case, with the team that is responsible first. */
  ReceiveContact: exactObject('ReceiveContact', {
    ...pseudonym,
    contact: IdText,
    source: ContactSource,
    team: IdText,
  }),
  /** Decides what happens with a contact. */
  DecideContact: exactObject('DecideContact', {
    ...pseudonym,
    contact: IdText,
    outcome: ContactOutcome,
  }),
  /** Hands the case to another team. */
  HandOff: exactObject('HandOff', {
    ...pseudonym,
    fromTeam: IdText,
    toTeam: IdText,
    reason: HandoffReason,
  }),
  /** Asks for a service; the wait begins. */
  RequestService: exactObject('RequestService', { ...pseudonym, request: IdText, service: IdText }),
  /** Sends a waiting request on to another service. */
  CrossRefer: exactObject('CrossRefer', { ...pseudonym, request: IdText, toService: IdText }),
  /** Begins the service; the wait ends. */
  StartService: exactObject('StartService', { ...pseudonym, request: IdText }),
} as const

/** The name of a command about a case. */
type CaseCommandName = keyof typeof caseCommands

/** One command about a case. */
export type CaseCommandOf<Name extends CaseCommandName> = Command<
  Name,
  t.TypeOf<(typeof caseCommands)[Name]>
>

/** Any command about a case. */
export type CaseCommand = { [Name in CaseCommandName]: CaseCommandOf<Name> }[CaseCommandName]
