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
  /** Restricts the person's records: they are kept but not read. */
  RestrictProcessing: exactObject('RestrictProcessing', {
    subject: SubjectKey,
    ground: RestrictionGround,
  }),
  /** Lifts a restriction, so that the person's records may be read again. */
  LiftRestriction: exactObject('LiftRestriction', { subject: SubjectKey }),
  /** Adds a statement to the record; nothing already recorded is changed. */
  RecordRectification: exactObject(
    'RecordRectification',
    { subject: SubjectKey, rectification: IdText, statement: SealedText },
    { corrects: EventIdText },
  ),
  /** Records the decision on a claim; a refusal states its ground. */
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
  /** Records that someone asked to see the records. */
  ReceiveAccessRequest: exactObject('ReceiveAccessRequest', {
    subject: SubjectKey,
    request: IdText,
    requester: Requester,
  }),
  /** Records that records were disclosed, and what was left out. */
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
