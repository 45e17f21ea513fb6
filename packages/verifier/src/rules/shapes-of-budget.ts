import {
  anyText,
  count,
  date,
  type Fields,
  flag,
  id,
  list,
  object,
  oneOf,
  orNull,
  pounds,
  role,
  text,
  year,
} from './shape.ts'
import {
  carriedServices,
  funding,
  gift,
  headFields,
  laterYears,
  legs,
  lines,
  minute,
  route,
  rules,
  virementKind,
} from './shapes-of-parts.ts'

const inYear: Fields = { reference: text, financialYear: year }

const document: Fields = {
  ...inYear,
  kind: virementKind,
  reason: text,
  legs,
  laterYears,
  contentHash: anyText,
  reverses: orNull(text),
}

const decided: Fields = {
  by: role,
  decision: text,
  decidedOn: date,
  onRecord: flag,
  contentHash: anyText,
}

const forwarded: Fields = { ...inYear, postedInYear: year, legs, gift }

/** Fields that events of a type hold only if the command gave them. */
export const mayBeTold: ReadonlyMap<string, Fields> = new Map([
  ...[
    'BudgetApproved',
    'ContributedToReserve',
    'ReserveReleased',
    'ReserveRepurposed',
    'TransferredBetweenReserves',
    'ReserveRestated',
  ].map((type) => [type, { decidedOn: date }] as const),
])

/** Fields of the events of the ledger, of rules and of budgets, by type. */
export const shapesOfBudget = {
  LedgerOpened: { origin: text, history: flag, refusalsKept: flag },
  HistoryClosed: {},
  CommandRefused: { saltedCommandHash: anyText, refusal: text, rule: orNull(text), role },
  ApprovalRulesSet: { rules, contentHash: anyText },
  BudgetLinesDrafted: { financialYear: year, part: count, lines },
  BudgetApproved: {
    financialYear: year,
    fromDraft: flag,
    lines,
    count,
    total: pounds,
    contentHash: anyText,
    ...minute,
    includes: list(text),
  },
  SpecificGrantReceived: { ...inYear, grantor: text, reason: text, legs, ...minute },
  SupplementaryEstimateApproved: { ...inYear, source: text, reason: text, legs, ...minute },
  VirementProposed: { ...document, route },
  VirementAmended: { ...document, contentHashBefore: anyText, route },
  VirementAgreed: { ...inYear, ...decided, route },
  VirementApproved: { ...inYear, ...decided, route },
  VirementRejected: { ...inYear, ...decided },
  VirementPosted: { ...document, postingReason: orNull(text) },
  VirementWithdrawn: { ...inYear, reason: orNull(text) },
  VirementReversed: { ...inYear, reversalReference: text, reason: text },
  VirementForwarded: forwarded,
  VirementCarried: forwarded,
  ContributedToReserve: {
    reserve: id,
    reference: text,
    amount: pounds,
    reason: text,
    ...minute,
    from: orNull(object({ financialYear: year, ...headFields })),
  },
  ReserveFundingReceived: {
    gift,
    financialYear: year,
    reserve: id,
    reference: text,
    to: object(headFields),
    amount: pounds,
  },
  DrawdownReversed: {
    reserve: id,
    reference: text,
    amount: pounds,
    financialYear: year,
    to: object(headFields),
    reason: orNull(text),
  },
  GiftReturned: {
    gift,
    kind: oneOf('drawdown', 'contribution', 'transfer', 'reversed-drawdown'),
    reserve: id,
    reference: text,
    head: orNull(object(headFields)),
    amount: pounds,
    reason: text,
  },
  CarriedForward: {
    ...inYear,
    toYear: year,
    cap: orNull(pounds),
    actuals: list(id),
    services: carriedServices,
    funding,
    ...minute,
  },
  CarryForwardReceived: { gift, financialYear: year, fromYear: year, reference: text, legs },
} satisfies { readonly [type: string]: Fields }
