import { type FinancialYear, financialYear, plainDate, type Recorded } from '@coflyfr/core'
import { rulesSource } from '@coflyfr/governance/rules'
import { formatPounds, pence, penceOfPounds, sumPence } from '@coflyfr/money'
import { purposeHandler } from '@coflyfr/outcomes'
import { headKey, type PurposeEvent, sourceKey } from '@coflyfr/outcomes/events'
import fc from 'fast-check'
import { isRight } from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'

const year: FinancialYear = financialYear('2023-24')
const on = plainDate('2023-11-20')
const source = { kind: 'virement', reference: 'V1' } as const
const heads = ['A', 'B'].map((costCentre) => ({ costCentre, subjective: 'all' }))

const tries = fc.array(
  fc.record({
    release: fc.boolean(),
    assignment: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
    head: fc.constantFrom(...heads),
    amount: fc.bigInt({ min: 1n, max: 80n }),
  }),
  { maxLength: 20 },
)

type Decider = typeof purposeHandler.decider
type State = ReturnType<Decider['initialState']>

const given = pence(100n)
const sources = new Map([
  [sourceKey(source), { byHead: new Map(heads.map((head) => [headKey(head), given])), lastOn: on }],
])

const standing = (events: readonly PurposeEvent[], costCentre: string): bigint => {
  const released = new Set(
    events.filter(({ type }) => type === 'PurposeReleased').map(({ data }) => data.assignment),
  )
  return sumPence(
    events.flatMap((event) =>
      event.type === 'PurposeAssigned' && !released.has(event.data.assignment)
        ? event.data.shares
            .filter((share) => share.costCentre === costCentre)
            .map(({ amount }) => penceOfPounds(amount))
        : [],
    ),
  )
}

/** A3: whatever is tried, the purposes of a source never have more of a head's money than the source gave it. */
const noPoundTwice = (seen: (state: State) => State) =>
  fc.property(tries, (asked) => {
    const { decider } = purposeHandler
    let state = decider.initialState()
    const events: PurposeEvent[] = []
    for (const [number, { release, assignment, head, amount }] of asked.entries()) {
      const shares = [{ ...head, amount: formatPounds(pence(amount)) }]
      const key = { financialYear: year, assignment }
      const said = {
        commandId: `c${number}`,
        commandHash: `h${number}`,
        actor: { id: 'u-1', role: 'finance-officer' },
        effectiveOn: on,
      } as const
      const decided = decider.decide(
        release
          ? {
              ...said,
              command: 'ReleasePurpose',
              data: { ...key, decision: 'Minute', reason: 'x' },
            }
          : {
              ...said,
              command: 'AssignPurpose',
              data: { ...key, source, purpose: { kind: 'reserve', reserve: 'r' }, shares },
            },
        seen(state),
        { rules: rulesSource().initialState(), sources, reserveIsKnown: true },
      )
      if (!isRight(decided)) continue
      for (const event of decided.right) {
        events.push(event)
        state = decider.evolve(state, event as Recorded<PurposeEvent>)
      }
      for (const { costCentre } of heads) expect(standing(events, costCentre) <= given).toBe(true)
    }
  })

test('A3 purposes never have more than their source gave', () => {
  fc.assert(noPoundTwice((state) => state))
})

test('A3 catches a decision that forgets what was assigned before', () => {
  const forgets = () => purposeHandler.decider.initialState()
  expect(fc.check(noPoundTwice(forgets), { seed: 20_231_115 }).failed).toBe(true)
})
