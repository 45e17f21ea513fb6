import { type DomainEvent, type PlainDate, streamName } from '@coflyfr/core'
import {
  ContactDecided,
  ContactReceived,
  CrossReferred,
  HandedOff,
  ServiceRequested,
  ServiceStarted,
} from '@coflyfr/outcomes/events'
import type { GeneratedEvent } from './generated-event.ts'
import type { Random } from './random.ts'

const teams = [
  'front-door',
  'assessment',
  'north',
  'south',
  'east',
  'west',
  'leaving-care',
] as const

const services = [
  'family-support',
  'edge-of-care',
  'youth-justice',
  'mental-health',
  'advocacy',
  'fostering',
] as const

const sources = ['family', 'school', 'health', 'police', 'housing', 'public'] as const

const outcomes = ['early-help', 'assessment', 'report-of-concern', 'no-further-action'] as const

const reasons = ['needs-changed', 'specialism', 'area', 'capacity'] as const

interface OpenCase {
  readonly pseudonym: string
  eventsLeft: number
  team: (typeof teams)[number]
  contacts: number
  isUndecided: boolean
  requests: number
  waitingFor: (typeof services)[number] | null
}

/** Most cases open at once; the next event happens to one of them. */
const openMax = 5_000

const eventsMax = 380

/** Events of one case: five in the median, hundreds in a few cases (a power law, as in PERFORMANCE, section 1). */
const lengthOf = (random: Random): number =>
  Math.min(eventsMax, Math.floor(4 * (1 - random.fraction()) ** -0.4))

const beginCase = (random: Random): OpenCase => ({
  // CasePseudonym needs at least one letter.
  pseudonym: `c${random.hex(15)}`,
  eventsLeft: lengthOf(random),
  team: 'front-door',
  contacts: 0,
  isUndecided: false,
  requests: 0,
  waitingFor: null,
})

const otherThan = <Item>(random: Random, items: readonly Item[], one: Item): Item => {
  const item = random.pick(items)
  return item === one ? otherThan(random, items, one) : item
}

const receive = (random: Random, one: OpenCase, on: PlainDate): DomainEvent<string, unknown> => {
  one.contacts += 1
  one.isUndecided = true
  const contact = `C${one.contacts}`
  const source = random.pick(sources)
  return ContactReceived.of(on, { case: one.pseudonym, contact, source, team: one.team })
}

const wait = (
  random: Random,
  one: OpenCase,
  service: NonNullable<OpenCase['waitingFor']>,
  on: PlainDate,
): DomainEvent<string, unknown> => {
  const reference = { case: one.pseudonym, request: `R${one.requests}` }
  if (random.chance(0.2)) {
    const toService = otherThan(random, services, service)
    one.waitingFor = toService
    return CrossReferred.of(on, { ...reference, fromService: service, toService })
  }
  one.waitingFor = null
  return ServiceStarted.of(on, { ...reference, service })
}

const nextOf = (random: Random, one: OpenCase, on: PlainDate): DomainEvent<string, unknown> => {
  if (one.contacts === 0) return receive(random, one, on)
  if (one.isUndecided) {
    one.isUndecided = false
    const decided = { contact: `C${one.contacts}`, outcome: random.pick(outcomes) }
    return ContactDecided.of(on, { case: one.pseudonym, ...decided })
  }
  if (one.waitingFor !== null && random.chance(0.7)) return wait(random, one, one.waitingFor, on)
  if (random.chance(0.3)) {
    const fromTeam = one.team
    one.team = otherThan(random, teams, fromTeam)
    const reason = random.pick(reasons)
    return HandedOff.of(on, { case: one.pseudonym, fromTeam, toTeam: one.team, reason })
  }
  if (one.waitingFor !== null || random.chance(0.3)) return receive(random, one, on)
  one.requests += 1
  one.waitingFor = random.pick(services)
  const request = `R${one.requests}`
  return ServiceRequested.of(on, { case: one.pseudonym, request, service: one.waitingFor })
}

/** Prepares the events of cases: each call makes the next event of one of them, on that day. */
export const caseLife = (random: Random): ((on: PlainDate) => GeneratedEvent) => {
  const open: OpenCase[] = []
  return (on) => {
    if (open.length === 0 || (open.length < openMax && random.chance(0.5))) {
      open.push(beginCase(random))
    }
    // A case that has just begun may be picked like any other.
    const place = random.below(open.length)
    const one = open[place]!
    const event = nextOf(random, one, on)
    one.eventsLeft -= 1
    if (one.eventsLeft <= 0) open[place] = open.at(-1)!
    if (one.eventsLeft <= 0) open.pop()
    const actor = { id: `practitioner-${random.below(400)}`, role: 'practitioner' } as const
    return { stream: streamName('case', one.pseudonym), event, actor, readsRules: true }
  }
}
