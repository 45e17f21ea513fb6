import { exactObject, IdText, PlainDateText } from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'
import { VisitPurpose } from '../codes/care-codes.ts'
import {
  ParticipationCode,
  PlacementCode,
  PlacementProviderCode,
} from '../codes/looked-after-codes.ts'
import { CasePseudonym } from '../pseudonym.ts'
import { CommitmentLink } from './commitment-link.ts'

/** Codecs of the data of these commands, by the command's name. */
export const careCommands = {
  /** Agrees the care and support plan of a looked-after child. */
  AgreeLookedAfterPlan: exactObject('AgreeLookedAfterPlan', {
    case: CasePseudonym,
    period: IdText,
    plan: IdText,
  }),
  /** Records the review of a looked-after child. */
  HoldLookedAfterReview: exactObject(
    'HoldLookedAfterReview',
    { case: CasePseudonym, period: IdText, review: IdText, participation: ParticipationCode },
    { reviewingOfficer: IdText },
  ),
  /** Records a visit to a child. */
  MakeVisit: exactObject('MakeVisit', {
    case: CasePseudonym,
    visit: IdText,
    purpose: VisitPurpose,
    childSeen: t.boolean,
    seenAlone: t.boolean,
  }),
  /** Agrees the pathway plan of a young person. */
  AgreePathwayPlan: exactObject(
    'AgreePathwayPlan',
    { case: CasePseudonym, plan: IdText },
    { personalAdviser: IdText },
  ),
  /** Reviews a pathway plan. */
  ReviewPathwayPlan: exactObject('ReviewPathwayPlan', {
    case: CasePseudonym,
    plan: IdText,
    review: IdText,
  }),
  /**
   * Agrees the weekly cost of a placement, and names the commitment that carries it; a worker proposes, a head of
   * service or director gives the command. It may name the panel that it rests on, whose cost must have been checked.
   */
  AgreePlacementCost: exactObject(
    'AgreePlacementCost',
    { case: CasePseudonym, episode: IdText, weeklyCost: PoundsText, proposedBy: IdText },
    { commitment: CommitmentLink, panel: IdText },
  ),
  /** Records a short break. */
  TakeShortBreak: exactObject(
    'TakeShortBreak',
    {
      case: CasePseudonym,
      shortBreak: IdText,
      endedOn: PlainDateText,
      placementType: PlacementCode,
    },
    { provider: PlacementProviderCode },
  ),
} as const
