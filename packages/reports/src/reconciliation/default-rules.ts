import type { ReconciliationRules } from './rules.ts'

const head = ['costCentre', 'subjective'] as const
const line = ['reference', ...head] as const

/** The days that a payment run, a bank holiday and a weekend can put between two systems' dates of one posting. */
const days = 7

/**
 * The rules if none are given: the same line; the same line dated a few days apart; then postings split into several
 * lines, and several put into one, first under one whole reference, then under the part before its `/` (a transaction
 * number before its sequence). Nothing is matched without its reference: equal amounts are common, and a wrong match
 * hides two faults.
 */
export const defaultReconciliationRules: ReconciliationRules = {
  name: 'default',
  rules: [
    { name: 'same line', shape: '1-1', on: line, days: 0, period: 'same' },
    { name: 'same line within days', shape: '1-1', on: line, days, period: 'same' },
    { name: 'split in the extract', shape: '1-n', on: line, days, period: 'same' },
    { name: 'summed in the extract', shape: 'n-1', on: line, days, period: 'same' },
    {
      name: 'split under one transaction',
      shape: '1-n',
      on: line,
      days,
      period: 'same',
      referenceBefore: '/',
    },
    {
      name: 'summed under one transaction',
      shape: 'n-1',
      on: line,
      days,
      period: 'same',
      referenceBefore: '/',
    },
  ],
  suspense: ['suspense'],
}
