import type { Row } from '../report.ts'
import { suppressedMark } from '../small-count.ts'
import { printedParts } from '../suppression/printed-parts.ts'
import type { Fact, FactOf } from './state.ts'

type Hearing = FactOf<'VoiceRecorded'> | FactOf<'VoiceNotHeard'>

const isHearing = (fact: Fact): fact is Hearing =>
  fact.type === 'VoiceRecorded' || fact.type === 'VoiceNotHeard'

const rowOf = (occasion: Hearing['data']['occasion'], all: readonly Hearing[]): Row => {
  const heard = all.filter((fact) => fact.type === 'VoiceRecorded')
  const asked = printedParts({ heard: heard.length, notHeard: all.length - heard.length })
  const offered = heard.filter(({ data }) => data.languageOffered).length
  const languages = printedParts(
    { offered, notOffered: heard.length - offered },
    asked.parts.heard !== suppressedMark,
  )
  return {
    section: 'heard',
    group: occasion,
    occasions: asked.whole,
    heard: asked.parts.heard,
    heardPercent: asked.percent('heard'),
    languageOffered: languages.parts.offered,
  }
}

/** For each occasion: how often children were heard, and how often of these a choice of language was offered. */
export const hearingRows = (facts: readonly Fact[]): readonly Row[] =>
  [...Map.groupBy(facts.filter(isHearing), ({ data }) => data.occasion)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([occasion, all]) => rowOf(occasion, all))
