import { dateOf, dayOf } from '../calendar.ts'
import type { Done } from '../desk.ts'
import { adoptionSpans, allocationSpans, dayGiven, missingSpans } from './spans.ts'
import { type Judge, named, refs, type Verdict, values } from './verdict.ts'

const contactDay = (facts: readonly Done[], contact: unknown): number | undefined => {
  const received = facts.find(
    ({ command, data }) => command === 'ReceiveContact' && data['contact'] === contact,
  )
  return received === undefined ? undefined : dayOf(received.on)
}

const firstContactDay = (facts: readonly Done[]): number | undefined => {
  const contacts = facts.filter(({ command }) => command === 'ReceiveContact')
  return contacts.length === 0 ? undefined : Math.min(...contacts.map(({ on }) => dayOf(on)))
}

const ofContact: Judge = (verdict, facts, { data }, day) =>
  verdict.needs(contactDay(facts, data['contact']), 'NoSuchContact', (received) =>
    verdict.early(day, received),
  )

/** The responsible teams over time: the first contact's team, then each team it was handed to. */
const responsible = (facts: readonly Done[]) => {
  const moves = facts.filter(({ command }) => command === 'HandOff')
  const last = moves.at(-1)
  if (last !== undefined) return { team: last.data['toTeam'], since: dayOf(last.on) }
  const first = facts.find(({ command }) => command === 'ReceiveContact')
  return first === undefined ? undefined : { team: first.data['team'], since: dayOf(first.on) }
}

const requestSteps = (facts: readonly Done[], request: unknown): readonly Done[] =>
  facts.filter(
    ({ command, data }) =>
      ['RequestService', 'CrossRefer', 'StartService'].includes(command) &&
      data['request'] === request,
  )

const ofRequest: Judge = (verdict, facts, { data }, day) => {
  const last = requestSteps(facts, data['request']).at(-1)
  return verdict.needs(last, 'NoSuchRequest', (step) => {
    verdict.breaks('ServiceHasStarted', step.command === 'StartService')
    verdict.early(day, dayOf(step.on))
    const at = requestSteps(facts, data['request'])
      .map((one) => one.data['toService'] ?? one.data['service'])
      .findLast((service) => service !== undefined)
    verdict.breaks('NothingMoves', data['toService'] !== undefined && data['toService'] === at)
  })
}

type Birth = { readonly status: string; readonly month: string } | undefined

/** What is known of a birth: unrecorded, or recorded with or without a month. */
const childOf = (facts: readonly Done[]): { recorded: boolean; birth: Birth; dead: boolean } => {
  const recorded = facts.some(({ command }) => command === 'RecordChild')
  let birth: Birth
  for (const { command, data } of facts) {
    if (command === 'RecordChild') birth = data['birth'] as Birth
    const month = data['birthMonth']
    if (recorded && typeof month === 'string') birth = { status: 'born', month }
  }
  return { recorded, birth, dead: facts.some(({ command }) => command === 'RecordDeath') }
}

const future = (verdict: Verdict, month: unknown, day: number) =>
  verdict.breaks('BirthInFuture', typeof month === 'string' && month > dateOf(day).slice(0, 7))

const levels = [
  'universal',
  'early-help',
  'assessment',
  'care-and-support',
  'child-protection',
  'looked-after',
]

/** The day on which a fact closes a referral. */
const closingDay = ({ command, on, data }: Done): number | null =>
  command === 'CloseCase' ? dayOf(on) : dayGiven(data['closedOn'])

/**
 * The last step, and the closures recorded after it and dated no earlier: the first of them ended the help it led to.
 */
const lastStep = (facts: readonly Done[]) => {
  const index = facts.findLastIndex(({ command }) => command.startsWith('AgreeStep'))
  const step = facts[index]
  if (step === undefined) return undefined
  const closed = facts
    .slice(index + 1)
    .flatMap((fact) => closingDay(fact) ?? [])
    .filter((day) => day >= dayOf(step.on))
  return { to: step.data['to'], day: Math.max(dayOf(step.on), ...closed), ended: closed.length > 0 }
}

const step =
  (sign: 1 | -1): Judge =>
  (verdict, facts, { data, by }, day) => {
    const climbed = levels.indexOf(String(data['to'])) - levels.indexOf(String(data['from']))
    const last = lastStep(facts)
    verdict.breaks('StepGoesWrongWay', climbed * sign <= 0)
    verdict.breaks('NotAtThatLevel', last?.ended === false && last.to !== data['from'])
    verdict.early(day, last?.day)
    verdict.breaks('SamePersonTwice', data['proposedBy'] === by)
  }

