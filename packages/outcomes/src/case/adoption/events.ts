/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  IdText,
  PlainDateText,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { Count } from '../../codec/count.ts'
import { nullable } from '../../codec/nullable.ts'
import {
  AdoptersCode,
  AdoptersStatusCode,
  AdoptionEndCode,
  PreviousPermanenceCode,
} from '../codes/returns-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'

/** A child was placed for adoption; an end, where one is given, was known when this was recorded. */
export const PlacedForAdoption = defineEvent({
  type: 'PlacedForAdoption',
  data: exactObject('PlacedForAdoption', {
    case: CasePseudonym,
    placement: IdText,
    endedOn: nullable(PlainDateText),
    endReason: nullable(AdoptionEndCode),
  }),
})

/** A placement for adoption ended before an adoption order. */
export const AdoptionPlacementEnded = defineEvent({
  type: 'AdoptionPlacementEnded',
  data: exactObject('AdoptionPlacementEnded', {
    case: CasePseudonym,
    placement: IdText,
    endReason: AdoptionEndCode,
  }),
})

/** The adopters of a child, by number and codes, never by who they are. */
export const AdoptionRecorded = defineEvent({
  type: 'AdoptionRecorded',
  data: exactObject('AdoptionRecorded', {
    case: CasePseudonym,
    decidedOn: PlainDateText,
    matchedOn: PlainDateText,
    byFosterCarers: t.boolean,
    adopters: Count,
    adoptersSex: AdoptersCode,
    adoptersStatus: AdoptersStatusCode,
  }),
})

/** The permanence arrangement that a child had before being looked after. */
export const PreviousPermanenceRecorded = defineEvent({
  type: 'PreviousPermanenceRecorded',
  data: exactObject('PreviousPermanenceRecorded', {
    case: CasePseudonym,
    arrangement: PreviousPermanenceCode,
    authority: nullable(IdText),
    orderedOn: nullable(PlainDateText),
  }),
})

/** Every event of this kind of document. */
export type AdoptionEvent =
  | EventOf<typeof PlacedForAdoption>
  | EventOf<typeof AdoptionPlacementEnded>
  | EventOf<typeof AdoptionRecorded>
  | EventOf<typeof PreviousPermanenceRecorded>

/** Their codecs by type. */
export const adoptionEvents: EventCatalogue = eventCatalogue(
  PlacedForAdoption,
  AdoptionPlacementEnded,
  AdoptionRecorded,
  PreviousPermanenceRecorded,
)
