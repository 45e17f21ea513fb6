import { type Instrument, names } from './instrument.ts'

/** A council's duties to children and families under the act of 2014. */
export const careAndSupport: readonly Instrument[] = [
  {
    name: {
      en: 'Social Services and Well-being (Wales) Act 2014',
      cy: 'Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014',
    },
    duties: [
      {
        provision: { en: 'section 6', cy: 'adran 6' },
        title: {
          en: 'Views, wishes and feelings are heard',
          cy: 'Clywed barn, dymuniadau a theimladau',
        },
        standing: 'to-check',
        commands: names('RecordEngagement RecordResponse RecordVoice RecordNotHeard'),
        events: names('EngagementRecorded ResponseRecorded VoiceRecorded VoiceNotHeard'),
        reports: names('voice outcomes'),
      },
      {
        provision: { en: 'section 8', cy: 'adran 8' },
        title: {
          en: 'Well-being outcomes: what is to be achieved, and whether it is',
          cy: 'Canlyniadau llesiant: yr hyn sydd i’w gyflawni, ac a gyflawnir hynny',
        },
        standing: 'to-check',
        commands: names(
          'DefineScale RetireScale AgreeOutcome MeasureOutcome ReviewOutcome CloseOutcome',
        ),
        events: names(
          'ScaleDefined ScaleRetired OutcomeAgreed OutcomeMeasured OutcomeReviewed OutcomeClosed',
        ),
        reports: names('outcomes'),
      },
      {
        provision: { en: 'section 14', cy: 'adran 14' },
        title: {
          en: 'Needs of the population, and the plans that answer them',
          cy: 'Anghenion y boblogaeth, a’r cynlluniau sy’n eu hateb',
        },
        standing: 'to-check',
        commands: names(
          'SetPopulation DraftPlan AddTheme AddStrategicAction AmendStrategicAction WithdrawStrategicAction SetMilestone ReviseMilestone LinkMeasure SubmitPlan ApprovePlan ReportActionProgress RateAction CompleteAction ReviewPlan AmendPlan ClosePlan',
        ),
        events: names(
          'PopulationSet PlanDrafted ThemeAdded StrategicActionAdded StrategicActionAmended StrategicActionWithdrawn MilestoneSet MilestoneRevised MeasureLinked PlanSubmitted PlanApproved ActionProgressReported ActionRated ActionCompleted PlanReviewed PlanAmended PlanClosed',
        ),
        reports: names('plan board-pack'),
      },
      {
        provision: { en: 'section 17', cy: 'adran 17' },
        title: {
          en: 'Information, advice and assistance: the front door',
          cy: 'Gwybodaeth, cyngor a chymorth: y drws ffrynt',
        },
        standing: 'to-check',
        commands: names(
          'ReceiveContact DecideContact GiveAdvice HandOff RequestService CrossRefer StartService',
        ),
        events: names(
          'ContactReceived ContactDecided AdviceGiven HandedOff ServiceRequested CrossReferred ServiceStarted',
        ),
        reports: names('demand pathway'),
      },
      {
        provision: { en: 'section 21', cy: 'adran 21' },
        title: {
          en: 'Assessment of a child’s needs for care and support',
          cy: 'Asesu anghenion plentyn am ofal a chymorth',
        },
        standing: 'stated',
        commands: names(
          'RecordChild AmendChild RecordBirth RecordDeath AcceptReferral RejectReferral ReopenReferral CloseCase AllocateCase ReallocateCase EndAllocation StartAssessment CompleteAssessment',
        ),
        events: names(
          'ChildRecorded ChildAmended BirthRecorded DeathRecorded ReferralAccepted ReferralRejected ReferralReopened CaseClosed CaseAllocated CaseReallocated AllocationEnded AssessmentStarted AssessmentCompleted',
        ),
        reports: names('pathway clocks'),
      },
      {
        provision: { en: 'section 37', cy: 'adran 37' },
        title: {
          en: 'Meeting a child’s needs for care and support',
          cy: 'Diwallu anghenion plentyn am ofal a chymorth',
        },
        standing: 'to-check',
        commands: names('AgreeStepUp AgreeStepDown'),
        events: names('StepUpAgreed StepDownAgreed'),
        reports: names('pathway'),
      },
      {
        provision: { en: 'section 54', cy: 'adran 54' },
        title: { en: 'Care and support plans', cy: 'Cynlluniau gofal a chymorth' },
        standing: 'to-check',
        commands: names('AgreeCareAndSupportPlan HoldPlanReview EndCareAndSupportPlan'),
        events: names('CareAndSupportPlanAgreed PlanReviewHeld CareAndSupportPlanEnded'),
        reports: names('pathway'),
      },
      {
        provision: { en: 'section 76', cy: 'adran 76' },
        title: {
          en: 'Accommodation of children, and short breaks',
          cy: 'Lletya plant, a seibiannau byr',
        },
        standing: 'stated',
        commands: names(
          'StartLookedAfterPeriod ChangeLegalStatus EndLookedAfterPeriod TakeShortBreak',
        ),
        events: names(
          'LookedAfterPeriodStarted LegalStatusChanged LookedAfterPeriodEnded ShortBreakTaken',
        ),
        reports: names('pathway'),
      },
      {
        provision: { en: 'section 78', cy: 'adran 78' },
        title: {
          en: 'Well-being of looked-after children: the corporate parent',
          cy: 'Llesiant plant sy’n derbyn gofal: y rhiant corfforaethol',
        },
        standing: 'to-check',
        commands: names(
          'AdoptCharter AmendPromise ReportPromise RecordHealthOutcomes RecordHealthContact ChangeSchool RecordEducation',
        ),
        events: names(
          'CharterAdopted PromiseAmended PromiseReported HealthOutcomesRecorded HealthContactRecorded SchoolChanged EducationRecorded',
        ),
        reports: names('corporate-parenting report-card'),
      },
      {
        provision: { en: 'section 81', cy: 'adran 81' },
        title: {
          en: 'Where looked-after children are placed, and at what cost',
          cy: 'Ble y lleolir plant sy’n derbyn gofal, ac am ba gost',
        },
        standing: 'to-check',
        commands: names(
          'StartPlacement EndEpisode HoldPlacementPanel CheckPlacementCost AgreePlacementCost',
        ),
        events: names(
          'PlacementStarted EpisodeEnded PlacementPanelHeld PlacementCostChecked PlacementCostAgreed',
        ),
        reports: names('trace'),
      },
      {
        provision: { en: 'sections 104 to 115', cy: 'adrannau 104 i 115' },
        title: { en: 'Support of care leavers', cy: 'Cefnogi’r rhai sy’n gadael gofal' },
        standing: 'to-check',
        commands: names('RecordCareLeaver RecordActivity RecordAccommodation RecordHomelessness'),
        events: names(
          'CareLeaverRecorded ActivityRecorded AccommodationRecorded HomelessnessRecorded',
        ),
        reports: names('corporate-parenting report-card'),
      },
      {
        provision: { en: 'part 8', cy: 'rhan 8' },
        title: {
          en: 'Social services functions: who carries them out',
          cy: 'Swyddogaethau gwasanaethau cymdeithasol: pwy sy’n eu cyflawni',
        },
        standing: 'to-check',
        commands: names(
          'SetEstablishment RecordWorkforcePosition RecordStaffing OpenVacancy FillVacancy WithdrawVacancy EngageAgency EndAgency StartTrainees QualifyTrainees WithdrawTrainees CountRetained',
        ),
        events: names(
          'EstablishmentSet WorkforcePositionRecorded StaffingRecorded VacancyOpened VacancyFilled VacancyWithdrawn AgencyEngaged AgencyEnded TraineesStarted TraineesQualified TraineesWithdrawn TraineesRetained',
        ),
        reports: names('workforce'),
      },
      {
        provision: { en: 'section 181', cy: 'adran 181' },
        title: {
          en: 'Advocacy: the active offer and who takes it up',
          cy: 'Eiriolaeth: y cynnig rhagweithiol a phwy sy’n ei dderbyn',
        },
        standing: 'to-check',
        commands: names('OfferAdvocacy TakeUpAdvocacy DeclineAdvocacy'),
        events: names('AdvocacyOffered AdvocacyTakenUp AdvocacyDeclined'),
        reports: names('outcomes'),
      },
    ],
  },
]
