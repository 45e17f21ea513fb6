import { roles } from '@coflyfr/core'
import { contactFields } from '../returns/contacts/contact-fields.ts'
import { type Fields, optional, required } from './field-type.ts'
import type { ImportKind } from './kinds.ts'

/** A command that rows can be, and the amount by which they are counted. */
export interface RowCommand {
  readonly fields: Fields
  /** The field that the summary and the control total add up; null where the command has no amount. */
  readonly amount: string | null
}

const text = required('text')
const money = required('amount')
const year = required('year')
const head = { costCentre: text, subjective: text } as const
const effectiveOn = { effectiveOn: optional('date') } as const
const movement = {
  reserve: required('id'),
  reference: text,
  amount: money,
  reason: text,
  decision: text,
  ...effectiveOn,
} as const
const commitment = { financialYear: year, service: text, reference: text, ...effectiveOn } as const

const optionalText = optional('text')

const budget: Fields = {
  financialYear: year,
  directorate: text,
  service: optionalText,
  costCentre: optionalText,
  subjective: optionalText,
  kind: required(['expenditure', 'income']),
  amount: money,
  fund: optional(['revenue', 'capital']),
  controllable: optional('boolean'),
  decision: text,
  includes: optional('list'),
  ...effectiveOn,
}

const virement: Fields = {
  reference: text,
  financialYear: year,
  kind: required(['permanent', 'one-off', 'technical']),
  reason: text,
  ...head,
  amount: money,
  by: optional(roles),
  decision: optionalText,
  decidedOn: optional('date'),
  agreedBy: optional(roles),
  agreedDecision: optionalText,
  agreedOn: optional('date'),
  ...effectiveOn,
}

const reserves = {
  EstablishReserve: {
    amount: 'openingBalance',
    fields: {
      reserve: required('id'),
      name: text,
      purpose: text,
      openingBalance: money,
      openedOn: required('date'),
      decision: text,
      useRule: optionalText,
      manager: optionalText,
      reviewBy: optionalText,
      ...effectiveOn,
    },
  },
  ContributeToReserve: {
    amount: 'amount',
    fields: {
      ...movement,
      'from.financialYear': optional('year'),
      'from.costCentre': optionalText,
      'from.subjective': optionalText,
    },
  },
  ReleaseReserve: { amount: 'amount', fields: movement },
  RepurposeReserve: {
    amount: null,
    fields: {
      reserve: required('id'),
      purpose: text,
      reason: text,
      decision: text,
      ...effectiveOn,
    },
  },
  TransferBetweenReserves: { amount: 'amount', fields: { ...movement, toReserve: required('id') } },
  RequestDrawdown: {
    amount: 'amount',
    fields: {
      reserve: required('id'),
      reference: text,
      amount: money,
      financialYear: year,
      'to.costCentre': text,
      'to.subjective': text,
      purpose: text,
      reason: text,
      expiresOn: optional('date'),
      ...effectiveOn,
    },
  },
} as const

const commitments = {
  RaiseCommitment: {
    amount: 'amount',
    fields: {
      ...commitment,
      ...head,
      amount: money,
      supplier: optionalText,
      description: optionalText,
    },
  },
  InvoiceCommitment: {
    amount: 'amount',
    fields: {
      ...commitment,
      invoice: text,
      amount: money,
      'paidBy.source': optional('id'),
      'paidBy.reference': optionalText,
    },
  },
  CloseCommitment: { amount: null, fields: { ...commitment, reason: optionalText } },
} as const

const forecast: Fields = {
  financialYear: year,
  period: required('period'),
  projectedOutturn: money,
  basis: text,
  service: optionalText,
  costCentre: optionalText,
  subjective: optionalText,
  assumptions: optional('list'),
  reason: optionalText,
  action: optionalText,
  ...effectiveOn,
}

const report = {
  achieved: money,
  rag: required(['blue', 'green', 'amber', 'red']),
  projected: optional('amount'),
  reason: optionalText,
  mitigation: optionalText,
} as const

const reduction = { financialYear: year, reference: text, ...effectiveOn } as const

const savings = {
  ApproveReduction: {
    amount: 'target',
    fields: {
      ...reduction,
      description: text,
      directorate: text,
      target: money,
      decision: text,
      service: optionalText,
      owner: optionalText,
      // A row that also gives the progress of the reduction leads to ReportReduction as well.
      ...report,
      achieved: optional('amount'),
      rag: optional(report.rag.type),
      reportedOn: optional('date'),
    },
  },
  ReportReduction: { amount: 'achieved', fields: { ...reduction, ...report } },
} as const

const chart: Fields = {
  reference: text,
  costCentre: optionalText,
  directorate: optionalText,
  service: optionalText,
  costCentreName: optionalText,
  subjective: optionalText,
  kind: optional(['expenditure', 'income']),
  group: optionalText,
  subjectiveName: optionalText,
  reason: optionalText,
  ...effectiveOn,
}

const actuals: Fields = {
  ...head,
  amount: money,
  postedOn: optional('date'),
  period: optional('period'),
  reference: text,
  description: optionalText,
}

/** The commands that rows of each kind can become, the usual one first. */
export const kindCommands: Readonly<Record<ImportKind, Readonly<Record<string, RowCommand>>>> = {
  budget: { ApproveBudget: { amount: 'amount', fields: budget } },
  virements: { ProposeVirement: { amount: 'amount', fields: virement } },
  reserves,
  actuals: { ImportActuals: { amount: 'amount', fields: actuals } },
  commitments,
  forecast: { SubmitForecast: { amount: 'projectedOutturn', fields: forecast } },
  savings,
  chart: { SetChartOfAccounts: { amount: null, fields: chart } },
  contacts: { ReceiveContact: { amount: null, fields: contactFields } },
}

/** The usual command of a kind. */
export const usualCommand = (kind: ImportKind): string => Object.keys(kindCommands[kind])[0] ?? ''
