import { type Instrument, names } from './instrument.ts'

/** The law and rules on the council’s money and its decisions. */
export const moneyAndDecisions: readonly Instrument[] = [
  {
    name: {
      en: 'Financial Procedure Rules of the council',
      cy: 'Rheolau Gweithdrefnau Ariannol y cyngor',
    },
    duties: [
      {
        provision: { en: 'virements', cy: 'trosglwyddiadau' },
        title: {
          en: 'Who may move approved budget, and up to how much',
          cy: 'Pwy gaiff symud cyllideb a gymeradwywyd, a hyd at faint',
        },
        standing: 'stated',
        commands: names(
          'SetApprovalRules ProposeVirement AmendVirement AgreeVirement ApproveVirement RejectVirement PostVirement WithdrawVirement ReverseVirement CarryVirement',
        ),
        events: names(
          'ApprovalRulesSet VirementProposed VirementAmended VirementAgreed VirementApproved VirementRejected VirementPosted VirementWithdrawn VirementReversed VirementForwarded VirementCarried',
        ),
        reports: names('virements'),
      },
      {
        provision: { en: 'purposes', cy: 'dibenion' },
        title: {
          en: 'What moved money is for',
          cy: 'At ba ddiben y mae arian a symudwyd',
        },
        standing: 'to-check',
        commands: names('AssignPurpose ReleasePurpose'),
        events: names('PurposeAssigned PurposeReleased'),
        reports: names('trace'),
      },
    ],
  },
  {
    name: { en: 'Local Government Act 1972', cy: 'Deddf Llywodraeth Leol 1972' },
    duties: [
      {
        provision: { en: 'section 151', cy: 'adran 151' },
        title: {
          en: 'Proper administration of financial affairs',
          cy: 'Gweinyddu materion ariannol yn briodol',
        },
        standing: 'stated',
        commands: names(
          'ImportActuals CloseBatch SetChartOfAccounts RaiseCommitment ReceiveCommitment InvoiceCommitment CarryCommitment CloseCommitment SubmitForecast ChallengeForecast AcceptForecast ClosePeriod ReopenPeriod SealReports PrepareReconciliation ReviewReconciliation ApproveReduction ReportReduction RemoveReduction',
        ),
        events: names(
          'ActualsImported BatchClosed ChartOfAccountsSet CommitmentRaised CommitmentReceived CommitmentInvoiced CommitmentCarried CommitmentClosed ForecastSubmitted ForecastChallenged ForecastAccepted PeriodClosed PeriodReopened ReportsSealed ReconciliationPrepared ReconciliationReviewed ReductionApproved ReductionReported ReductionRemoved',
        ),
        reports: names('budget-monitoring cover commitments savings trial-balance reconciliation'),
      },
    ],
  },
  {
    name: { en: 'Local Government Finance Act 1992', cy: 'Deddf Cyllid Llywodraeth Leol 1992' },
    duties: [
      {
        provision: { en: 'section 32', cy: 'adran 32' },
        title: { en: 'The budget of a year', cy: 'Cyllideb blwyddyn' },
        standing: 'to-check',
        commands: names(
          'DraftBudgetLines ApproveBudget ReceiveSpecificGrant ApproveSupplementaryEstimate',
        ),
        events: names(
          'BudgetLinesDrafted BudgetApproved SpecificGrantReceived SupplementaryEstimateApproved',
        ),
        reports: names('budget-monitoring bridge'),
      },
    ],
  },
  {
    name: { en: 'Local Government Act 2003', cy: 'Deddf Llywodraeth Leol 2003' },
    duties: [
      {
        provision: { en: 'section 25', cy: 'adran 25' },
        title: { en: 'Adequacy of reserves', cy: 'Digonolrwydd cronfeydd wrth gefn' },
        standing: 'stated',
        commands: names(''),
        events: names(''),
        reports: names('reserves'),
      },
    ],
  },
  {
    name: { en: 'CIPFA LAAP Bulletin 99', cy: 'Bwletin LAAP 99 CIPFA' },
    duties: [
      {
        provision: { en: 'protocol of reserves', cy: 'protocol cronfeydd wrth gefn' },
        title: {
          en: 'Earmarked reserves: purpose, use, manager, review',
          cy: 'Cronfeydd a glustnodwyd: diben, defnydd, rheolwr, adolygiad',
        },
        standing: 'stated',
        commands: names(
          'EstablishReserve ContributeToReserve ReleaseReserve RepurposeReserve RestateReserve TransferBetweenReserves RequestDrawdown ApproveDrawdown PostDrawdown VoidDrawdown ReverseDrawdown ReceiveReserveFunding ReceiveIntoReserve ReturnGift',
        ),
        events: names(
          'ReserveEstablished ContributedToReserve ReserveReleased ReserveRepurposed ReserveRestated TransferredBetweenReserves DrawdownRequested DrawdownAgreed DrawdownApproved DrawdownPosted DrawdownVoided DrawdownReversed ReserveFundingReceived MoneyReceivedIntoReserve GiftReturned',
        ),
        reports: names('reserves'),
      },
    ],
  },
  {
    name: {
      en: 'Accounts and Audit (Wales) Regulations 2014',
      cy: 'Rheoliadau Cyfrifon ac Archwilio (Cymru) 2014',
    },
    duties: [
      {
        provision: { en: 'accounts of a year', cy: 'cyfrifon blwyddyn' },
        title: {
          en: 'The year as it ended, and what was carried forward',
          cy: 'Y flwyddyn fel y daeth i ben, a’r hyn a gariwyd ymlaen',
        },
        standing: 'to-check',
        commands: names('CarryForward ReceiveCarryForward'),
        events: names('CarriedForward CarryForwardReceived'),
        reports: names('outturn trial-balance'),
      },
    ],
  },
  {
    name: { en: 'Local Government Act 2000', cy: 'Deddf Llywodraeth Leol 2000' },
    duties: [
      {
        provision: { en: 'part 2', cy: 'rhan 2' },
        title: {
          en: 'Decisions of the executive and of bodies',
          cy: 'Penderfyniadau’r weithrediaeth a chyrff',
        },
        standing: 'to-check',
        commands: names(
          'EstablishBody AppointMember StandDownMember AdoptTermsOfReference CallMeeting HoldMeeting TableItem RecordDecision NoteReport ReceiveHighlightReport RecordAdvice AssignBoardAction RescheduleBoardAction CloseBoardAction SetReportingLine ReportToBody ConcludeCallIn',
        ),
        events: names(
          'BodyEstablished MemberAppointed MemberStoodDown TermsOfReferenceAdopted MeetingCalled MeetingHeld ItemTabled DecisionRecorded ItemReferred DecisionTookEffect ReportNoted HighlightReportReceived AdviceRecorded BoardActionAssigned BoardActionRescheduled BoardActionClosed ReportingLineSet ReportedToBody',
        ),
        reports: names('decisions board-pack'),
      },
      {
        provision: { en: 'section 21', cy: 'adran 21' },
        title: {
          en: 'Overview and scrutiny: call-in and recommendations',
          cy: 'Trosolwg a chraffu: galw i mewn ac argymhellion',
        },
        standing: 'to-check',
        commands: names(
          'CallInDecision ConcludeCallIn MakeRecommendation RequestResponse ChaseResponse ReceiveResponse RespondToRecommendation ReportImplementation CloseRecommendation',
        ),
        events: names(
          'DecisionCalledIn CallInConcluded RecommendationMade ResponseRequested ResponseChased ResponseReceived RecommendationAccepted RecommendationRejected ImplementationReported RecommendationClosed',
        ),
        reports: names('recommendations board-pack'),
      },
    ],
  },
]
