import { type JsonValue, plainDate, type Recorded } from '@coflyfr/core'
import { expect, test } from 'vitest'
import { decisionsBehind } from './decisions-behind.ts'

const said = (type: string, data: JsonValue) => ({ type, data })

const step = (type: string, by: string, contentHash: string, reference = 'V1') =>
  said(type, {
    reference,
    by,
    decision: `${by} of 2023`,
    decidedOn: '2023-11-14',
    onRecord: true,
    contentHash,
  })

const actor = { id: 'u-9', role: 'finance-officer' }

const effectiveOn = plainDate('2023-11-15')

const stream = [
  step('VirementAgreed', 'cabinet', 'first'),
  step('VirementAgreed', 'cabinet', 'second'),
  step('VirementApproved', 'council', 'second'),
  step('VirementApproved', 'council', 'second', 'V2'),
  said('SpecificGrantReceived', { reference: 'V1', decision: 'Award letter', onRecord: false }),
  said('VirementPosted', { reference: 'V1', contentHash: 'second' }),
  step('VirementApproved', 'council', 'second'),
].map((event, position) => ({ ...event, position, actor, effectiveOn }) as Recorded)

const behind = (position: number) => {
  const event = stream[position]
  if (event === undefined) throw new Error(`There is no event ${position}`)
  return decisionsBehind(stream, event)
}

test('a posting rests on the earlier steps for its own version', () => {
  expect(behind(5)).toEqual([
    {
      by: 'cabinet',
      decision: 'cabinet of 2023',
      decidedOn: '2023-11-14',
      onRecord: true,
      position: 1,
      type: 'VirementAgreed',
    },
    {
      by: 'council',
      decision: 'council of 2023',
      decidedOn: '2023-11-14',
      onRecord: true,
      position: 2,
      type: 'VirementApproved',
    },
  ])
})

test('an event that cites a minute itself rests on it, as a decision of its actor', () => {
  expect(behind(4)).toContainEqual({
    by: 'finance-officer',
    decision: 'Award letter',
    decidedOn: '2023-11-15',
    onRecord: false,
    position: 4,
    type: 'SpecificGrantReceived',
  })
})
