/** Something that the ledger must hold for a system to count as recorded. */
export interface Need {
  readonly type: string
  /** Beginning of the streams that count; any stream where it is empty. */
  readonly stream: string
  /** How many events there must be at least. */
  readonly atLeast: number
  /** A field whose value, as JSON, must hold this text; null where every event counts. */
  readonly saying: string | null
}

/** One row of the table of systems that the two minutes name (PRODUCT, "The need"). */
export interface SystemRow {
  readonly number: number
  readonly title: string
  readonly needs: readonly Need[]
}

/** Events of these types, at least one of each, in streams that begin so. */
const each = (stream: string, ...types: readonly string[]): readonly Need[] =>
  types.map((type) => ({ type, stream, atLeast: 1, saying: null }))

const saying = (stream: string, type: string, text: string): Need => ({
  type,
  stream,
  atLeast: 1,
  saying: text,
})

const act = 'Social Services and Well-being (Wales) Act 2014'

const themesOfThinkFamily = 7

/** The twelve systems, each with what its events must be. */
export const systemRows: readonly SystemRow[] = [
  {
    number: 1,
    title: '3 year strategic plan',
    needs: [
      ...each('plan-strategic-plan', 'PlanDrafted', 'StrategicActionAdded', 'PlanSubmitted'),
      ...each('plan-strategic-plan', 'PlanApproved', 'ActionRated', 'PlanReviewed', 'PlanAmended'),
    ],
  },
  {
    number: 2,
    title: 'Improving Outcomes for Children Board',
    needs: [
      ...each('body-improving-outcomes-board', 'BodyEstablished', 'MemberAppointed', 'MeetingHeld'),
      ...each('body-improving-outcomes-board', 'AdviceRecorded', 'HighlightReportReceived'),
      ...each('body-improving-outcomes-board', 'BoardActionAssigned', 'BoardActionClosed'),
      ...each('body-improving-outcomes-board', 'RecommendationMade', 'RecommendationAccepted'),
      ...each('body-improving-outcomes-board', 'TermsOfReferenceAdopted', 'MemberStoodDown'),
      ...each('body-improving-outcomes-board', 'MeetingCalled', 'ItemTabled', 'DecisionRecorded'),
      ...each('body-improving-outcomes-board', 'BoardActionRescheduled'),
      ...each('body-improving-outcomes-board', 'ReportingLineSet', 'ReportedToBody'),
      saying('body-improving-outcomes-board', 'MemberAppointed', 'independent-adviser'),
      saying('body-improving-outcomes-board', 'MemberAppointed', 'partner'),
    ],
  },
  {
    number: 3,
    title: 'Demand: contacts, pathway of a case',
    needs: [
      ...each('case-', 'ContactReceived', 'ContactDecided', 'ReferralAccepted'),
      ...each('case-', 'AssessmentStarted', 'AssessmentCompleted', 'CareAndSupportPlanAgreed'),
      ...each('case-', 'PlanReviewHeld', 'CareAndSupportPlanEnded', 'CaseClosed'),
      ...each('case-', 'OutcomeAgreed', 'OutcomeMeasured', 'OutcomeClosed'),
      ...each('measure-contacts', 'MeasureDefined', 'ReadingPublished', 'BaselineSet'),
    ],
  },
  {
    number: 4,
    title: 'Workforce: grow our own, skill mix',
    needs: [
      ...each('workforce-', 'EstablishmentSet', 'WorkforcePositionRecorded', 'TraineesStarted'),
      ...each('measure-social-worker-share', 'ReadingPublished'),
      ...each('workforce-', 'StaffingRecorded', 'VacancyFilled', 'AgencyEnded'),
      ...each('workforce-', 'TraineesQualified', 'TraineesRetained'),
    ],
  },
  {
    number: 5,
    title: 'Corporate parenting',
    needs: [
      ...each('plan-corporate-parenting-strategy', 'PlanDrafted', 'PlanApproved'),
      ...each('body-cabinet', 'DecisionCalledIn', 'CallInConcluded', 'DecisionTookEffect'),
      saying('body-corporate-parenting-committee', 'MemberAppointed', 'care-experienced'),
      saying('measure-', 'MeasureDefined', 'corporate-parenting'),
      ...each('measure-PM34a', 'ReadingPublished', 'BaselineSet', 'TargetPathSet', 'StoryTold'),
      ...each('measure-PM35', 'ReadingPublished', 'BaselineSet', 'StoryTold'),
      ...each('charter-', 'CharterAdopted', 'PromiseReported'),
      ...each('case-', 'ActivityRecorded', 'AccommodationRecorded', 'HomelessnessRecorded'),
    ],
  },
  {
    number: 6,
    title: 'Voice of children; advocacy',
    needs: [
      ...each('engagement-', 'EngagementRecorded', 'ResponseRecorded'),
      ...each('measure-advocacy', 'MeasureDefined', 'ReadingPublished'),
      ...each('case-', 'AdvocacyOffered', 'AdvocacyTakenUp', 'AdvocacyDeclined'),
      ...each('case-', 'VoiceRecorded', 'OutcomeAgreed', 'OutcomeMeasured', 'OutcomeClosed'),
    ],
  },
  {
    number: 7,
    title: 'Think Family: seven themes',
    needs: [
      saying('plan-think-family', 'PlanDrafted', 'Institute of Public Care'),
      {
        type: 'ThemeAdded',
        stream: 'plan-think-family',
        atLeast: themesOfThinkFamily,
        saying: null,
      },
      ...each('plan-think-family', 'StrategicActionAdded', 'PlanApproved', 'ActionRated'),
      ...each('measure-', 'BaselineSet', 'TargetPathSet'),
    ],
  },
  {
    number: 8,
    title: 'Single point of access (SPACE)',
    needs: [
      ...each('case-', 'HandedOff', 'CrossReferred', 'ServiceRequested', 'ServiceStarted'),
      ...each('measure-handoffs', 'ReadingPublished', 'BaselineSet', 'TargetPathSet'),
      ...each('measure-cross-referrals', 'ReadingPublished', 'BaselineSet', 'TargetPathSet'),
      ...each('measure-waiting', 'ReadingPublished', 'BaselineSet', 'TargetPathSet'),
    ],
  },
  {
    number: 9,
    title: 'Social Services Improvement Board',
    needs: [
      ...each('body-social-services-improvement-board', 'BodyEstablished', 'MeetingHeld'),
      ...each('body-social-services-improvement-board', 'HighlightReportReceived'),
      ...each('body-corporate-overview', 'RecommendationMade', 'RecommendationAccepted'),
      ...each('body-corporate-overview', 'ImplementationReported', 'RecommendationClosed'),
      ...each('body-social-services-improvement-board', 'MeetingCalled', 'BoardActionClosed'),
      saying('body-social-services-improvement-board', 'RecommendationMade', 'audit-wales'),
      ...each('body-social-services-improvement-board', 'ResponseRequested', 'ResponseChased'),
      ...each('body-social-services-improvement-board', 'ResponseReceived'),
    ],
  },
  {
    number: 10,
    title: 'Virement of £1m: Cabinet, then Council',
    needs: [
      ...each('body-cabinet', 'ItemReferred'),
      ...each('budget-', 'BudgetApproved', 'VirementProposed', 'VirementAgreed'),
      ...each('budget-', 'VirementApproved', 'VirementPosted'),
      saying('purposes-', 'PurposeAssigned', 'V1'),
      saying('refusals-', 'CommandRefused', 'NotApproved'),
      // Where the money went: what is committed, spent and expected of the heads that received it.
      saying('commitments-', 'CommitmentRaised', 'Assessment and Safeguarding'),
      saying('actuals-', 'ActualsImported', 'Assessment and Safeguarding'),
      saying('forecast-', 'ForecastSubmitted', 'Assessment and Safeguarding'),
      ...each('reconciliations-', 'ReconciliationPrepared', 'ReconciliationReviewed'),
      // Who was placed with it, each cost with the order that pays it.
      saying('case-', 'PlacementCostAgreed', '"reference":"PL-'),
    ],
  },
  {
    number: 11,
    title: '£2.5m of reserves: noted, then drawn',
    needs: [
      ...each('body-cabinet', 'ReportNoted'),
      ...each('reserve-', 'ReserveEstablished', 'DrawdownRequested', 'DrawdownApproved'),
      ...each('reserve-', 'DrawdownPosted'),
      ...each('budget-', 'ReserveFundingReceived'),
      ...each('savings-', 'ReductionApproved', 'ReductionReported'),
      // The report on reserves stands sealed with each closed period.
      saying('periods-', 'ReportsSealed', 'reserves'),
    ],
  },
  {
    number: 12,
    title: 'Statute: the Act of 2014',
    needs: [
      saying('plan-', 'PlanDrafted', act),
      ...['section 17', 'section 21', 'section 54', 'section 181', 'section 145'].map((provision) =>
        saying('measure-', 'MeasureDefined', `${act}, ${provision}`),
      ),
      saying('measure-', 'MeasureDefined', 'Children Act 1989, section 47'),
      saying('measure-', 'MeasureDefined', 'Wales Safeguarding Procedures, section 3'),
    ],
  },
]
