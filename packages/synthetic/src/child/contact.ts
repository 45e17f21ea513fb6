import { chosenShares } from '../chosen-shares.ts'
import { probabilityOf, publishedShares } from '../published-shares.ts'
import { type Child, give, nextReference } from './child.ts'

/** What a contact led to. */
export interface ContactTaken {
  readonly contact: string
  readonly source: string
  readonly receivedOn: number
  readonly decidedOn: number
  readonly leadsTo: 'assessment' | 'strategy' | 'nothing'
}

/** Who contacts children's services, with how many of a hundred; chosen, police first as everywhere. */
const sources = [
  ['police', 31],
  ['school', 20],
  ['health', 15],
  ['family', 11],
  ['council-service', 9],
  ['public', 5],
  ['voluntary-sector', 4],
  ['housing', 3],
  ['other', 2],
] as const

const answers = [
  ['information-advice-assistance', 46],
  ['no-further-action', 38],
  ['early-help', 16],
] as const

const kindsOfAdvice = ['information', 'advice', 'assistance'] as const

/** Every strategy discussion is held about a child who is assessed as well: the published shares allow it. */
const strategyOfAssessed =
  probabilityOf(publishedShares.strategyOfContacts) /
  probabilityOf(publishedShares.assessmentsOfContacts)

/** Takes a contact and decides what comes of it, most often on the next working day. */
export const contact = (child: Child, receivedOn: number): ContactTaken => {
  const { random, calendar } = child
  const reference = nextReference(child, 'C')
  const source = random.weighted(sources)
  const isAssessed = random.chance(probabilityOf(publishedShares.assessmentsOfContacts))
  const isStrategy = isAssessed && random.chance(strategyOfAssessed)
  const nextDay = random.chance(chosenShares.contactDecidedNextDay)
  const decidedOn = calendar.addWorkingDays(receivedOn + 1, nextDay ? 0 : random.between(1, 4))
  const led = isAssessed ? 'assessment' : random.weighted(answers)
  const outcome = isStrategy ? 'report-of-concern' : led
  give(child, receivedOn, 'ReceiveContact', { contact: reference, source, team: 'front-door' })
  give(child, decidedOn, 'DecideContact', { contact: reference, outcome }, child.manager)
  if (outcome === 'information-advice-assistance') {
    give(child, decidedOn, 'GiveAdvice', { contact: reference, kind: random.pick(kindsOfAdvice) })
  }
  if (isStrategy) answerReport(child, reference, receivedOn)
  const leadsTo = isStrategy ? 'strategy' : isAssessed ? 'assessment' : 'nothing'
  return { contact: reference, source, receivedOn, decidedOn, leadsTo }
}

/** Whoever reports a child at risk writes it down, and is told what came of it. */
const answerReport = (child: Child, reference: string, receivedOn: number): void => {
  const { random, calendar } = child
  const late = random.chance(chosenShares.reportAcknowledged) ? 1 : random.between(2, 5)
  give(child, receivedOn + late, 'AcknowledgeReport', { contact: reference })
  const working = random.chance(chosenShares.reporterAnswered)
    ? random.between(2, 7)
    : random.between(8, 14)
  const answeredOn = calendar.addWorkingDays(receivedOn, working)
  give(child, answeredOn, 'AnswerReporter', { contact: reference })
}
