/** WIRE FORMAT: this shape stands in ledgers for decades. Never change it; see `./events.ts`. */
import { exactObject, IdText, PlainDateText } from '@coflyfr/core'
import type * as t from 'io-ts'
import { QuantityText } from '../../codec/decimal-text.ts'
import { nullable } from '../../codec/nullable.ts'
import { NeedCode } from '../codes/child-codes.ts'
import {
  CeasedReasonCode,
  EpisodeReasonCode,
  LegalStatusCode,
  PlaceChangeCode,
  PlacementCode,
  PlacementLocation,
  PlacementProviderCode,
} from '../codes/looked-after-codes.ts'

/**
 * One episode, as a line of the return has it: while a child is looked after, each change of legal status or placement
 * begins another. Null where nothing is known, or where the episode is open.
 */
export const EpisodeWire = exactObject('episode', {
  period: IdText,
  episode: IdText,
  startedOn: PlainDateText,
  reason: EpisodeReasonCode,
  legalStatus: LegalStatusCode,
  need: NeedCode,
  placementType: PlacementCode,
  provider: nullable(PlacementProviderCode),
  providerKey: nullable(IdText),
  urn: nullable(IdText),
  distance: nullable(QuantityText),
  placementAuthority: nullable(IdText),
  location: nullable(PlacementLocation),
  endedOn: nullable(PlainDateText),
  reasonCeased: nullable(CeasedReasonCode),
  reasonPlaceChange: nullable(PlaceChangeCode),
})

/** See {@link EpisodeWire}. */
export type EpisodeWire = t.TypeOf<typeof EpisodeWire>
