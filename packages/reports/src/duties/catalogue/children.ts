import { type Instrument, names } from './instrument.ts'

/** The protection of children, and the regulations on those who are looked after. */
export const childrenProtected: readonly Instrument[] = [
  {
    name: { en: 'Children Act 1989', cy: 'Deddf Plant 1989' },
    duties: [
      {
        provision: { en: 'section 47', cy: 'adran 47' },
        title: {
          en: 'Enquiries where a child may suffer significant harm',
          cy: 'Ymholiadau lle gallai plentyn ddioddef niwed arwyddocaol',
        },
        standing: 'stated',
        commands: names('StartEnquiry ConcludeEnquiry'),
        events: names('EnquiryStarted EnquiryConcluded'),
        reports: names('pathway'),
      },
    ],
  },
  {
    name: { en: 'Adoption and Children Act 2002', cy: 'Deddf Mabwysiadu a Phlant 2002' },
    duties: [
      {
        provision: { en: 'section 18', cy: 'adran 18' },
        title: { en: 'Placement for adoption', cy: 'Lleoli ar gyfer mabwysiadu' },
        standing: 'to-check',
        commands: names(
          'PlaceForAdoption EndAdoptionPlacement RecordAdoption RecordPreviousPermanence',
        ),
        events: names(
          'PlacedForAdoption AdoptionPlacementEnded AdoptionRecorded PreviousPermanenceRecorded',
        ),
        reports: names('pathway'),
      },
    ],
  },
  {
    name: { en: 'Wales Safeguarding Procedures', cy: 'Gweithdrefnau Diogelu Cymru' },
    duties: [
      {
        provision: { en: 'section 2', cy: 'adran 2' },
        title: {
          en: 'Reports of children at risk, acknowledged and answered',
          cy: 'Adroddiadau am blant mewn perygl, eu cydnabod a’u hateb',
        },
        standing: 'stated',
        commands: names('AcknowledgeReport AnswerReporter'),
        events: names('ReportAcknowledged ReporterAnswered'),
        reports: names('clocks'),
      },
      {
        provision: { en: 'section 3 part 1', cy: 'adran 3 rhan 1' },
        title: {
          en: 'Action on a report: decision and strategy discussion',
          cy: 'Gweithredu ar adroddiad: penderfyniad a thrafodaeth strategaeth',
        },
        standing: 'stated',
        commands: names('HoldStrategyDiscussion'),
        events: names('StrategyDiscussionHeld'),
        reports: names('pathway clocks'),
      },
      {
        provision: { en: 'section 3 part 2', cy: 'adran 3 rhan 2' },
        title: {
          en: 'Conferences, core groups and the register',
          cy: 'Cynadleddau, grwpiau craidd a’r gofrestr',
        },
        standing: 'stated',
        commands: names(
          'HoldInitialConference CirculateOutlinePlan RegisterChild ChangeAbuseCategories HoldCoreGroup HoldReviewConference DeregisterChild',
        ),
        events: names(
          'InitialConferenceHeld OutlinePlanCirculated ChildRegistered AbuseCategoriesChanged CoreGroupHeld ReviewConferenceHeld ChildDeregistered',
        ),
        reports: names('pathway clocks'),
      },
      {
        provision: {
          en: 'practice guide on missing children',
          cy: 'canllaw ymarfer ar blant sydd ar goll',
        },
        title: { en: 'Children who go missing', cy: 'Plant sy’n mynd ar goll' },
        standing: 'to-check',
        commands: names('ReportMissing ReportReturn'),
        events: names('MissingEpisodeStarted MissingEpisodeEnded'),
        reports: names('outcomes'),
      },
    ],
  },
  {
    name: {
      en: 'Care Planning, Placement and Case Review (Wales) Regulations 2015',
      cy: 'Rheoliadau Cynllunio Gofal, Lleoli ac Adolygu Achosion (Cymru) 2015',
    },
    duties: [
      {
        provision: { en: 'regulation 4(3)', cy: 'rheoliad 4(3)' },
        title: { en: 'Plan of a looked-after child', cy: 'Cynllun plentyn sy’n derbyn gofal' },
        standing: 'stated',
        commands: names('AgreeLookedAfterPlan'),
        events: names('LookedAfterPlanAgreed'),
        reports: names('clocks'),
      },
      {
        provision: { en: 'part 6', cy: 'rhan 6' },
        title: {
          en: 'Reviews of looked-after children',
          cy: 'Adolygiadau plant sy’n derbyn gofal',
        },
        standing: 'stated',
        commands: names('HoldLookedAfterReview'),
        events: names('LookedAfterReviewHeld'),
        reports: names('clocks'),
      },
      {
        provision: { en: 'regulation 31(2)', cy: 'rheoliad 31(2)' },
        title: { en: 'Visits to a placement', cy: 'Ymweliadau â lleoliad' },
        standing: 'stated',
        commands: names('MakeVisit'),
        events: names('VisitMade'),
        reports: names('clocks'),
      },
      {
        provision: { en: 'regulations 26 and 31(4)', cy: 'rheoliadau 26 a 31(4)' },
        title: { en: 'Immediate placements with family', cy: 'Lleoliadau di-oed gyda theulu' },
        standing: 'stated',
        commands: names('ApproveTemporarily EndTemporaryApproval'),
        events: names('TemporaryApprovalGiven TemporaryApprovalEnded'),
        reports: names('clocks'),
      },
      {
        provision: { en: 'regulation 31(4)', cy: 'rheoliad 31(4)' },
        title: {
          en: 'Visits under an interim order at home',
          cy: 'Ymweliadau dan orchymyn dros dro gartref',
        },
        standing: 'stated',
        commands: names(''),
        events: names(''),
        reports: names('clocks'),
      },
      {
        provision: { en: 'regulations 47 to 51', cy: 'rheoliadau 47 i 51' },
        title: { en: 'Pathway plans', cy: 'Cynlluniau llwybr' },
        standing: 'stated',
        commands: names('AgreePathwayPlan ReviewPathwayPlan'),
        events: names('PathwayPlanAgreed PathwayPlanReviewed'),
        reports: names('clocks'),
      },
    ],
  },
  {
    name: {
      en: 'Social Services Complaints Procedure (Wales) Regulations 2014',
      cy: 'Rheoliadau Gweithdrefn Gwynion y Gwasanaethau Cymdeithasol (Cymru) 2014',
    },
    duties: [
      {
        provision: { en: 'regulation 15(2)', cy: 'rheoliad 15(2)' },
        title: { en: 'Complaints received and acknowledged', cy: 'Derbyn a chydnabod cwynion' },
        standing: 'stated',
        commands: names('ReceiveComplaint AcknowledgeComplaint ExtendComplaint WithdrawComplaint'),
        events: names(
          'ComplaintReceived ComplaintAcknowledged ComplaintExtended ComplaintWithdrawn',
        ),
        reports: names('clocks'),
      },
      {
        provision: { en: 'regulation 16(3)', cy: 'rheoliad 16(3)' },
        title: { en: 'Complaints discussed', cy: 'Trafod cwynion' },
        standing: 'stated',
        commands: names('DiscussComplaint ConcludeStageOne'),
        events: names('ComplaintDiscussed StageOneConcluded'),
        reports: names('clocks'),
      },
      {
        provision: { en: 'regulation 16(5)', cy: 'rheoliad 16(5)' },
        title: { en: 'Terms of a settlement sent', cy: 'Anfon telerau setliad' },
        standing: 'stated',
        commands: names('SendSettlementTerms'),
        events: names('SettlementTermsSent'),
        reports: names('clocks'),
      },
      {
        provision: { en: 'part 4', cy: 'rhan 4' },
        title: { en: 'Formal investigation', cy: 'Ymchwiliad ffurfiol' },
        standing: 'stated',
        commands: names('StartStageTwo ConcludeInvestigation InformOmbudsman RecordLearning'),
        events: names('StageTwoStarted InvestigationConcluded OmbudsmanInformed LearningRecorded'),
        reports: names('clocks complaints'),
      },
    ],
  },
]
