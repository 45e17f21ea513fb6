import type { Role } from '@coflyfr/core'
import { formatPounds, penceOfPounds } from '@coflyfr/money'
import type { ApprovalRules } from '../rules/approval-rules.ts'
import type { RouteStep } from '../rules/route-step.ts'

const pounds = (text: string) => formatPounds(penceOfPounds(text))

const council: readonly RouteStep[] = [
  { by: 'section-151-officer', act: 'agree', optional: true },
  { by: 'cabinet', act: 'agree' },
  { by: 'council', act: 'approve' },
]

/** Whoever answers for a head of the budget, and finance beside them. */
const officers: readonly Role[] = [
  'budget-holder',
  'head-of-service',
  'corporate-director',
  'finance-officer',
  'section-151-officer',
]

/** Whoever answers for what is placed, and for what that costs. */
const heads: readonly Role[] = ['head-of-service', 'corporate-director']

/** Whoever agrees to what a worker proposes about a case. */
const managers: readonly Role[] = ['team-manager', ...heads]

/** Whoever may put a performance officer's correction of a published figure in place; another person in any case. */
const seconders: readonly Role[] = ['performance-officer', ...managers]

/** Whoever may say that something on record about a case was wrong. */
const correctors: readonly Role[] = [
  'team-manager',
  'head-of-service',
  'performance-officer',
  'data-protection-officer',
]

/**
 * The rules of a ledger that was given none: officers to £100,000, Cabinet to £500,000, Council above, counted with what
 * the same authority approved before for the same head in the year. Money between capital and revenue goes to Council.
 */
export const standardRules: ApprovalRules = {
  name: 'standard',
  source:
    'Coflyfr: bands found in published schemes, £25,000 in West Lancashire, £100,000 and £500,000 in Bridgend',
  virements: [
    {
      name: 'technical',
      kinds: ['technical'],
      scope: 'council',
      upTo: null,
      steps: [{ by: 'section-151-officer', act: 'approve' }],
    },
    {
      name: 'to £25,000 within a service',
      scope: 'service',
      upTo: pounds('25000.00'),
      steps: [{ by: 'head-of-service', act: 'approve' }],
    },
    {
      name: 'to £100,000 within a directorate',
      scope: 'directorate',
      upTo: pounds('100000.00'),
      steps: [
        { by: 'corporate-director', act: 'agree' },
        { by: 'section-151-officer', act: 'approve' },
      ],
    },
    {
      name: 'any other to £500,000',
      scope: 'council',
      upTo: pounds('500000.00'),
      steps: [
        { by: 'section-151-officer', act: 'agree' },
        { by: 'cabinet', act: 'approve' },
      ],
    },
    {
      name: 'above £500,000',
      scope: 'council',
      upTo: null,
      steps: council,
    },
    {
      name: 'between capital and revenue',
      mixesCapitalAndRevenue: true,
      scope: 'council',
      upTo: null,
      steps: council,
    },
  ],
  cumulative: { countEarlierApprovals: true, yearlyLimits: [] },
  drawdowns: {
    samePurpose: [{ by: 'section-151-officer', act: 'approve' }],
    otherPurpose: [{ by: 'cabinet', act: 'approve' }],
  },
  differentPeople: ['proposer', 'approver', 'poster'],
  roles: {
    SetApprovalRules: ['council'],
    ApproveBudget: ['council'],
    EstablishReserve: ['cabinet', 'council'],
    ReleaseReserve: ['cabinet', 'council'],
    RepurposeReserve: ['cabinet', 'council'],
    TransferBetweenReserves: ['cabinet', 'council'],
    ContributeToReserve: ['finance-officer'],
    ReceiveSpecificGrant: ['finance-officer'],
    ReturnGift: ['finance-officer'],
    PostVirement: ['finance-officer'],
    PostDrawdown: ['finance-officer'],
    ReverseDrawdown: ['finance-officer'],
    ImportActuals: ['finance-officer'],
    CloseBatch: ['finance-officer'],
    ClosePeriod: ['finance-officer'],
    SetChartOfAccounts: ['finance-officer', 'section-151-officer'],
    PrepareReconciliation: ['finance-officer', 'section-151-officer'],
    ReviewReconciliation: ['finance-officer', 'section-151-officer'],
    ReopenPeriod: ['section-151-officer', 'cabinet', 'council'],
    ApproveSupplementaryEstimate: ['council'],
    CarryForward: ['cabinet', 'council'],
    RestateReserve: ['section-151-officer', 'cabinet', 'council'],
    ApproveReduction: ['cabinet', 'council'],
    RemoveReduction: ['cabinet', 'council'],
    CarryCommitment: ['finance-officer', 'section-151-officer'],
    AssignPurpose: ['finance-officer', 'section-151-officer'],
    ReleasePurpose: ['section-151-officer', 'cabinet', 'council'],
    SubmitForecast: officers,
    ChallengeForecast: ['section-151-officer'],
    AcceptForecast: ['corporate-director'],
    CloseCase: managers,
    AgreeStepDown: managers,
    StartLookedAfterPeriod: heads,
    AgreePlacementCost: heads,
    ProposeCorrection: ['performance-officer'],
    CorrectReading: seconders,
    VoidCaseFact: correctors,
    CorrectEpisodes: correctors,
  },
}
