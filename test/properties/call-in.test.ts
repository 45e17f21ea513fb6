import { addDays, type PlainDate, plainDate, type Recorded } from '@coflyfr/core'
import { type BodyStreamCommand, bodyHandler } from '@coflyfr/governance'
import {
  BodyEstablished,
  type BodyStreamEvent,
  ItemTabled,
  MeetingHeld,
} from '@coflyfr/governance/events'
import { type DecisionRegister, decisionSupports } from '@coflyfr/governance/rules'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'

const runs = { numRuns: 1000 }
const heldOn = plainDate('2023-09-19')
const dayAfter = (days: number): PlainDate => addDays(heldOn, days)
const horizon = 30

/** The history of one decision, in days after its meeting; null for what does not happen. */
interface Story {
  readonly inEffectAfter: number
  readonly callInDays: number
  readonly isUrgent: boolean
  readonly calledInAfter: number | null
  readonly concludedAfter: number | null
  readonly conclusion: 'stands' | 'referred-back' | 'referred-to-council'
}

const days = fc.nat(horizon - 5)

const story: fc.Arbitrary<Story> = fc.record({
  inEffectAfter: days,
  callInDays: fc.nat(10),
  isUrgent: fc.boolean(),
  calledInAfter: fc.option(fc.nat(12)),
  concludedAfter: fc.option(days),
  conclusion: fc.constantFrom('stands', 'referred-back', 'referred-to-council'),
})

const body = 'cabinet'
const key = { body, reference: 'CAB-7' }
const sender = {
  commandId: 'c',
  commandHash: 'f'.repeat(64),
  actor: { id: 'u-1', role: 'cabinet' },
} as const
const subject = { kind: 'virement', reference: 'V1' } as const

const commandsOf = (told: Story): readonly BodyStreamCommand[] => {
  const decide: BodyStreamCommand = {
    command: 'RecordDecision',
    ...sender,
    effectiveOn: dayAfter(told.inEffectAfter),
    data: {
      ...key,
      meeting: 'm',
      item: '7',
      verb: 'agreed',
      resolution: 'x',
      subject,
      callInEndsOn: dayAfter(told.callInDays),
      ...(told.isUrgent ? { urgentExemption: { reason: 'x', agreedBy: 'x' } } : {}),
    },
  }
  const commands: BodyStreamCommand[] = [decide]
  if (told.calledInAfter !== null)
    commands.push({
      command: 'CallInDecision',
      ...sender,
      effectiveOn: dayAfter(told.calledInAfter),
      data: { ...key, calledInBy: 'x', reasons: 'x' },
    })
  if (told.concludedAfter !== null)
    commands.push({
      command: 'ConcludeCallIn',
      ...sender,
      effectiveOn: dayAfter(told.concludedAfter),
      data: { ...key, conclusion: told.conclusion, concludedBy: 'x', reasons: 'x' },
    })
  return commands
}

const { initialState, evolve, decide } = bodyHandler.decider

const established = {
  body,
  name: 'x',
  kind: 'cabinet',
  terms: 'x',
  chair: 'x',
  reportsTo: [],
} as const
const before = [
  BodyEstablished.of(heldOn, established),
  MeetingHeld.of(heldOn, { body, meeting: 'm', attendance: [] }),
  ItemTabled.of(heldOn, { body, meeting: 'm', item: '7', title: 'x', presentedBy: 'x' }),
]

/** Folds need nothing of an envelope but its event. */
const recorded = (event: object) => event as Recorded<BodyStreamEvent>

interface Told {
  readonly register: DecisionRegister
  /** Which commands were accepted. */
  readonly accepted: ReadonlySet<string>
}

/** Carries the history out; a refused command leaves no trace in it. */
const carriedOut = (told: Story): Told => {
  let state = before.map(recorded).reduce(evolve, initialState())
  const accepted = new Set<string>()
  for (const command of commandsOf(told)) {
    const decided = decide(command, state, {})
    if (!isRight(decided)) continue
    accepted.add(command.command)
    state = decided.right.map(recorded).reduce(evolve, state)
  }
  return { register: state.decisions.register, accepted }
}

/** The day from which the decision may be relied on, worked out from the history alone; null for never. */
const reliedOnFrom = (told: Story, { accepted }: Told): number | null => {
  if (!accepted.has('CallInDecision')) return told.isUrgent ? 0 : told.inEffectAfter
  if (!accepted.has('ConcludeCallIn') || told.conclusion !== 'stands') return null
  return Math.max(told.inEffectAfter, told.concludedAfter ?? 0)
}

type Supports = typeof decisionSupports

const nothingWhileCalledIn = (supports: Supports) =>
  fc.property(story, (told) => {
    const outcome = carriedOut(told)
    if (!outcome.accepted.has('RecordDecision')) return true
    const from = reliedOnFrom(told, outcome)
    return Array.from({ length: horizon }, (_, day) => day).every((day) => {
      const effectiveOn = dayAfter(day)
      const cited = { by: 'cabinet', decision: 'CAB-7', verb: 'agreed', subject } as const
      const found = supports(outcome.register, { ...cited, decidedOn: heldOn, effectiveOn })
      return isRight(found) === (from !== null && day >= from)
    })
  })

test('nobody may rely on a decision while it may be called in, is called in, or was sent back', () => {
  fc.assert(nothingWhileCalledIn(decisionSupports), runs)
})

const changed =
  (change: (register: DecisionRegister) => DecisionRegister): Supports =>
  (register, cited) =>
    decisionSupports(change(register), cited)

const eachCallIn = (
  change: (callIn: NonNullable<ReturnType<DecisionRegister['get']>>['callIn']) => object,
) =>
  changed(
    (register) =>
      new Map([...register].map(([name, one]) => [name, { ...one, ...change(one.callIn) }])),
  )

test.each([
  ['forgets call-in', eachCallIn(() => ({ callIn: undefined }))],
  [
    'ends a call-in as soon as its days are over',
    eachCallIn((callIn) =>
      callIn?.standing === 'called-in'
        ? { callIn: { ...callIn, standing: 'may-be-called-in' } }
        : {},
    ),
  ],
  [
    'upholds a decision after any conclusion',
    eachCallIn((callIn) =>
      callIn?.standing === 'sent-back' ? { callIn: { ...callIn, standing: 'stands' } } : {},
    ),
  ],
  [
    'lets a decision take effect on the day of its meeting',
    eachCallIn((callIn) => (callIn ? { callIn: { ...callIn, inEffectFrom: heldOn } } : {})),
  ],
  [
    'never lets a decision take effect after a call-in that upheld it',
    eachCallIn((callIn) =>
      callIn?.standing === 'stands' ? { callIn: { ...callIn, standing: 'called-in' } } : {},
    ),
  ],
] as const)('a ledger that %s is noticed', (_, supports) => {
  expect(fc.check(nothingWhileCalledIn(supports), runs).failed).toBe(true)
})

test('a decision takes effect after its days unless it is urgent, and is called in only within them', () => {
  fc.assert(
    fc.property(story, (told) => {
      const { accepted } = carriedOut(told)
      const isTimely = told.isUrgent || told.inEffectAfter > told.callInDays
      const isCallable =
        isTimely &&
        !told.isUrgent &&
        told.calledInAfter !== null &&
        told.calledInAfter <= told.callInDays
      return (
        accepted.has('RecordDecision') === isTimely && accepted.has('CallInDecision') === isCallable
      )
    }),
    runs,
  )
})
