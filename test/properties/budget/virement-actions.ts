import fc from 'fast-check'
import type { Line, SyncLedger } from './sync-ledger.ts'
import { type Action, amounts, costCentre, dataOf, dayOf, jump, person } from './trying.ts'
import { laterYear, poundsOf, year } from './world.ts'

/** One of the existing virements. */
const pick = fc.nat({ max: 30 })

const picked = (ledger: SyncLedger, index: number, ...types: readonly string[]): string => {
  const found = ledger.log
    .filter(({ type }) => types.includes(type))
    .map((event) => String(dataOf(event)?.['reference']))
  const references = [...new Set(found)]
  return references[index % references.length] ?? 'V0'
}

/** The last event of a virement with its legs or its route. */
const lastOf = (ledger: SyncLedger, key: string, ...types: readonly string[]) =>
  ledger.log.findLast((event) => types.includes(event.type) && dataOf(event)?.['reference'] === key)

const versionOf = (ledger: SyncLedger, key: string) =>
  lastOf(ledger, key, 'VirementProposed', 'VirementAmended')

interface Step {
  readonly by: string
  readonly act: 'agree' | 'approve'
  readonly optional?: true
}

/** The next step: from the steps since the last version, and the route in the last event. */
const nextStepOf = (ledger: SyncLedger, key: string): Step | undefined => {
  const version = versionOf(ledger, key)
  const last = lastOf(ledger, key, 'VirementProposed', 'VirementAmended', 'VirementAgreed')
  const route = dataOf(last)?.['route'] as { readonly steps: readonly Step[] } | undefined
  const taken = ledger.log
    .filter((event) => event.type === 'VirementAgreed' && dataOf(event)?.['reference'] === key)
    .filter((event) => event.position > (version?.position ?? 0))
    .map((event) => String(dataOf(event)?.['by']))
  return route?.steps.find((step) => step.optional === undefined && !taken.includes(step.by))
}

const legsOf = (from: string, to: string, also: string, amount: bigint) => {
  const leg = (head: string, pence: bigint) => ({
    costCentre: head,
    subjective: 'all',
    amount: poundsOf(pence),
  })
  return also === from || also === to || amount < 2n
    ? [leg(from, -amount), leg(to, amount)]
    : [leg(from, -amount), leg(to, amount - 1n), leg(also, 1n)]
}

type Kind = 'permanent' | 'one-off' | 'technical'

/** Mostly no later year, else movements there between any two heads. */
const later = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ from: costCentre, to: costCentre, amount: amounts }) },
)

const version = (kinds: readonly Kind[]) =>
  fc.record({
    person,
    jump,
    amount: amounts,
    from: costCentre,
    to: costCentre,
    also: costCentre,
    kind: fc.constantFrom(...kinds),
    reason: fc.constantFrom('one', 'two'),
    later,
  })

interface Version {
  readonly person: string
  readonly jump: number | null
  readonly amount: bigint
  readonly from: string
  readonly to: string
  readonly also: string
  readonly kind: Kind
  readonly reason: string
  readonly later: { readonly from: string; readonly to: string; readonly amount: bigint } | null
}

const versionLine = (
  command: 'ProposeVirement' | 'AmendVirement',
  reference: string,
  ledger: SyncLedger,
  given: Version,
): Line => {
  const { person: id, jump: days, amount, from, to, also, later: reach, ...rest } = given
  const laterYears =
    reach === null
      ? []
      : [
          {
            financialYear: laterYear,
            legs: legsOf(reach.from, reach.to, reach.to, reach.amount),
          },
        ]
  return {
    command,
    actor: { id, role: 'budget-holder' },
    effectiveOn: dayOf(ledger, days),
    data: {
      ...rest,
      reference,
      financialYear: year,
      legs: legsOf(from, to, also, amount),
      laterYears,
    },
  }
}

const propose = (kinds: readonly Kind[]) =>
  fc.tuple(version(kinds), fc.integer({ min: 1, max: 8 })).map(
    ([given, number]): Action =>
      (ledger) =>
        versionLine('ProposeVirement', `V${number}`, ledger, given),
  )

