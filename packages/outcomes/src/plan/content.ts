import { exactObject, FinancialYearText, IdText, NonEmptyText, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'
import { Count } from '../codec/count.ts'
import { MeasureCode } from '../measure/measure-code.ts'

/** What a plan rests on: a finding and who found it, such as a review of the Institute of Public Care. */
export const Evidence = exactObject('Evidence', {
  reference: IdText,
  source: NonEmptyText,
  finding: NonEmptyText,
})

/** A checkpoint on the way of an action. */
export const Milestone = exactObject('Milestone', {
  milestone: IdText,
  title: NonEmptyText,
  due: PlainDateText,
})

/** A strategic action: under which theme, owned by which post (never a person's name), due when, measured how. */
export const StrategicAction = exactObject('StrategicAction', {
  action: IdText,
  theme: IdText,
  title: NonEmptyText,
  owner: NonEmptyText,
  due: PlainDateText,
  measures: t.readonlyArray(MeasureCode),
  milestones: t.readonlyArray(Milestone),
})

/** A theme or priority of a plan. */
export const Theme = exactObject('Theme', { theme: IdText, title: NonEmptyText })

/** What a plan says about itself: fields that its draft and each amendment state in full. */
export const planHeading = {
  title: NonEmptyText,
  purpose: NonEmptyText,
  /** First and last financial year; every due date lies within them. */
  firstYear: FinancialYearText,
  lastYear: FinancialYearText,
  /** Provisions served, such as "Social Services and Well-being (Wales) Act 2014". */
  provisions: t.readonlyArray(NonEmptyText),
  evidence: t.readonlyArray(Evidence),
} as const

/** One version of a plan, whole: what is frozen on submission, hashed and approved. */
export const PlanContent = exactObject('PlanContent', {
  plan: IdText,
  version: Count,
  ...planHeading,
  themes: t.readonlyArray(Theme),
  actions: t.readonlyArray(StrategicAction),
})

/** See {@link PlanContent}. */
export type PlanContent = t.TypeOf<typeof PlanContent>
/** See {@link StrategicAction}. */
export type StrategicAction = t.TypeOf<typeof StrategicAction>
/** See {@link Milestone}. */
export type Milestone = t.TypeOf<typeof Milestone>
/** See {@link Theme}. */
export type Theme = t.TypeOf<typeof Theme>
