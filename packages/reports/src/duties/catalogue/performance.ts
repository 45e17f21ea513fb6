import { type Instrument, names } from './instrument.ts'

/** Measuring and returning performance, and keeping people’s records. */
export const performanceAndRecords: readonly Instrument[] = [
  {
    name: {
      en: 'Code of practice on measuring social services performance',
      cy: 'Cod ymarfer ar fesur perfformiad y gwasanaethau cymdeithasol',
    },
    duties: [
      {
        provision: {
          en: 'Social Services and Well-being (Wales) Act 2014, section 145',
          cy: 'Deddf Gwasanaethau Cymdeithasol a Llesiant (Cymru) 2014, adran 145',
        },
        title: {
          en: 'Measures: defined, read, corrected and explained',
          cy: 'Mesurau: eu diffinio, eu darllen, eu cywiro a’u hadrodd',
        },
        standing: 'stated',
        commands: names(
          'DefineMeasure AmendMeasure SetBaseline SetTargetPath PublishReading ProposeCorrection CorrectReading TellStory',
        ),
        events: names(
          'MeasureDefined MeasureAmended BaselineSet TargetPathSet ReadingPublished CorrectionProposed ReadingCorrected StoryTold',
        ),
        reports: names('measures report-card duties'),
      },
    ],
  },
  {
    name: {
      en: 'Social services performance indicators of Wales',
      cy: 'Dangosyddion perfformiad gwasanaethau cymdeithasol Cymru',
    },
    duties: [
      {
        provision: { en: 'to 2015-16 (SCC)', cy: 'hyd at 2015-16 (SCC)' },
        title: {
          en: 'Indicators of the first generation',
          cy: 'Dangosyddion y genhedlaeth gyntaf',
        },
        standing: 'stated',
        commands: names(''),
        events: names(''),
        reports: names('measures'),
      },
    ],
  },
  {
    name: {
      en: 'Performance and improvement framework of Wales',
      cy: 'Fframwaith perfformiad a gwella Cymru',
    },
    duties: [
      {
        provision: { en: 'metrics on children', cy: 'metrigau ar blant' },
        title: {
          en: 'Metrics of the third generation (WG40207)',
          cy: 'Metrigau’r drydedd genhedlaeth (WG40207)',
        },
        standing: 'stated',
        commands: names(''),
        events: names(''),
        reports: names('measures pathway'),
      },
    ],
  },
  {
    name: {
      en: 'Collection of looked-after children (SSDA903)',
      cy: 'Casgliad plant sy’n derbyn gofal (SSDA903)',
    },
    duties: [
      {
        provision: { en: 'return of a year', cy: 'ffurflen blwyddyn' },
        title: {
          en: 'Episodes that agree from year to year',
          cy: 'Cyfnodau sy’n cytuno o flwyddyn i flwyddyn',
        },
        standing: 'stated',
        commands: names('ConfirmYearStart CorrectEpisodes VoidCaseFact KeepReturnParticulars'),
        events: names('YearStartConfirmed EpisodesCorrected CaseFactVoided ReturnParticularsKept'),
        reports: names('pathway'),
      },
    ],
  },
  {
    name: {
      en: 'UK General Data Protection Regulation',
      cy: 'Rheoliad Cyffredinol y DU ar Ddiogelu Data',
    },
    duties: [
      {
        provision: { en: 'article 5(1)(e)', cy: 'erthygl 5(1)(e)' },
        title: {
          en: 'Records are kept no longer than they must be',
          cy: 'Ni chedwir cofnodion yn hwy nag y mae’n rhaid',
        },
        standing: 'to-check',
        commands: names(
          'RecordRetentionTrigger PlaceLegalHold LiftLegalHold SetRetentionSchedule PlaceMoratorium LiftMoratorium',
        ),
        events: names(
          'RetentionTriggerRecorded LegalHoldPlaced LegalHoldLifted RetentionScheduleSet MoratoriumPlaced MoratoriumLifted',
        ),
        reports: names('retention'),
      },
      {
        provision: { en: 'article 5(2)', cy: 'erthygl 5(2)' },
        title: {
          en: 'Every reading of an identity is on record',
          cy: 'Mae pob darlleniad o hunaniaeth ar gofnod',
        },
        standing: 'to-check',
        commands: names('UnsealIdentity UnsealStatement'),
        events: names('IdentityUnsealed StatementUnsealed'),
        reports: names('retention'),
      },
      {
        provision: { en: 'articles 15 to 21', cy: 'erthyglau 15 i 21' },
        title: {
          en: 'Access, rectification, restriction and objection',
          cy: 'Mynediad, cywiro, cyfyngu a gwrthwynebu',
        },
        standing: 'to-check',
        commands: names(
          'ReceiveAccessRequest MakeDisclosure RecordRectification RestrictProcessing LiftRestriction DecideObjection',
        ),
        events: names(
          'AccessRequestReceived DisclosureMade RectificationRecorded ProcessingRestricted RestrictionLifted ObjectionDecided',
        ),
        reports: names('retention'),
      },
      {
        provision: { en: 'article 17', cy: 'erthygl 17' },
        title: {
          en: 'A person is erased only under authority and where the law allows it',
          cy: 'Dilëir person dan awdurdod, a dim ond lle mae’r gyfraith yn caniatáu hynny',
        },
        standing: 'to-check',
        commands: names(
          'RequestErasure AgreeErasure ApproveErasure WithdrawErasure DestroySubjectKey',
        ),
        events: names(
          'ErasureRequested ErasureAgreed ErasureApproved ErasureWithdrawn SubjectKeyDestroyed',
        ),
        reports: names('retention'),
      },
      {
        provision: { en: 'article 25', cy: 'erthygl 25' },
        title: { en: 'People are keys in every event', cy: 'Allweddi yw pobl ym mhob digwyddiad' },
        standing: 'to-check',
        commands: names('CreateSubjectKey RecordIdentity MergeSubjectKeys UnmergeSubjectKeys'),
        events: names('SubjectKeyCreated IdentityRecorded SubjectKeyMerged SubjectKeyUnmerged'),
        reports: names('retention'),
      },
    ],
  },
]
