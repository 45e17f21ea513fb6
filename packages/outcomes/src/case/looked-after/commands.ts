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
   * Begins to look after a child, with the first episode; a worker proposes, a head of service or director gives the
   * command, who may name the panel that considered it before. A late record may say how the episode ended.
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
  /** Begins the next episode with another legal status (reason L); `endsPrevious` ends the open one on the same day. */
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
  /** Begins the next episode with another placement; `endsPrevious` ends the open one on the same day. */
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
  /** Ends the open episode, and with it being looked after. */
  EndLookedAfterPeriod: exactObject(
    'EndLookedAfterPeriod',
    { case: CasePseudonym, period: IdText, episode: IdText, reasonCeased: FinalReasonCode },
    { reasonPlaceChange: PlaceChangeCode },
  ),
  /** States the episode with which a year of the return begins: it must be the one with which the year before ended. */
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
   * Replaces the episodes of the same names by these, adds new ones and removes others, because what was recorded was wrong. It
   * is dated on the first day that changes.
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
