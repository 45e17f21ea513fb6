/**
 * WIRE FORMAT: these shapes stand in ledgers for ever. Never change one; raise `schemaVersion` and add an upcaster.
 */
import {
  defineEvent,
  type EventOf,
  exactObject,
  FinancialYearText,
  NonEmptyText,
  oneOf,
  PlainDateText,
} from '@coflyfr/core'
import { PoundsText } from '@coflyfr/money'
import * as t from 'io-ts'
import { Count } from '../shared/wire.ts'

/** One line of an approved budget, every default filled in. An income line's amount is negative or zero. */
export const BudgetLineWire = exactObject('line', {
  directorate: NonEmptyText,
  service: NonEmptyText,
  costCentre: NonEmptyText,
  subjective: NonEmptyText,
  kind: oneOf('expenditure', 'income'),
  amount: PoundsText,
  fund: oneOf('revenue', 'capital'),
  controllable: t.boolean,
})

/** See {@link BudgetLineWire}. */
export type BudgetLineWire = t.TypeOf<typeof BudgetLineWire>

/** A part of a budget too large for one event; it counts once BudgetApproved says `fromDraft`. The same part drafted again replaces it. */
export const BudgetLinesDrafted = defineEvent({
  type: 'BudgetLinesDrafted',
  data: exactObject('BudgetLinesDrafted', {
    financialYear: FinancialYearText,
    part: Count,
    lines: t.readonlyArray(BudgetLineWire),
  }),
})

/** See {@link BudgetLinesDrafted}. */
export type BudgetLinesDrafted = EventOf<typeof BudgetLinesDrafted>

/** Council set the year's budget: the lines given here, or with `fromDraft` all drafted parts in the order of their numbers. */
export const BudgetApproved = defineEvent({
  type: 'BudgetApproved',
  data: exactObject(
    'BudgetApproved',
    {
      financialYear: FinancialYearText,
      fromDraft: t.boolean,
      /** Empty where the lines were drafted in parts. */
      lines: t.readonlyArray(BudgetLineWire),
      /** Number of lines, drafted ones included. */
      count: Count,
      /** Net sum of the lines. */
      total: PoundsText,
      contentHash: t.string,
      decision: NonEmptyText,
      onRecord: t.boolean,
      /** References of permanent virements of earlier years that these lines already hold. */
      includes: t.readonlyArray(NonEmptyText),
    },
    {
      /** The day of the minute, where it was told apart; else the budget's own. */
      decidedOn: PlainDateText,
    },
  ),
})

/** See {@link BudgetApproved}. */
export type BudgetApproved = EventOf<typeof BudgetApproved>
