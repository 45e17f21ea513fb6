import { type Actor, type PlainDate, plainDate, type Role } from '@coflyfr/core'
import { contentHashOfRules, standardRules } from '@coflyfr/governance'
import {
  type Progress,
  type RulesVersion,
  rulesInForce,
  type StepRequest,
  seatPoster,
  takeVirementStep,
  type VirementFacts,
} from '@coflyfr/governance/rules'
import { penceOfPounds, zeroPence } from '@coflyfr/money'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const runs = { numRuns: 1000 }

/** One year of days: few enough for rules and decisions to meet often. */
const day = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map((at) => plainDate(`2023-${`${at.month}`.padStart(2, '0')}-${`${at.day}`.padStart(2, '0')}`))

const adoption = (effectiveOn: PlainDate, revision: number): RulesVersion => ({
  rules: { ...standardRules, name: `rules-${revision}` },
  contentHash: contentHashOfRules(standardRules),
  effectiveOn,
  revision,
})

interface Decided {
  readonly on: PlainDate
  readonly readRevision: number
  readonly under: string
}

type InForce = typeof rulesInForce

const nameOf = (found: ReturnType<InForce>): string =>
  found._tag === 'Right' ? found.right.rules.name : 'none'

/** B8: judged again at the end of the log by what it read, a decision is valid under the rules it was made under. */
const yesterdayStands = (inForce: InForce) =>
  fc.property(fc.array(fc.record({ on: day, adopts: fc.boolean() })), (log) => {
    const versions: RulesVersion[] = []
    const decisions: Decided[] = []
    for (const { on, adopts } of log) {
      const readRevision = versions.length - 1
      if (adopts) versions.push(adoption(on, versions.length))
      else decisions.push({ on, readRevision, under: nameOf(rulesInForce({ versions }, on)) })
    }
    return decisions.every(
      ({ on, readRevision, under }) => nameOf(inForce({ versions }, on, readRevision)) === under,
    )
  })

const byTodaysRules: InForce = ({ versions }, on) => rulesInForce({ versions }, on)

const byLatestEffect: InForce = ({ versions }, on, adoptedUpTo) => {
  const known = versions.filter(({ revision }) => revision <= (adoptedUpTo ?? 0))
  const sorted = known.toSorted((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1))
  return rulesInForce({ versions: sorted }, on)
}

test('B8 rules adopted later never change an earlier decision', () => {
  fc.assert(yesterdayStands(rulesInForce), runs)
})

test('B8 notices a replay that reads today’s rules', () => {
  expect(fc.check(yesterdayStands(byTodaysRules), runs).failed).toBe(true)
})

test('B8 notices rules chosen by their effective date instead of their adoption', () => {
  expect(fc.check(yesterdayStands(byLatestEffect), runs).failed).toBe(true)
})

const factsOf = (pounds: string): VirementFacts => ({
  kind: 'permanent',
  scope: 'directorate',
  gross: penceOfPounds(pounds),
  approvedEarlier: () => zeroPence,
  mixesCapitalAndRevenue: false,
  netRevenue: zeroPence,
})

interface Walk {
  readonly facts: VirementFacts
  readonly steps: readonly Omit<StepRequest, 'actor'>[]
}

const officers: Walk = {
  facts: factsOf('50000.00'),
  steps: [
    { by: 'corporate-director', act: 'agree' },
    { by: 'section-151-officer', act: 'approve' },
  ],
}

const bodies: Walk = {
  facts: factsOf('1000000.00'),
  steps: [
    { by: 'section-151-officer', act: 'agree' },
    { by: 'cabinet', act: 'agree' },
    { by: 'council', act: 'approve' },
  ],
}

const person = fc.constantFrom('ann', 'bob', 'cat', 'dee', 'eve')

const walk = fc.record({
  walk: fc.constantFrom(officers, bodies),
  proposer: person,
  approvers: fc.tuple(person, person, person),
  poster: person,
})

interface Separation {
  readonly takeVirementStep: typeof takeVirementStep
  readonly seatPoster: typeof seatPoster
}

const isRecorded: ReadonlySet<Role> = new Set<Role>(['cabinet', 'council'])

/**
 * B3: posting is possible exactly if no person fills two seats; only recorders of bodies may be the same person among
 * themselves.
 */
const seatsAreApart = (separation: Separation) =>
  fc.property(walk, ({ walk: { facts, steps }, proposer, approvers, poster }) => {
    const requests = steps.map((step, index): StepRequest => {
      return { ...step, actor: { id: approvers[index] ?? '', role: step.by } }
    })
    let progress: Progress = { proposer: { id: proposer, role: 'budget-holder' }, taken: [] }
    let open = true
    for (const request of requests) {
      const taken = separation.takeVirementStep(standardRules, facts, request, progress)
      open &&= taken._tag === 'Right'
      progress = { ...progress, taken: [...progress.taken, request] }
    }
    const finance: Actor = { id: poster, role: 'finance-officer' }
    open &&= separation.seatPoster(standardRules, progress, finance)._tag === 'Right'
    const officerIds = requests.filter(({ by }) => !isRecorded.has(by)).map(({ actor }) => actor.id)
    const recorderIds = requests.filter(({ by }) => isRecorded.has(by)).map(({ actor }) => actor.id)
    const seats = [proposer, ...officerIds, ...new Set(recorderIds), poster]
    return open === (new Set(seats).size === seats.length)
  })

/** Treats somebody as another person in another role. */
const inRole = ({ id, role }: Actor): Actor => ({ id: `${id}/${role}`, role })

const progressInRole = ({ proposer, taken }: Progress): Progress => ({
  proposer: inRole(proposer),
  taken: taken.map((step) => ({ ...step, actor: inRole(step.actor) })),
})

const byRole: Separation = {
  takeVirementStep: (rules, facts, request, progress) =>
    takeVirementStep(
      rules,
      facts,
      { ...request, actor: inRole(request.actor) },
      progressInRole(progress),
    ),
  seatPoster: (rules, progress, poster) =>
    seatPoster(rules, progressInRole(progress), inRole(poster)),
}

test('B3 proposer, approvers and poster are different people', () => {
  fc.assert(seatsAreApart({ takeVirementStep, seatPoster }), runs)
})

test('B3 notices a person who fills two seats through two roles', () => {
  expect(fc.check(seatsAreApart(byRole), runs).failed).toBe(true)
})

test('B3 notices a poster who is not checked', () => {
  const free: typeof seatPoster = () => ({ _tag: 'Right', right: null })
  expect(fc.check(seatsAreApart({ takeVirementStep, seatPoster: free }), runs).failed).toBe(true)
})