const amend = (kinds: readonly Kind[]) =>
  fc.tuple(version(kinds), pick).map(
    ([given, index]): Action =>
      (ledger) =>
        versionLine('AmendVirement', picked(ledger, index, 'VirementProposed'), ledger, given),
  )

const commandOf = (act: string) => (act === 'agree' ? 'AgreeVirement' : 'ApproveVirement')

const decision = (
  command: string,
  id: string,
  role: string,
  on: string,
  key: string,
  hash: string,
) => ({
  command,
  actor: { id, role },
  effectiveOn: on,
  data: { reference: key, financialYear: year, by: role, decision: 'x', contentHash: hash },
})

/** The next step, mostly for the current version. */
const rightStep = fc.record({ pick, person, jump, old: fc.integer({ min: 0, max: 9 }) }).map(
  ({ pick: index, person: id, jump: days, old }): Action =>
    (ledger) => {
      const key = picked(ledger, index, 'VirementProposed')
      const step = nextStepOf(ledger, key)
      const version = old === 0 ? lastOf(ledger, key, 'VirementProposed') : versionOf(ledger, key)
      const hash = dataOf(version)?.['contentHash']
      if (step === undefined || hash === undefined) return null
      return decision(commandOf(step.act), id, step.by, dayOf(ledger, days), key, hash)
    },
)

const authority = fc.constantFrom(
  'head-of-service',
  'corporate-director',
  'section-151-officer',
  'cabinet',
  'council',
)

const anyStep = fc
  .record({
    pick,
    person,
    by: authority,
    command: fc.constantFrom('AgreeVirement', 'ApproveVirement', 'RejectVirement'),
  })
  .map(
    ({ pick: index, person: id, by, command }): Action =>
      (ledger) => {
        const key = picked(ledger, index, 'VirementProposed')
        const hash = dataOf(versionOf(ledger, key))?.['contentHash']
        if (hash === undefined) return null
        return decision(command, id, by, dayOf(ledger, null), key, hash)
      },
  )

const settle = (command: string, after: string) =>
  fc.record({ pick, person, jump }).map(
    ({ pick: index, person: id, jump: days }): Action =>
      (ledger) => ({
        command,
        actor: { id, role: 'finance-officer' },
        effectiveOn: dayOf(ledger, days),
        data: { reference: picked(ledger, index, after), financialYear: year },
      }),
  )

const reverse = fc.record({ pick, person }).map(
  ({ pick: index, person: id }): Action =>
    (ledger) => ({
      command: 'ReverseVirement',
      actor: { id, role: 'budget-holder' },
      effectiveOn: dayOf(ledger, null),
      data: {
        reference: picked(ledger, index, 'VirementPosted'),
        financialYear: year,
        reversalReference: `R${ledger.log.length}`,
        reason: 'undo',
      },
    }),
)

const grant = fc.record({ amount: amounts, to: costCentre, number: fc.nat(3) }).map(
  ({ amount, to, number }): Action =>
    (ledger) => ({
      command: 'ReceiveSpecificGrant',
      actor: { id: 'u9', role: 'finance-officer' },
      effectiveOn: dayOf(ledger, null),
      data: {
        financialYear: year,
        reference: `G${number}`,
        grantor: 'Welsh Government',
        reason: 'grant',
        decision: 'award',
        legs: legsOf('IN', to, to, amount),
      },
    }),
)

/** Everything that may be tried with virements of the given kinds. */
export const virementActionsOf = (...kinds: readonly Kind[]): fc.Arbitrary<Action> =>
  fc.oneof(
    { weight: 6, arbitrary: propose(kinds) },
    { weight: 2, arbitrary: amend(kinds) },
    { weight: 12, arbitrary: rightStep },
    { weight: 2, arbitrary: anyStep },
    { weight: 8, arbitrary: settle('PostVirement', 'VirementApproved') },
    { weight: 1, arbitrary: settle('PostVirement', 'VirementProposed') },
    { weight: 1, arbitrary: settle('WithdrawVirement', 'VirementProposed') },
    { weight: 4, arbitrary: reverse },
    { weight: 1, arbitrary: grant },
  )

/** Everything that may be tried with virements. */
export const virementActions = virementActionsOf('permanent', 'one-off', 'one-off', 'technical')
