import { exactObject, FinancialYearText, IdText, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'
import { QuantityText } from '../../codec/decimal-text.ts'
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

/** Codecs of the data of these commands, by the command's name. */
export const lookedAfterCommands = {
  /**
   * Starts to look after a child, with the first episode. A worker proposes; a head of service or director gives the
   * command and may name the panel that considered it. A late record may say how the episode ended.
   */
  StartLookedAfterPeriod: exactObject(
    'StartLookedAfterPeriod',
    {
      case: CasePseudonym,
      period: IdText,
      episode: IdText,
      legalStatus: LegalStatusCode,
      need: NeedCode,
      placementType: PlacementCode,
      proposedBy: IdText,
    },
    {
      provider: PlacementProviderCode,
      providerKey: IdText,
      urn: IdText,
      distance: QuantityText,
      placementAuthority: IdText,
      location: PlacementLocation,
      endedOn: PlainDateText,
      reasonCeased: CeasedReasonCode,
      reasonPlaceChange: PlaceChangeCode,
      panel: IdText,
    },
  ),
  /**
   * Starts the next episode with a different legal status (reason L); `endsPrevious` ends the open one on the same day.
   */
  ChangeLegalStatus: exactObject(
    'ChangeLegalStatus',
    {
      case: CasePseudonym,
      period: IdText,
      episode: IdText,
      legalStatus: LegalStatusCode,
      need: NeedCode,
      placementType: PlacementCode,
    },
    {
      endsPrevious: t.boolean,
      previousPlaceChange: PlaceChangeCode,
      provider: PlacementProviderCode,
      providerKey: IdText,
      urn: IdText,
      distance: QuantityText,
      placementAuthority: IdText,
      location: PlacementLocation,
      endedOn: PlainDateText,
      reasonCeased: CeasedReasonCode,
      reasonPlaceChange: PlaceChangeCode,
    },
  ),
  /** Starts the next episode with a different placement; `endsPrevious` ends the open one on the same day. */
  StartPlacement: exactObject(
    'StartPlacement',
    {
      case: CasePseudonym,
      period: IdText,
      reason: PlacementReasonCode,
      episode: IdText,
      legalStatus: LegalStatusCode,
      need: NeedCode,
      placementType: PlacementCode,
    },
    {
      endsPrevious: t.boolean,
      previousPlaceChange: PlaceChangeCode,
      provider: PlacementProviderCode,
      providerKey: IdText,
      urn: IdText,
      distance: QuantityText,
      placementAuthority: IdText,
      location: PlacementLocation,
      endedOn: PlainDateText,
      reasonCeased: CeasedReasonCode,
      reasonPlaceChange: PlaceChangeCode,
    },
  ),
  /** Ends the open episode; another follows on the same day (reason X1). */
  EndEpisode: exactObject(
    'EndEpisode',
    { case: CasePseudonym, period: IdText, episode: IdText },
    { reasonPlaceChange: PlaceChangeCode },
  ),
  /** Ends the open episode and the period of being looked after. */
  EndLookedAfterPeriod: exactObject(
    'EndLookedAfterPeriod',
    { case: CasePseudonym, period: IdText, episode: IdText, reasonCeased: FinalReasonCode },
    { reasonPlaceChange: PlaceChangeCode },
  ),
  /**
   * States the episode with which a year of the return begins, which must be the one open at the end of the year
   * before.
   */
  ConfirmYearStart: exactObject(
    'ConfirmYearStart',
    {
      case: CasePseudonym,
      financialYear: FinancialYearText,
      startedOn: PlainDateText,
      reason: EpisodeReasonCode,
      legalStatus: LegalStatusCode,
      need: NeedCode,
      placementType: PlacementCode,
    },
    {
      provider: PlacementProviderCode,
      urn: IdText,
      distance: QuantityText,
      placementAuthority: IdText,
      location: PlacementLocation,
    },
  ),
  /**
   * Corrects wrongly recorded episodes: replaces those with the same names, adds new ones and removes others. It is
   * dated on the first day that changes.
   */
  CorrectEpisodes: exactObject(
    'CorrectEpisodes',
    {
      case: CasePseudonym,
      reason: CorrectionReason,
      episodes: t.readonlyArray(EpisodeWire),
    },
    { removes: t.readonlyArray(IdText) },
  ),
} as const
