import type { Pence } from '@coflyfr/money'
import type { Note } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { counted } from '../words/counted.ts'
import { nouns } from '../words/nouns.ts'
import { shownPounds } from '../words/shown-pounds.ts'
import type { StandingForecast } from './forecasts.ts'

const nameOf = ({ service, costCentre, subjective, period }: StandingForecast): Note => {
  const line = [service, costCentre, subjective].filter((part) => part !== null).join('/')
  return {
    en: `Forecast of ${line} in ${period}`,
    cy: `Rhagolwg ar gyfer ${asRecorded(line)} yn ${period}`,
  }
}

/** The note on a forecast that covers several lines, or none: the difference gets a line of its own. */
export const restNote = (forecast: StandingForecast, lines: number, inside: Pence): Note => {
  const [name, projected] = [nameOf(forecast), shownPounds(forecast.projected)]
  if (lines === 0)
    return {
      en: `${name.en}: ${projected.en} is for something that is not in the budget; it is counted on a line of its own`,
      cy: `${name.cy}: nid yw ${projected.cy} yn ymwneud â dim sydd yn y gyllideb; mae’n cyfrif mewn llinell ar ei phen ei hun`,
    }
  const sum = shownPounds(inside)
  return {
    en: `${name.en}: ${projected.en} is for ${lines} lines together, which come to ${sum.en}; the difference is on a line of its own`,
    cy: `${name.cy}: mae ${projected.cy} ar gyfer ${counted(lines, nouns.line)} gyda’i gilydd, sy’n dod i ${sum.cy}; mae’r gwahaniaeth yn llinell ar ei phen ei hun`,
  }
}

const methodNote = (forecast: StandingForecast): Note => {
  const { basis, assumptions, challenge } = forecast
  const name = nameOf(forecast)
  const isAssuming = assumptions.length > 0
  const assumed = isAssuming ? `; assumes ${assumptions.join('; ')}` : ''
  const challenged = challenge === null ? '' : `; challenged: ${challenge}`
  const assumedCy = isAssuming ? `; gan dybio ${assumptions.map(asRecorded).join('; ')}` : ''
  const challengedCy = challenge === null ? '' : `; heriwyd: ${asRecorded(challenge)}`
  return {
    en: `${name.en}: ${basis}${assumed}${challenged}`,
    cy: `${name.cy}: ${asRecorded(basis)}${assumedCy}${challengedCy}`,
  }
}

/** The most forecasts whose method the notes write out; nobody reads a longer list. */
const methodsMax = 20

/** How each forecast was made, what it assumes, and finance's challenge if there is one. */
export const methodNotes = (forecasts: readonly StandingForecast[]): readonly Note[] => {
  const rest = forecasts.length - methodsMax
  const shown = forecasts.slice(0, methodsMax).map(methodNote)
  if (rest <= 0) return shown
  return [
    ...shown,
    {
      en: `${rest} more forecasts, each with its method in the log`,
      cy: `${counted(rest, nouns.otherForecast)}, pob un â’i ddull yn y log`,
    },
  ]
}
