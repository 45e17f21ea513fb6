import { plainDate } from '@coflyfr/core'
import { expect, test } from 'vitest'
import type { CallIn, DecisionRegister } from './decision-register.ts'
import { type CitedDecision, decisionSupports } from './decision-supports.ts'

const decidedOn = plainDate('2023-09-19')
const subject = { kind: 'virement', reference: 'V1', contentHash: 'a'.repeat(64) } as const

const register: DecisionRegister = new Map([
  ['CAB-7', { verb: 'agreed', decidedOn, subject }],
  ['CAB-8', { verb: 'agreed', decidedOn, subject: null }],
])

const cited: CitedDecision = {
  by: 'cabinet',
  decision: 'CAB-7',
  verb: 'agreed',
  decidedOn,
  effectiveOn: decidedOn,
  subject,
}

test('a minute that says the same is on record', () => {
  expect(decisionSupports(register, cited)).toEqual({ _tag: 'Right', right: 'on-record' })
})

test('a minute that names no document supports any', () => {
  expect(decisionSupports(register, { ...cited, decision: 'CAB-8' })).toMatchObject({
    right: 'on-record',
  })
})

test('a minute that the ledger does not hold is accepted as not on record', () => {
  expect(decisionSupports(register, { ...cited, decision: 'CAB-9' })).toMatchObject({
    right: 'not-on-record',
  })
})

test.each([
  ['another verb', { verb: 'approved' }],
  ['another day', { decidedOn: plainDate('2023-09-20') }],
  ['another document', { subject: { ...subject, reference: 'V2' } }],
  ['another kind of document', { subject: { ...subject, kind: 'drawdown' } }],
  ['another version of it', { subject: { ...subject, contentHash: 'b'.repeat(64) } }],
] as const)('%s is not supported', (_name, changed) => {
  expect(decisionSupports(register, { ...cited, ...changed })).toMatchObject({
    left: { tag: 'DecisionDoesNotSupport', decision: 'CAB-7', found: { verb: 'agreed' } },
  })
})

const inEffectFrom = plainDate('2023-09-27')

const withCallIn = (standing: CallIn['standing']): DecisionRegister => {
  const endsOn = plainDate('2023-09-26')
  const callIn = { standing, endsOn, inEffectFrom, on: decidedOn }
  return new Map([['CAB-7', { verb: 'agreed', decidedOn, subject, callIn }]])
}

const onTheDay = { ...cited, effectiveOn: inEffectFrom }

test.each(['may-be-called-in', 'stands'] as const)(
  'one that %s holds from its day on',
  (standing) => {
    const register = withCallIn(standing)
    const dayBefore = plainDate('2023-09-26')
    expect(decisionSupports(register, onTheDay)).toMatchObject({ right: 'on-record' })
    expect(decisionSupports(register, { ...onTheDay, effectiveOn: dayBefore })).toMatchObject({
      left: { tag: 'DecisionNotInEffect', standing, inEffectFrom },
    })
  },
)

test.each(['called-in', 'sent-back'] as const)('one that is %s supports nothing', (standing) => {
  expect(decisionSupports(withCallIn(standing), onTheDay)).toMatchObject({
    left: { tag: 'DecisionNotInEffect', standing, inEffectFrom: null },
  })
})

test('a citation without a date of its own may say the day on which call-in let it take effect', () => {
  const register = withCallIn('may-be-called-in')
  const cites = { ...cited, decidedOn: inEffectFrom, effectiveOn: inEffectFrom }
  expect(decisionSupports(register, cites)).toMatchObject({ right: 'on-record' })
})
