import { standardRules } from '@coflyfr/governance'
import * as setup from '../../fixtures/refusals/budget-setup.ts'
import { caseLife } from '../../fixtures/refusals/case-life.ts'
import { clockLife, complaintLife } from '../../fixtures/refusals/clocks.ts'
import { charterLines } from '../../fixtures/refusals/corporate-parenting.ts'
import { but, type Line, line } from '../../fixtures/refusals/example.ts'
import * as more from '../../fixtures/refusals/finance.ts'
import * as generalLedger from '../../fixtures/refusals/general-ledger.ts'
import { workforceYear } from '../../fixtures/refusals/workforce.ts'
import * as yearEnd from '../../fixtures/refusals/year-end.ts'
import { personLines } from './person-lines.ts'

const { cabinet, council, financeOfficer, leg } = setup

const officer = 'u-5 performance-officer'

const bodies: readonly Line[] = [
  line('EstablishBody', cabinet, '2023-04-01', {
    body: 'cabinet',
    name: 'Cabinet',
    kind: 'cabinet',
    terms: 'Executive functions of the Council',
    chair: 'Leader',
    reportsTo: ['council'],
  }),
  line('AppointMember', cabinet, '2023-04-01', {
    body: 'cabinet',
    member: 'Leader',
    capacity: 'chair',
  }),
  line('HoldMeeting', cabinet, '2023-09-19', {
    body: 'cabinet',
    meeting: 'september',
    attendance: ['Leader'],
  }),
  line('MakeRecommendation', cabinet, '2023-09-19', {
    body: 'cabinet',
    meeting: 'september',
    recommendation: 'r-1',
    kind: 'performance',
    madeBy: 'Scrutiny',
    to: 'Cabinet',
    text: 'Measure progress more tightly',
    amount: '250000',
    respondBy: '2023-12-01',
  }),
  line('RespondToRecommendation', cabinet, '2023-11-01', {
    body: 'cabinet',
    recommendation: 'r-1',
    answer: 'rejected',
    answeredBy: 'Leader',
    response: 'It is measured already',
  }),
  line('StandDownMember', cabinet, '2023-12-01', { body: 'cabinet', member: 'Leader' }),
]

const nextBudget = but(setup.budget, {
  on: '2024-03-01',
  data: { financialYear: '2024-25', decision: 'Council 1 March 2024' },
})

/** A permanent virement that waits for the next year's budget, which then takes it up. */
const carried: readonly Line[] = [
  setup.budget,
  but(setup.proposal, {
    data: {
      laterYears: [
        {
          financialYear: '2024-25',
          legs: [leg('Corporate', '-1000000.00'), leg('Social services', '1000000.00')],
        },
      ],
    },
  }),
  setup.step('Agree', 'cabinet', '2023-09-19'),
  setup.step('Approve', 'council', '2023-11-15'),
  setup.post,
  nextBudget,
]

/** The same when the next year's budget is there already. */
const carriedAtOnce: readonly Line[] = [nextBudget, ...carried.slice(0, -1)]

const rejected: readonly Line[] = [
  setup.budget,
  setup.proposal,
  setup.step('Reject', 'cabinet', '2023-09-19'),
]

const withdrawn: readonly Line[] = [
  setup.budget,
  setup.proposal,
  line('WithdrawVirement', 'u-17 corporate-director', '2023-09-20', setup.document),
]

const grant: readonly Line[] = [
  setup.budget,
  line('ReceiveSpecificGrant', financeOfficer, '2023-06-01', {
    financialYear: '2023-24',
    reference: 'G1',
    grantor: 'Welsh Government',
    reason: 'Winter pressures',
    legs: [leg('Grants', '-1000.5'), leg('Social services', '1000.5')],
    decision: 'Award letter of 25 May 2023',
  }),
]

const movement = {
  ...setup.reserve,
  amount: '100000.00',
  reason: 'Held back',
  decision: 'Cabinet 6 June 2023',
}

const movements: readonly Line[] = [
  setup.budget,
  setup.establish,
  setup.otherReserve,
  line('ContributeToReserve', financeOfficer, '2023-06-06', {
    ...movement,
    reference: 'C1',
    from: { financialYear: '2023-24', costCentre: 'Corporate', subjective: 'all' },
  }),
  line('ContributeToReserve', financeOfficer, '2023-06-06', { ...movement, reference: 'C2' }),
  line('ReleaseReserve', cabinet, '2023-07-04', { ...movement, reference: 'L1' }),
  line('RepurposeReserve', cabinet, '2023-07-05', {
    reserve: 'general',
    purpose: 'Winter pressures',
    reason: 'The contingency is over',
    decision: 'Cabinet 4 July 2023',
  }),
  line('TransferBetweenReserves', cabinet, '2023-07-06', {
    ...movement,
    reference: 'T1',
    toReserve: 'general',
  }),
]

