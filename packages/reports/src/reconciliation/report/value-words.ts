import type { BreakKind, FailedField } from '../breaks/break.ts'
import type { Side } from '../line.ts'
import type { AgeBand } from './aged.ts'

/** The kinds of breaks. */
export const kindWords = {
  'missing-in-ledger': 'ar goll o’r cyfriflyfr',
  'missing-in-extract': 'ar goll o’r detholiad',
  'doubled-in-ledger': 'ddwywaith yn y cyfriflyfr',
  'doubled-in-extract': 'ddwywaith yn y detholiad',
  'amount-differs': 'swm yn wahanol',
  'split-unbalanced': 'rhaniad nad yw’n mantoli',
  'wrong-period': 'cyfnod anghywir',
  'date-differs': 'dyddiad yn wahanol',
  'wrong-head': 'pennawd anghywir',
  'reference-differs': 'cyfeirnod yn wahanol',
} as const satisfies Readonly<Record<BreakKind, string>>

/** The two sides. */
export const sideWords = {
  ledger: 'cyfriflyfr',
  extract: 'detholiad',
} as const satisfies Readonly<Record<Side, string>>

/** The fields in which a rule can fail. */
export const fieldWords = {
  reference: 'cyfeirnod',
  costCentre: 'canolfan gost',
  subjective: 'goddrychol',
  description: 'disgrifiad',
  amount: 'swm',
  period: 'cyfnod',
  postedOn: 'dyddiad postio',
  count: 'nifer',
} as const satisfies Readonly<Record<FailedField, string>>

/** The ages of unmatched lines, in days. */
export const bandWords = {
  '0-30': '0-30',
  '31-60': '31-60',
  '61-90': '61-90',
  'over-90': 'dros 90',
} as const satisfies Readonly<Record<AgeBand, string>>

/** The default rules; other rules have the names that their authors gave them. */
export const ruleWords = {
  default: 'diofyn',
  'same line': 'yr un llinell',
  'same line within days': 'yr un llinell o fewn dyddiau',
  'split in the extract': 'rhannwyd yn y detholiad',
  'summed in the extract': 'cyfunwyd yn y detholiad',
  'split under one transaction': 'rhannwyd o dan un trafodyn',
  'summed under one transaction': 'cyfunwyd o dan un trafodyn',
} as const
