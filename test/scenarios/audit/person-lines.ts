import { standardRetention } from '@coflyfr/privacy'
import { type Line, line } from '../../fixtures/refusals/example.ts'

const worker = 'u-12 practitioner'
const officer = 'u-40 records-officer'
const guardian = 'u-41 data-protection-officer'

const [subject, other] = ['7f3a9b21', '0c55e1d8']
const authority = 'Inquiry, letter of 1 August 2023'

/** Every command about a person and their record. */
export const personLines: readonly Line[] = [
  line('SetRetentionSchedule', guardian, '2023-04-01', { schedule: standardRetention }),
  line('PlaceMoratorium', guardian, '2023-04-01', {
    moratorium: 'm-1',
    recordClasses: ['looked-after'],
    authority,
    reviewOn: '2024-04-01',
  }),
  line('LiftMoratorium', guardian, '2023-08-01', { moratorium: 'm-1', authority }),
  ...[subject, other].map((key) =>
    line('CreateSubjectKey', worker, '2023-09-01', { subject: key }),
  ),
  line('RecordIdentity', worker, '2023-09-01', {
    subject,
    name: 'Anna Example',
    bornOn: '2014-05-03',
    nhsNumber: '9434765919',
    upn: 'B801200005001',
    address: '1 High Street, CF99 1NA',
    language: 'cy',
    contact: '01632 960123',
  }),
  line('RecordRectification', worker, '2023-09-02', {
    subject,
    rectification: 'x-1',
    statement: 'I was seven, not six',
    corrects: '$id:IdentityRecorded',
  }),
  line('UnsealIdentity', worker, '2023-09-03', {
    subject,
    fields: ['name', 'bornOn'],
    reason: 'emergency',
    breakGlass: true,
  }),
  line('UnsealStatement', officer, '2023-09-03', {
    subject,
    stream: `privacy-${subject}`,
    revision: 2,
    field: 'statement',
    sealed: { sealed: '$sealed:RectificationRecorded' },
    reason: 'rectification',
  }),
  line('KeepReturnParticulars', officer, '2023-09-04', {
    subject,
    particulars: {
      child: '1001',
      bornOn: '2014-05-03',
      upn: 'B801200005001',
      motherBornOn: '',
      postcodes: { e1: { home: 'CF99 1NA', placement: 'CF99 1NB' } },
    },
  }),
  line('MergeSubjectKeys', officer, '2023-10-01', {
    subject: other,
    into: subject,
    reason: 'recorded-twice',
  }),
  line('UnmergeSubjectKeys', officer, '2023-10-02', { subject: other, reason: 'different-people' }),
  line('RestrictProcessing', guardian, '2023-10-03', { subject, ground: 'accuracy-contested' }),
  line('LiftRestriction', guardian, '2023-10-04', { subject }),
  line('DecideObjection', guardian, '2023-10-05', {
    subject,
    objection: 'o-1',
    right: 'rectification',
    outcome: 'upheld',
  }),
  line('RecordRetentionTrigger', officer, '2023-10-06', {
    subject,
    recordClass: 'looked-after',
    trigger: 'birth',
    on: '2014-05',
  }),
  line('PlaceLegalHold', officer, '2023-10-07', { subject, hold: 'h-1', authority }),
  line('LiftLegalHold', guardian, '2023-10-08', { subject, hold: 'h-1', authority }),
  line('MakeDisclosure', officer, '2023-10-09', {
    subject,
    disclosure: 'd-1',
    to: 'court',
    exemptions: [],
  }),
  ...[subject, other].map((key) =>
    line('RequestErasure', officer, '2023-10-10', {
      subject: key,
      erasure: 'e-1',
      ground: 'claim-upheld',
    }),
  ),
  line('WithdrawErasure', officer, '2023-10-10', { subject: other, erasure: 'e-1' }),
  line('DecideObjection', guardian, '2023-10-10', {
    subject,
    objection: 'o-2',
    right: 'erasure',
    outcome: 'upheld',
  }),
  line('AgreeErasure', guardian, '2023-10-11', { subject, erasure: 'e-1' }),
  line('ApproveErasure', 'u-50 corporate-director', '2023-10-12', {
    subject,
    erasure: 'e-1',
    decision: 'D 12/2023',
  }),
  line('MergeSubjectKeys', officer, '2023-10-13', {
    subject: other,
    into: subject,
    reason: 'same-identity',
  }),
  line('DestroySubjectKey', officer, '2023-10-14', {
    subject,
    merged: [other],
    authority: 'D 12/2023',
  }),
]
