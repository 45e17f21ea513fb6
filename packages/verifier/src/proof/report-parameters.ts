import type { AskedWays } from '../seals/report.ts'
import { canonicalTextOf } from '../text/canonical.ts'
import { isDate, isFinancialYear, isPeriod } from '../text/dates.ts'
import { type Form, formOf, objectOf, position, text, textOrNull } from './form.ts'

/** What a report was asked for, as known at a position. */
export interface ReportParameters extends AskedWays {
  readonly at: { readonly asOf: string | null; readonly knownAt: number }
  readonly year: string | null
  readonly period: string | null
  readonly view: string
  readonly adequacy: object | null
}

const of = (expected: string, is: (said: string) => boolean): Form =>
  formOf(expected, (value) => typeof value === 'string' && is(value))

const oneOf = (...words: readonly string[]): Form =>
  of(`one of ${words.join(', ')}`, (said) => words.includes(said))

const orNull =
  (form: Form): Form =>
  (value, path) =>
    value === null ? null : form(value, path)

/** A day, or null for every day. */
export const dateOrNull = orNull(of('a day', isDate))

const year = of('a financial year', isFinancialYear)
const period = of('a period', isPeriod)
const standings = ['open', 'overdue', 'met', 'met-late', 'stopped', 'missed', 'undetermined']

/** The form of the field `parameters`: every parameter of every report is written out. */
export const parametersForm: Form = objectOf({
  at: objectOf({ asOf: dateOrNull, knownAt: position }),
  year: orNull(year),
  by: oneOf('directorate', 'service', 'cost-centre', 'subjective'),
  unit: oneOf('pounds', 'thousands'),
  language: oneOf('en', 'cy'),
  period: orNull(period),
  view: oneOf('revised', 'period', 'gross'),
  thresholds: objectOf({ amber: text, red: text }),
  sign: oneOf('overspend-positive', 'underspend-positive'),
  section: orNull(oneOf('for-approval', 'for-information', 'pending')),
  adequacy: orNull(objectOf({ generalReserve: text, percent: text })),
  clock: textOrNull,
  clockState: orNull(oneOf(...standings)),
  readingPeriod: textOrNull,
  baselinePeriod: textOrNull,
  show: oneOf('funnel', 'access', 'waits'),
  before: dateOrNull,
  summary: formOf('true or false', (value) => typeof value === 'boolean'),
  money: textOrNull,
  body: textOrNull,
  meeting: textOrNull,
})

/** What a parameter says where a report does not take it. */
const untaken: Readonly<Record<string, unknown>> = {
  year: null,
  by: 'subjective',
  unit: 'pounds',
  period: null,
  view: 'revised',
  thresholds: { amber: '2', red: '5' },
  sign: 'overspend-positive',
  section: null,
  adequacy: null,
  clock: null,
  clockState: null,
  readingPeriod: null,
  baselinePeriod: null,
  show: 'funnel',
  before: null,
  summary: false,
  money: null,
  body: null,
  meeting: null,
}

/** The first parameter that a report does not take and that says something all the same; or undefined. */
export const parameterTooMany = (
  takes: readonly string[],
  parameters: ReportParameters,
): string | undefined => {
  const given = new Map<string, unknown>(Object.entries(parameters))
  return Object.keys(untaken).find(
    (name) =>
      !takes.includes(name) && canonicalTextOf(given.get(name)) !== canonicalTextOf(untaken[name]),
  )
}
