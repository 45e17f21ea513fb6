import assert from 'node:assert/strict'
import { plainDate } from '@coflyfr/core'
import { scaleHandler } from '@coflyfr/outcomes'
import { isRight } from 'fp-ts/lib/Either.js'
import { type CaseDecider, type Desk, openDesk, type Try } from '../desk.ts'
import { changedOn } from './model.ts'

/** When the child of these tries is looked after. */
export const inCare = { from: plainDate('2023-05-01'), to: plainDate('2023-10-02') } as const

const version = (
  scale: string,
  number: number,
  [lowest, highest, step]: readonly [string, string, string],
) =>
  ({
    command: 'DefineScale',
    effectiveOn: plainDate(number === 1 ? '2023-01-01' : changedOn),
    data: {
      scale,
      version: number,
      name: scale,
      lowest,
      highest,
      step,
      direction: 'up-is-good',
      domains: ['home'],
      source: 'x',
    },
  }) as const

const retirement = {
  command: 'RetireScale',
  effectiveOn: plainDate(changedOn),
  data: { scale: 's2', reason: 'x' },
} as const

const definitions = {
  s1: [version('s1', 1, ['1', '4', '1']), version('s1', 2, ['0', '8', '2'])],
  s2: [version('s2', 1, ['-1', '1', '0.5']), retirement],
  s3: [],
} as const

const { decider: scaleDecider } = scaleHandler

const noRules = { rules: { versions: [] } } as const

const said = { commandId: 'c', commandHash: '', actor: { id: 'u-1', role: 'board' } } as const

type Line = (typeof definitions)['s1' | 's2'][number]

const scaleOf = (lines: readonly Line[]) => {
  let state = scaleDecider.initialState()
  for (const line of lines) {
    const decided = scaleDecider.decide({ ...said, ...line }, state, noRules)
    assert.ok(isRight(decided), JSON.stringify(decided))
    for (const event of decided.right) state = scaleDecider.evolve(state, event as never)
  }
  return state
}

const scales = new Map(Object.entries(definitions).map(([scale, lines]) => [scale, scaleOf(lines)]))

/** The decider, given the scale that a command names. */
const knowingScales = (decider: CaseDecider): CaseDecider => ({
  ...decider,
  decide: (command, state, context) => {
    const scale = 'scale' in command.data ? scales.get(command.data.scale) : undefined
    return decider.decide(command, state, scale === undefined ? context : { ...context, scale })
  },
})

const opening: readonly Try[] = [
  {
    command: 'RecordChild',
    on: plainDate('2023-01-01'),
    by: 'u-1',
    data: {
      sex: '2',
      ethnicity: 'WBRI',
      unaccompanied: false,
      birth: { status: 'born', month: '2014-05' },
      disabilities: ['NONE'],
      language: 'cy',
    },
  },
  {
    command: 'StartLookedAfterPeriod',
    on: inCare.from,
    by: 'u-8',
    data: {
      period: 'l1',
      episode: 'x1',
      legalStatus: 'C1',
      need: 'N1',
      placementType: 'U6',
      provider: 'PR1',
      proposedBy: 'u-6',
    },
  },
  {
    command: 'EndLookedAfterPeriod',
    on: inCare.to,
    by: 'u-8',
    data: { period: 'l1', episode: 'x1', reasonCeased: 'E4A' },
  },
]

/** The case of a child who was looked after, with nothing recorded about its voice. */
export const openVoiceDesk = (decider: CaseDecider): Desk => {
  const desk = openDesk(knowingScales(decider))
  for (const one of opening) assert.equal(desk.give(one), null)
  return desk
}