/** Contacts, teams, requests, the child, workers, steps, missing episodes and adoption. */
export const frontDoor: Readonly<Record<string, Judge>> = {
  ReceiveContact: (verdict, facts, { data }) =>
    verdict.taken(data['contact'], values(facts, 'contact', 'ReceiveContact')),
  DecideContact: (verdict, facts, one, day) => {
    ofContact(verdict, facts, one, day)
    const decided = values(facts, 'contact', 'DecideContact').includes(one.data['contact'])
    verdict.breaks('ContactIsDecided', decided)
  },
  GiveAdvice: ofContact,
  AcknowledgeReport: ofContact,
  AnswerReporter: ofContact,
  HandOff: (verdict, facts, { data }, day) => {
    const now = responsible(facts)
    verdict.early(day, now?.since)
    verdict.breaks('NotResponsible', now === undefined || now.team !== data['fromTeam'])
    verdict.breaks('NothingMoves', data['fromTeam'] === data['toTeam'])
  },
  RequestService: (verdict, facts, { data }, day) =>
    verdict
      .early(day, firstContactDay(facts))
      .taken(data['request'], values(facts, 'request', 'RequestService')),
  CrossRefer: ofRequest,
  StartService: ofRequest,
  RecordChild: (verdict, facts, { data }, day) => {
    const birth = data['birth'] as Birth
    verdict.breaks('ChildIsRecorded', childOf(facts).recorded)
    future(verdict, birth?.status === 'born' ? birth.month : undefined, day)
  },
  AmendChild: (verdict, facts, { data }, day) => {
    const { recorded, birth } = childOf(facts)
    verdict.breaks('ChildNotRecorded', !recorded)
    verdict.breaks('ChildNotBorn', data['birthMonth'] !== undefined && birth?.status === 'expected')
    future(verdict, data['birthMonth'], day)
  },
  RecordBirth: (verdict, facts, { data }, day) => {
    const { recorded, birth } = childOf(facts)
    verdict.breaks('ChildNotRecorded', !recorded)
    verdict.breaks('ChildIsBorn', birth?.status === 'born')
    future(verdict, data['birthMonth'], day)
  },
  RecordDeath: (verdict, facts, _, day) => {
    const { recorded, birth, dead } = childOf(facts)
    verdict.breaks('ChildNotRecorded', !recorded)
    verdict.breaks('DeathIsRecorded', dead)
    const month = birth?.status === 'born' ? birth.month : ''
    verdict.breaks('DeathBeforeBirth', dateOf(day).slice(0, 7) < month)
  },
  AllocateCase: (verdict, facts, { data }, day) => {
    const all = allocationSpans(facts)
    const to = dayGiven(data['endedOn'])
    verdict.taken(data['allocation'], refs(all))
    verdict.breaks('EndsBeforeStart', to !== null && to < day)
    verdict.clash({ from: day, to }, all, 'AllocationsOverlap', 'AllocationsOverlap')
  },
  ReallocateCase: (verdict, facts, { data }, day) => {
    const all = allocationSpans(facts)
    const open = all.find(({ to }) => to === null)
    verdict.needs(open, 'NoOpenAllocation', ({ from }) => verdict.early(day, from))
    verdict.taken(data['allocation'], refs(all))
  },
  EndAllocation: (verdict, facts, { data }, day) =>
    verdict.needs(
      named(allocationSpans(facts), data['allocation']),
      'NoSuchAllocation',
      ({ from, to }) => verdict.breaks('AllocationHasEnded', to !== null).early(day, from),
    ),
  AgreeStepUp: step(1),
  AgreeStepDown: step(-1),
  ReportMissing: (verdict, facts, { data }, day) => {
    const to = dayGiven(data['endedOn'])
    verdict.taken(data['missing'], refs(missingSpans(facts)))
    verdict.breaks('EndsBeforeStart', to !== null && to < day)
    const tag = 'MissingEpisodesOverlap'
    verdict.clash({ from: day, to }, missingSpans(facts), tag, tag)
  },
  ReportReturn: (verdict, facts, { data }, day) =>
    verdict.needs(
      named(missingSpans(facts), data['missing']),
      'NoSuchMissingEpisode',
      ({ from, to }) => verdict.breaks('MissingEpisodeHasEnded', to !== null).early(day, from),
    ),
  PlaceForAdoption: (verdict, facts, { data }, day) => {
    const all = adoptionSpans(facts)
    const tag = 'AdoptionPlacementsOverlap'
    verdict.taken(data['placement'], refs(all)).end(day, data['endedOn'], data['endReason'])
    verdict.clash({ from: day, to: dayGiven(data['endedOn']) }, all, tag, tag)
  },
  EndAdoptionPlacement: (verdict, facts, { data }, day) =>
    verdict.needs(
      named(adoptionSpans(facts), data['placement']),
      'NoSuchAdoptionPlacement',
      ({ from, to }) => verdict.breaks('AdoptionPlacementHasEnded', to !== null).early(day, from),
    ),
  RecordAdoption: (verdict, _, { data }) =>
    verdict.early(dayOf(data['matchedOn']), dayOf(data['decidedOn'])),
  RecordPreviousPermanence: (verdict) => verdict,
  RecordCareLeaver: (verdict) => verdict,
  RecordHealthOutcomes: (verdict, _, { data }) =>
    verdict.breaks(
      'ScoreAndReasonForNone',
      data['questionnaireScore'] !== undefined && data['noQuestionnaire'] !== undefined,
    ),
}