const twoSteps = {
  ...standardRules,
  drawdowns: {
    ...standardRules.drawdowns,
    samePurpose: [
      { by: 'section-151-officer', act: 'agree' },
      { by: 'cabinet', act: 'approve' },
    ],
  },
}

const drawdownInTwoSteps: readonly Line[] = [
  line('SetApprovalRules', council, '2023-03-01', { rules: twoSteps }),
  ...setup.approvedDrawdown,
  but(setup.approveDrawdown, {
    actor: cabinet,
    on: '2023-10-10',
    data: { by: 'cabinet', decision: 'Cabinet 10 October 2023' },
  }),
  but(setup.postDrawdown, { data: { amount: '400000', reason: 'First half of the year' } }),
  but(setup.voidDrawdown, { on: '2023-10-17', data: { amount: '100000.00', reason: 'Saved' } }),
  but(setup.reverseDrawdown, { data: { amount: '50000.00' } }),
  but(setup.postDrawdown, { on: '2023-11-02', data: { amount: '200000.00', final: true } }),
]

const plan = { plan: 'think-family' }
const action = { ...plan, action: 'a1' }

const plans: readonly Line[] = [
  line('DraftPlan', officer, '2023-09-01', {
    ...plan,
    title: 'Think Family',
    purpose: 'Improve outcomes',
    firstYear: '2023-24',
    lastYear: '2025-26',
    provisions: ['Social Services and Well-being (Wales) Act 2014'],
  }),
  line('AddTheme', officer, '2023-09-01', { ...plan, theme: 't2', title: 'A workforce' }),
  ...['a1', 'a2'].map((reference) =>
    line('AddStrategicAction', officer, '2023-09-01', {
      ...plan,
      theme: 't2',
      action: reference,
      title: 'Grow our own',
      owner: 'Head of Service',
      due: '2025-03-31',
    }),
  ),
  line('AmendStrategicAction', officer, '2023-09-02', { ...action, owner: 'Director' }),
  line('LinkMeasure', officer, '2023-09-02', { ...action, measure: 'PM24' }),
  line('WithdrawStrategicAction', officer, '2023-09-02', {
    ...plan,
    action: 'a2',
    reason: 'It was said twice',
  }),
]

const measure = { measure: 'PM24' }

const reading = {
  ...measure,
  period: '2022-23',
  numerator: '900',
  denominator: '1000',
  completeness: 'complete',
  source: 'Performance return',
}

const definition = {
  ...measure,
  generation: 'PM',
  title: 'Assessments completed within 42 working days',
  numerator: 'Assessments completed within 42 working days',
  denominator: 'Assessments completed',
  unit: 'percent',
  kind: 'flow',
  direction: 'up-is-good',
  decimals: 1,
  rounding: 'half-up',
  validFrom: '2016-04-01',
  provision: 'Social Services and Well-being (Wales) Act 2014, section 21',
}

const measures: readonly Line[] = [
  line('DefineMeasure', officer, '2022-04-01', definition),
  line('PublishReading', officer, '2023-06-01', reading),
  line('ProposeCorrection', officer, '2023-07-01', {
    ...reading,
    numerator: '901',
    reference: 'k1',
    reason: 'One was counted late',
  }),
  line('CorrectReading', 'u-6 performance-officer', '2023-07-02', { ...measure, reference: 'k1' }),
  line('TellStory', officer, '2023-07-03', {
    measure: reading.measure,
    period: reading.period,
    story: 'Families are met at home',
    partners: ['Health'],
  }),
  line('AmendMeasure', officer, '2023-08-01', {
    ...definition,
    validFrom: '2023-04-01',
    reason: 'New guidance',
  }),
]

const cohort = { service: 'children', cohort: 'autumn-2023' }

const workforce: readonly Line[] = [
  line('StartTrainees', officer, '2023-09-01', { ...cohort, scheme: 'secondment', started: 4 }),
  line('QualifyTrainees', officer, '2025-07-01', { ...cohort, qualified: 3 }),
]

