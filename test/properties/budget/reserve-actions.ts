import fc from 'fast-check'
import type { SyncLedger } from './sync-ledger.ts'
import { type Action, amounts, costCentre, dataOf, dayOf, jump, person } from './trying.ts'
import { laterYear, penceOf, poundsOf, purpose, reserves, year } from './world.ts'

const reserve = fc.constantFrom(...reserves)

/** One of the existing drawdowns. */
const pick = fc.nat({ max: 30 })

interface Asked {
  readonly reserve: string
  readonly reference: string
  readonly purpose: string
  readonly amount: string
  readonly contentHash: string
}

const picked = (ledger: SyncLedger, index: number, type: string): Asked | undefined => {
  const found = ledger.log.filter((event) => event.type === type)
  const event = found[index % found.length]
  const request = ledger.log.findLast(
    (one) =>
      one.type === 'DrawdownRequested' &&
      one.stream === event?.stream &&
      dataOf(one)?.['reference'] === dataOf(event)?.['reference'],
  )
  return dataOf(request) as Asked | undefined
}

const request = fc
  .record({
    reserve,
    reference: fc.integer({ min: 1, max: 12 }).map((number) => `D${number}`),
    person,
    jump,
    amount: amounts,
    to: costCentre,
    purpose: fc.constantFrom(purpose, purpose, 'roads'),
    expiresAfter: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 2 }),
  })
  .map(
    ({ person: id, jump: days, amount, to, expiresAfter, ...rest }): Action =>
      (ledger) => {
        const effectiveOn = dayOf(ledger, days)
        const end = new Date(Date.parse(effectiveOn) + (expiresAfter ?? 0) * 86_400_000)
        const expiresOn = end.toISOString().slice(0, 10)
        return {
          command: 'RequestDrawdown',
          actor: { id, role: 'budget-holder' },
          effectiveOn,
          data: {
            ...rest,
            amount: poundsOf(amount),
            financialYear: year,
            to: { costCentre: to, subjective: 'all' },
            reason: 'need',
            ...(expiresAfter === null ? {} : { expiresOn }),
          },
        }
      },
  )

const approveDrawdown = fc.record({ pick, person, jump, other: fc.nat(9) }).map(
  ({ pick: index, person: id, jump: days, other }): Action =>
    (ledger) => {
      const drawdown = picked(ledger, index, 'DrawdownRequested')
      if (drawdown === undefined) return null
      const { reserve: from, reference } = drawdown
      const next = picked(ledger, index + 1, 'DrawdownRequested')
      const contentHash = (other === 0 ? next?.contentHash : null) ?? drawdown.contentHash
      const by = drawdown.purpose === purpose ? 'section-151-officer' : 'cabinet'
      return {
        command: 'ApproveDrawdown',
        actor: { id, role: by },
        effectiveOn: dayOf(ledger, days),
        data: { reserve: from, reference, by, decision: 'x', contentHash },
      }
    },
)

const part = (command: 'PostDrawdown' | 'VoidDrawdown' | 'ReverseDrawdown', after: string) =>
  fc
    .record({
      pick,
      person,
      jump,
      share: fc.constantFrom(null, 2n, 3n, 1n),
      final: fc.constantFrom(true, false, false),
    })
    .map(
      ({ pick: index, person: id, jump: days, share, final }): Action =>
        (ledger) => {
          const drawdown = picked(ledger, index, after)
          if (drawdown === undefined) return null
          const amount = penceOf(drawdown.amount) / (share ?? 1n)
          return {
            command,
            actor: { id, role: 'finance-officer' },
            effectiveOn: dayOf(ledger, days),
            data: {
              reserve: drawdown.reserve,
              reference: drawdown.reference,
              ...(share === null ? {} : { amount: poundsOf(amount) }),
              ...(command === 'ReverseDrawdown' ? {} : { final }),
            },
          }
        },
    )

const movement = fc
  .record({
    reserve,
    amount: amounts,
    jump,
    number: fc.nat(9),
    command: fc.constantFrom('ContributeToReserve', 'ReleaseReserve', 'TransferBetweenReserves'),
    from: fc.option(costCentre),
  })
  .map(
    ({ reserve: id, amount, jump: days, number, command, from }): Action =>
      (ledger) => ({
        command,
        actor: {
          id: 'u9',
          role: command === 'ContributeToReserve' ? 'finance-officer' : 'cabinet',
        },
        effectiveOn: dayOf(ledger, days),
        data: {
          reserve: id,
          reference: `M${number}`,
          amount: poundsOf(amount),
          reason: 'review',
          decision: 'x',
          ...(command === 'TransferBetweenReserves'
            ? { toReserve: id === 'r1' ? 'r2' : 'r1' }
            : {}),
          ...(command === 'ContributeToReserve' && from !== null
            ? { from: { financialYear: year, costCentre: from, subjective: 'all' } }
            : {}),
        },
      }),
  )

const repurpose = fc.record({ reserve, to: fc.constantFrom(purpose, 'roads', 'homes') }).map(
  ({ reserve: id, to }): Action =>
    (ledger) => ({
      command: 'RepurposeReserve',
      actor: { id: 'clerk', role: 'cabinet' },
      effectiveOn: dayOf(ledger, null),
      data: { reserve: id, purpose: to, reason: 'review', decision: 'x' },
    }),
)

/** Makes this year or the next open with a different balance from the last closing. */
const restate = fc
  .record({ reserve, amount: amounts, isLower: fc.boolean(), number: fc.nat(9), next: fc.nat(3) })
  .map(
    ({ reserve: id, amount, isLower, number, next }): Action =>
      () => ({
        command: 'RestateReserve',
        actor: { id: 'u151', role: 'section-151-officer' },
        effectiveOn: next === 0 ? '2024-04-01' : '2023-04-01',
        data: {
          reserve: id,
          reference: `P${number}`,
          financialYear: next === 0 ? laterYear : year,
          amount: poundsOf(isLower ? -amount : amount),
          reason: 'audit',
          decision: 'x',
        },
      }),
  )

/** Everything that may be tried with reserves. */
export const reserveActions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: request },
  { weight: 7, arbitrary: approveDrawdown },
  { weight: 9, arbitrary: part('PostDrawdown', 'DrawdownApproved') },
  { weight: 1, arbitrary: part('PostDrawdown', 'DrawdownRequested') },
  { weight: 2, arbitrary: part('VoidDrawdown', 'DrawdownRequested') },
  { weight: 2, arbitrary: part('ReverseDrawdown', 'DrawdownPosted') },
  { weight: 3, arbitrary: movement },
  { weight: 1, arbitrary: repurpose },
  { weight: 1, arbitrary: restate },
)
