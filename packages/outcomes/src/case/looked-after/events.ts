/** WIRE FORMAT: these shapes stand in ledgers for decades. Never change one; raise `schemaVersion` and add an upcaster. */
import {
  defineEvent,
  type EventCatalogue,
  type EventOf,
  eventCatalogue,
  exactObject,
  FinancialYearText,
  IdText,
  PlainDateText,
} from '@coflyfr/core'
import * as t from 'io-ts'
import { QuantityText } from '../../codec/decimal-text.ts'
import { nullable } from '../../codec/nullable.ts'
import { NeedCode } from '../codes/child-codes.ts'
import { CorrectionReason } from '../codes/correction-codes.ts'
import {
  CeasedReasonCode,
  EpisodeReasonCode,
  FinalReasonCode,
  LegalStatusCode,
  PlaceChangeCode,
  PlacementCode,
  PlacementLocation,
  PlacementProviderCode,
  PlacementReasonCode,
} from '../codes/looked-after-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'
import { EpisodeWire } from './episode-wire.ts'

/**
 * A child is looked after: the first episode of a period (reason S). An end, where one is given, was known when this
 * was recorded; `reasonCeased` X1 says that another episode follows on that day.
 */
export const LookedAfterPeriodStarted = defineEvent({
  type: 'LookedAfterPeriodStarted',
  data: exactObject(
    'LookedAfterPeriodStarted',
    {
      case: CasePseudonym,
      period: IdText,
      episode: IdText,
      legalStatus: LegalStatusCode,
      need: NeedCode,
      placementType: PlacementCode,
      proposedBy: IdText,
      provider: nullable(PlacementProviderCode),
      providerKey: nullable(IdText),
      urn: nullable(IdText),
      distance: nullable(QuantityText),
      placementAuthority: nullable(IdText),
      location: nullable(PlacementLocation),
      endedOn: nullable(PlainDateText),
      reasonCeased: nullable(CeasedReasonCode),
      reasonPlaceChange: nullable(PlaceChangeCode),
    },
    {
      /** The panel that it rests on, where one was named. */
      panel: IdText,
    },
  ),
})

/** The next episode began with another legal status (reason L). */
export const LegalStatusChanged = defineEvent({
  type: 'LegalStatusChanged',
  data: exactObject('LegalStatusChanged', {
    case: CasePseudonym,
    period: IdText,
    episode: IdText,
    legalStatus: LegalStatusCode,
    need: NeedCode,
    placementType: PlacementCode,
    endsPrevious: t.boolean,
    previousPlaceChange: nullable(PlaceChangeCode),
    provider: nullable(PlacementProviderCode),
    providerKey: nullable(IdText),
    urn: nullable(IdText),
    distance: nullable(QuantityText),
    placementAuthority: nullable(IdText),
    location: nullable(PlacementLocation),
    endedOn: nullable(PlainDateText),
    reasonCeased: nullable(CeasedReasonCode),
    reasonPlaceChange: nullable(PlaceChangeCode),
  }),
})

/** The next episode began with another placement. */
export const PlacementStarted = defineEvent({
  type: 'PlacementStarted',
  data: exactObject('PlacementStarted', {
    case: CasePseudonym,
    period: IdText,
    reason: PlacementReasonCode,
    episode: IdText,
    legalStatus: LegalStatusCode,
    need: NeedCode,
    placementType: PlacementCode,
    endsPrevious: t.boolean,
    previousPlaceChange: nullable(PlaceChangeCode),
    provider: nullable(PlacementProviderCode),
    providerKey: nullable(IdText),
    urn: nullable(IdText),
    distance: nullable(QuantityText),
    placementAuthority: nullable(IdText),
    location: nullable(PlacementLocation),
    endedOn: nullable(PlainDateText),
    reasonCeased: nullable(CeasedReasonCode),
    reasonPlaceChange: nullable(PlaceChangeCode),
  }),
})

/** An episode ended (reason X1); another follows on the same day. */
export const EpisodeEnded = defineEvent({
  type: 'EpisodeEnded',
  data: exactObject('EpisodeEnded', {
    case: CasePseudonym,
    period: IdText,
    episode: IdText,
    reasonPlaceChange: nullable(PlaceChangeCode),
  }),
})

/** A child is no longer looked after: the last episode of a period ended. */
export const LookedAfterPeriodEnded = defineEvent({
  type: 'LookedAfterPeriodEnded',
  data: exactObject('LookedAfterPeriodEnded', {
    case: CasePseudonym,
    period: IdText,
    episode: IdText,
    reasonCeased: FinalReasonCode,
    reasonPlaceChange: nullable(PlaceChangeCode),
  }),
})

/** The episode that was open at the end of a year is the first of the next year’s return. */
export const YearStartConfirmed = defineEvent({
  type: 'YearStartConfirmed',
  data: exactObject('YearStartConfirmed', {
    case: CasePseudonym,
    financialYear: FinancialYearText,
    startedOn: PlainDateText,
    reason: EpisodeReasonCode,
    legalStatus: LegalStatusCode,
    need: NeedCode,
    placementType: PlacementCode,
    provider: nullable(PlacementProviderCode),
    urn: nullable(IdText),
    distance: nullable(QuantityText),
    placementAuthority: nullable(IdText),
    location: nullable(PlacementLocation),
  }),
})

/**
 * These episodes replace those with the same names, and those that `removes` names are treated as if they never
 * existed.
 */
export const EpisodesCorrected = defineEvent({
  type: 'EpisodesCorrected',
  data: exactObject('EpisodesCorrected', {
    case: CasePseudonym,
    reason: CorrectionReason,
    episodes: t.readonlyArray(EpisodeWire),
    removes: t.readonlyArray(IdText),
  }),
})

/** Every event of this kind of document. */
export type LookedAfterEvent =
  | EventOf<typeof LookedAfterPeriodStarted>
  | EventOf<typeof LegalStatusChanged>
  | EventOf<typeof PlacementStarted>
  | EventOf<typeof EpisodeEnded>
  | EventOf<typeof LookedAfterPeriodEnded>
  | EventOf<typeof YearStartConfirmed>
  | EventOf<typeof EpisodesCorrected>

/** Their codecs by type. */
export const lookedAfterEvents: EventCatalogue = eventCatalogue(
  LookedAfterPeriodStarted,
  LegalStatusChanged,
  PlacementStarted,
  EpisodeEnded,
  LookedAfterPeriodEnded,
  YearStartConfirmed,
  EpisodesCorrected,
)