/** Postings for several days and periods, some late, a batch that is closed, and a period that is reopened. */
const postings: readonly Line[] = [
  generalLedger.bring,
  ...generalLedger.periodsTo(3),
  but(generalLedger.bring, {
    data: {
      postings: [
        { ...generalLedger.posting, description: 'A late invoice' },
        { ...generalLedger.posting, reference: '9002', postedOn: '2023-08-02' },
        { ...generalLedger.posting, reference: '9003', period: 'P04', amount: '-3.10' },
        { ...generalLedger.posting, reference: '9004', postedOn: '2023-08-02', amount: '0.00' },
      ],
    },
  }),
  but(generalLedger.closeBatch, { data: { count: 5, controlTotal: '371.90', debits: '375.00' } }),
  generalLedger.reopen('P03'),
  generalLedger.reopen('P02'),
]

/** A reconciliation that is prepared, reviewed and prepared again. */
const reconciled: readonly Line[] = [
  generalLedger.chart,
  but(generalLedger.chart, {
    data: {
      costCentres: [
        { costCentre: '4711', directorate: 'Education', service: 'Schools', name: 'Oak Primary' },
      ],
      subjectives: [],
      reason: 'Restructure',
    },
  }),
  generalLedger.prepare,
  generalLedger.review,
  but(generalLedger.prepare, { on: '2023-07-07', data: { comment: 'A line was found' } }),
  but(generalLedger.review, { on: '2023-07-08', data: { comment: 'Agreed' } }),
]

const finance: readonly Line[] = [
  setup.budget,
  setup.establish,
  more.raise,
  more.invoice,
  line('ImportActuals', financeOfficer, '2023-06-03', {
    financialYear: '2023-24',
    source: 'agresso',
    batch: 'June',
    postings: [
      {
        costCentre: 'Social services',
        subjective: 'all',
        amount: '1000.00',
        postedOn: '2023-06-01',
        reference: '9001/1',
      },
    ],
  }),
  but(more.invoice, {
    data: {
      invoice: 'INV-2',
      amount: '1000.00',
      paidBy: { source: 'agresso', reference: '9001/1' },
    },
  }),
  more.carryOrder,
  but(more.raise, { data: { reference: 'PO-2' } }),
  but(more.closeOrder, { data: { reference: 'PO-2' } }),
  more.forecast,
  more.challenge,
  more.accept,
  line('SubmitForecast', financeOfficer, '2023-10-06', {
    financialYear: '2023-24',
    period: 'P06',
    costCentre: 'Social services',
    subjective: 'all',
    projectedOutturn: '-5',
    basis: 'straight-line',
  }),
  more.approveCut,
  more.reportCut,
  more.removeCut,
  more.estimate,
  more.restate,
]

const nothingCarried = but(yearEnd.carryForward, {
  data: {
    reference: 'YE-2',
    services: [
      { service: 'Corporate', to: { costCentre: 'Corporate', subjective: 'all' } },
      { service: 'Recharges', to: { costCentre: 'Recharges', subjective: 'all' } },
    ],
    cap: '0.00',
    funding: [],
  },
})

/** The same year end before and after the next year's budget is approved. */
const yearEnds: Readonly<Record<string, readonly Line[]>> = {
  'a year ends before the next has a budget': [
    setup.budget,
    ...yearEnd.yearSpent,
    yearEnd.carryForward,
    nothingCarried,
    nextBudget,
  ],
  'a year ends, met from a reserve': [nextBudget, ...yearEnd.fromReserve],
}

/** Commands that are neither in the examples of refusals nor in Bridgend's, with a ledger for each list. */
export const furtherLines: Readonly<Record<string, readonly Line[]>> = {
  'a member stands down, a recommendation is rejected': bodies,
  'a virement waits for the next budget': carried,
  'a virement is carried into a budget that is there': carriedAtOnce,
  'a virement is rejected': rejected,
  'a virement is withdrawn': withdrawn,
  'a grant comes in': grant,
  'reserves receive, release, change purpose and give': movements,
  'a drawdown is approved in two steps and settled in parts': drawdownInTwoSteps,
  'postings come in, a period closes and opens again': postings,
  'the ledger is mapped again and reconciled': reconciled,
  'a plan is drafted and changed': plans,
  'a measure is corrected and amended': measures,
  'trainees qualify': workforce,
  'a service is staffed for a year': workforceYear,
  'a charter is adopted and a promise kept': charterLines,
  'a child is helped, protected, looked after and adopted': caseLife,
  'clocks run by the council’s timescales, and restart': clockLife,
  'complaints are settled, investigated and withdrawn': complaintLife,
  ...yearEnds,
  'a person is recorded, read, merged and parted, held and restricted': personLines,
  'a year is committed, forecast, cut and added to': finance,
}
