import { exactObject, IdText, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'
import { Count } from '../../codec/count.ts'
import {
  AdoptersCode,
  AdoptersStatusCode,
  AdoptionEndCode,
  PreviousPermanenceCode,
} from '../codes/returns-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** Codecs of the data of these commands, by the command's name. */
export const adoptionCommands = {
  /** Places a child for adoption; a late record may say how that ended. */
  PlaceForAdoption: exactObject(
    'PlaceForAdoption',
    { case: CasePseudonym, placement: IdText },
    { endedOn: PlainDateText, endReason: AdoptionEndCode },
  ),
  /** Ends a placement for adoption before an adoption order. */
  EndAdoptionPlacement: exactObject('EndAdoptionPlacement', {
    case: CasePseudonym,
    placement: IdText,
    endReason: AdoptionEndCode,
  }),
  /** Records who adopts a child, and the dates of the decision and of the match. */
  RecordAdoption: exactObject('RecordAdoption', {
    case: CasePseudonym,
    decidedOn: PlainDateText,
    matchedOn: PlainDateText,
    byFosterCarers: t.boolean,
    adopters: Count,
    adoptersSex: AdoptersCode,
    adoptersStatus: AdoptersStatusCode,
  }),
  /** Records the permanence arrangement that a child had before being looked after. */
  RecordPreviousPermanence: exactObject(
    'RecordPreviousPermanence',
    { case: CasePseudonym, arrangement: PreviousPermanenceCode },
    { authority: IdText, orderedOn: PlainDateText },
  ),
} as const
