import { datedInOrder } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import { type DecidersOf, given, record } from '../decision.ts'
import { endsAfterStart } from '../ends.ts'
import { costRests } from '../panel/rules.ts'
import { differentPeople } from '../same-person.ts'
import { seenIfAlone } from '../seen.ts'
import type { careCommands } from './commands.ts'
import {
  LookedAfterPlanAgreed,
  LookedAfterReviewHeld,
  PathwayPlanAgreed,
  PathwayPlanReviewed,
  PlacementCostAgreed,
  ShortBreakTaken,
  VisitMade,
} from './events.ts'
import {
  costsSomething,
  fewEnough,
  knownPeriod,
  lookedAfterThen,
  oneBreak,
  shortEnough,
  visitFits,
  withinEpisode,
} from './rules.ts'

/** Decisions about the care of a child; refusals in the order of `CareRefusal`. */
export const careDeciders: DecidersOf<typeof careCommands> = {
  AgreeLookedAfterPlan: ({ data, effectiveOn }, { care, lookedAfter }) =>
    record(
      knownPeriod(lookedAfter, data.period) ?? noDuplicate('plan', care.plans, [data.plan]),
      LookedAfterPlanAgreed.of(effectiveOn, data),
    ),
  HoldLookedAfterReview: ({ data, effectiveOn }, { care, lookedAfter }) =>
    record(
      knownPeriod(lookedAfter, data.period) ??
        noDuplicate('review', care.reviews, [data.review]) ??
        lookedAfterThen(lookedAfter, effectiveOn, data.period),
      LookedAfterReviewHeld.of(effectiveOn, { reviewingOfficer: null, ...data }),
    ),
  MakeVisit: ({ data, effectiveOn }, open) =>
    record(
      noDuplicate('visit', open.care.visits, [data.visit]) ??
        visitFits(open, data.purpose, effectiveOn) ??
        seenIfAlone(data.visit, data),
      VisitMade.of(effectiveOn, data),
    ),
  AgreePathwayPlan: ({ data, effectiveOn }, { care }) =>
    record(
      noDuplicate('plan', [...care.pathwayPlans.keys()], [data.plan]),
      PathwayPlanAgreed.of(effectiveOn, { personalAdviser: null, ...data }),
    ),
  ReviewPathwayPlan: ({ data, effectiveOn }, { care }) =>
    given(
      care.pathwayPlans.get(data.plan),
      { tag: 'NoSuchPathwayPlan', plan: data.plan },
      (agreedOn) =>
        record(
          noDuplicate('review', care.reviews, [data.review]) ?? datedInOrder(effectiveOn, agreedOn),
          PathwayPlanReviewed.of(effectiveOn, data),
        ),
    ),
  AgreePlacementCost: ({ data, effectiveOn, actor }, { lookedAfter, panels }) =>
    given(
      lookedAfter.find(({ episode }) => episode === data.episode),
      { tag: 'NoSuchEpisode', episode: data.episode },
      (episode) =>
        record(
          withinEpisode(episode, effectiveOn) ??
            datedInOrder(effectiveOn, episode.startedOn) ??
            costsSomething(data.weeklyCost) ??
            differentPeople(data.proposedBy, actor) ??
            costRests(panels, { ...data, effectiveOn, actor }),
          PlacementCostAgreed.of(effectiveOn, { commitment: null, ...data }),
        ),
    ),
  TakeShortBreak: ({ data, effectiveOn }, { care: { shortBreaks } }) => {
    const { shortBreak, endedOn } = data
    const spell = { startedOn: effectiveOn, endedOn }
    return record(
      noDuplicate('short-break', [...shortBreaks.keys()], [shortBreak]) ??
        endsAfterStart(shortBreak, effectiveOn, endedOn) ??
        shortEnough(shortBreak, spell) ??
        oneBreak(shortBreaks, shortBreak, spell) ??
        fewEnough(shortBreaks, spell),
      ShortBreakTaken.of(effectiveOn, { provider: null, ...data }),
    )
  },
}
