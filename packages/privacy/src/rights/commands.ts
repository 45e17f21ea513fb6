import {
  type Command,
  EventIdText,
  exactObject,
  IdText,
  oneOf,
  SealedText,
  SubjectKey,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { Exemption, GroundOfRefusal, Requester, RestrictionGround, RightClaimed } from './events.ts'

/** Codec of the data of every command about a person's rights, by the command's name. */
export const rightsCommands = {
  /** Lets the person's records be kept and not read. */
  RestrictProcessing: exactObject('RestrictProcessing', {
    subject: SubjectKey,
    ground: RestrictionGround,
  }),
  /** Lets the person's records be read again. */
  LiftRestriction: exactObject('LiftRestriction', { subject: SubjectKey }),
  /** Adds a statement to the record; nothing that stands there is changed. */
  RecordRectification: exactObject(
    'RecordRectification',
    { subject: SubjectKey, rectification: IdText, statement: SealedText },
    { corrects: EventIdText },
  ),
  /** Records what was decided about a claim; a refusal says on which ground. */
  DecideObjection: exactObject(
    'DecideObjection',
    {
      subject: SubjectKey,
      objection: IdText,
      right: RightClaimed,
      outcome: oneOf('upheld', 'refused'),
    },
    { ground: GroundOfRefusal },
  ),
  /** Records that somebody asked to see the records. */
  ReceiveAccessRequest: exactObject('ReceiveAccessRequest', {
    subject: SubjectKey,
    request: IdText,
    requester: Requester,
  }),
  /** Records that records were shown, and what was left out of them. */
  MakeDisclosure: exactObject(
    'MakeDisclosure',
    {
      subject: SubjectKey,
      disclosure: IdText,
      to: Requester,
      exemptions: t.readonlyArray(Exemption),
    },
    { request: IdText },
  ),
} as const

/** One command about a person's rights. */
export type RightsCommandOf<Name extends keyof typeof rightsCommands> = Command<
  Name,
  t.TypeOf<(typeof rightsCommands)[Name]>
>

/** Any command about a person's rights. */
export type RightsCommand = {
  [Name in keyof typeof rightsCommands]: RightsCommandOf<Name>
}[keyof typeof rightsCommands]
