import type { JsonValue } from '@coflyfr/core'
import type { Language, ReportDocument } from '@coflyfr/reports'
import { dateInWords, instantInWords } from '../date-in-words.ts'
import { type Markup, markup } from '../markup.ts'
import { pageWords } from './page-words.ts'

/** The part of a report's document that says which log, and which point in it, the figures come from. */
export type Standing = Pick<
  ReportDocument,
  'asOf' | 'knownAt' | 'checkpoint' | 'unit' | 'parameters'
>

type Fact = readonly [string, string]

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '')

const pointFacts = (
  { asOf, knownAt, checkpoint }: Standing,
  language: Language,
): readonly Fact[] => {
  const words = pageWords(language)
  const { recordedAt, position } = knownAt
  return [
    [words.asAt, asOf === null ? words.allDates : dateInWords(asOf, language)],
    [words.knownAt, recordedAt === null ? words.none : instantInWords(recordedAt, language)],
    [words.position, String(position)],
    ...(checkpoint === null
      ? []
      : [[words.ledger, checkpoint.origin] as const, [words.root, checkpoint.root] as const]),
  ]
}

/** As at, known at, position, ledger and root in one line, for the foot of every page on screen and on paper. */
export const standingLine = (standing: Standing, language: Language): string =>
  pointFacts(standing, language)
    .map(([name, value]) => `${name}: ${value}`)
    .join(' · ')

/** The same as a list for the head of a page, with the year, the period and the unit of money. */
export const standingFacts = (
  standing: Standing,
  language: Language,
  isOfMoney: boolean,
): Markup => {
  const words = pageWords(language)
  const { parameters, unit } = standing
  const asked: readonly Fact[] = [
    [words.year, textOf(parameters['year'])],
    [words.period, textOf(parameters['period'])],
    [words.unit, isOfMoney ? words[unit] : ''],
  ]
  const facts = [...asked.filter(([, value]) => value !== ''), ...pointFacts(standing, language)]
  return markup`<dl class="facts">${facts.map(
    ([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`,
  )}</dl>`
}
