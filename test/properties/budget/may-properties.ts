import type { ExplainedCheck, ExplainedChecks } from '@coflyfr/governance/rules'
import fc from 'fast-check'
import { reserveActions } from './reserve-actions.ts'
import type { Handlers, Line, SyncLedger } from './sync-ledger.ts'
import { type Action, costCentre, dataOf, dayOf, tries, tryAll } from './trying.ts'
import { virementActions } from './virement-actions.ts'
import { openedLedger, penceOf, poundsOf, purpose, reserves, year } from './world.ts'

/** A question with a variable amount. */
export type Ask = (ledger: SyncLedger, amount: bigint) => Line | null

const all = (subject: string) => ({ costCentre: subject, subjective: 'all' })

const reserve = fc.constantFrom(...reserves)
const day = fc.option(fc.integer({ min: 0, max: 365 }), { freq: 2 })
const pick = fc.nat({ max: 30 })

const line = (command: string, actor: string, effectiveOn: string, data: Line['data']): Line => {
  const [id = '', role = ''] = actor.split(' ')
  return { command, actor: { id, role }, effectiveOn, data }
}

const request = fc.record({ reserve, day, to: costCentre, lasts: fc.option(fc.nat(90)) }).map(
  ({ reserve: id, day: jump, to, lasts }): Ask =>
    (ledger, amount) => {
      const on = dayOf(ledger, jump)
      const end = new Date(Date.parse(on) + (lasts ?? 0) * 86_400_000).toISOString().slice(0, 10)
      return line('RequestDrawdown', 'asker budget-holder', on, {
        reserve: id,
        reference: 'asked',
        amount: poundsOf(amount),
        financialYear: year,
        to: all(to),
        purpose,
        reason: 'need',
        ...(lasts === null ? {} : { expiresOn: end }),
      })
    },
)

const movement = fc
  .record({
    reserve,
    day,
    command: fc.constantFrom('ReleaseReserve', 'TransferBetweenReserves'),
  })
  .map(
    ({ reserve: id, day: jump, command }): Ask =>
      (ledger, amount) =>
        line(command, 'clerk cabinet', dayOf(ledger, jump), {
          reserve: id,
          reference: 'asked',
          amount: poundsOf(amount),
          reason: 'review',
          decision: 'x',
          ...(command === 'ReleaseReserve' ? {} : { toReserve: id === 'r1' ? 'r2' : 'r1' }),
        }),
  )

const contribution = fc.record({ reserve, day, from: costCentre }).map(
  ({ reserve: id, day: jump, from }): Ask =>
    (ledger, amount) =>
      line('ContributeToReserve', 'u9 finance-officer', dayOf(ledger, jump), {
        reserve: id,
        reference: 'asked',
        amount: poundsOf(amount),
        reason: 'set aside',
        decision: 'x',
        from: { financialYear: year, ...all(from) },
      }),
)

const part = fc
  .record({
    pick,
    day,
    command: fc.constantFrom('PostDrawdown', 'VoidDrawdown', 'ReverseDrawdown'),
  })
  .map(
    ({ pick: index, day: jump, command }): Ask =>
      (ledger, amount) => {
        const type = command === 'ReverseDrawdown' ? 'DrawdownPosted' : 'DrawdownApproved'
        const found = ledger.log.filter((event) => event.type === type)
        const drawdown = dataOf(found[index % found.length])
        if (drawdown === undefined) return null
        const { reserve: id, reference } = drawdown as unknown as Record<string, string>
        return line(command, 'nobody-else finance-officer', dayOf(ledger, jump), {
          reserve: id ?? '',
          reference: reference ?? '',
          amount: poundsOf(amount),
        })
      },
  )

const virement = fc
  .record({ day, from: costCentre, to: costCentre, kind: fc.constantFrom('permanent', 'one-off') })
  .map(
    ({ day: jump, from, to, kind }): Ask =>
      (ledger, amount) =>
        line('ProposeVirement', 'asker budget-holder', dayOf(ledger, jump), {
          reference: 'asked',
          financialYear: year,
          kind,
          reason: 'need',
          legs: [
            { ...all(from), amount: poundsOf(-amount) },
            { ...all(to), amount: poundsOf(amount) },
          ],
        }),
  )

const estimate = fc.record({ day, from: costCentre }).map(
  ({ day: jump, from }): Ask =>
    (ledger, amount) =>
      line('ApproveSupplementaryEstimate', 'clerk council', dayOf(ledger, jump), {
        financialYear: year,
        reference: 'asked',
        source: 'balances',
        reason: 'given back',
        legs: [{ ...all(from), amount: poundsOf(-amount) }],
        decision: 'x',
      }),
)

/** Every kind of question about an amount of a reserve. */
export const reserveAsks: fc.Arbitrary<Ask> = fc.oneof(request, movement, part)
/** Every kind of question about an amount of a head. */
export const headAsks: fc.Arbitrary<Ask> = fc.oneof(contribution, virement, estimate)

const explain = (ledger: SyncLedger, asked: Line) => {
  const { refusal, rationale } = ledger.may(asked)
  return { refusal, ...(rationale as unknown as ExplainedChecks) }
}

/** The most that should be accepted by the limits shown; null if nothing limits it. */
const most = (checks: readonly ExplainedCheck[]): bigint | null => {
  const shown = checks
    .flatMap(({ limits }) => limits)
    .filter(({ test }) => test === 'at-most')
    .flatMap(({ available }) => (available === null ? [] : [penceOf(available)]))
  return shown.toSorted((one, other) => (one < other ? -1 : 1))[0] ?? null
}

/** A large amount that a command can still hold. */
const plenty = 10n ** 13n

/** The outcome of a question: another rule refuses it, no figure limits it, or its limit was tried. */
type Answer = 'wrong' | 'held-up' | 'unlimited' | 'nothing-left' | 'tried-at-its-limit'

/**
 * `may` shows exactly what decides. The refusal is that of the first rule that refuses. If only figures limit the
 * amount, the least limit is accepted and a penny more is not; if no figure is shown, any amount is accepted.
 */
export const answerTo = (ledger: SyncLedger, ask: Ask): Answer => {
  const penny = ask(ledger, 1n)
  if (penny === null) return 'held-up'
  const { refusal, checks, refusedBy } = explain(ledger, penny)
  const refusing = checks.find(({ verdict }) => verdict === 'refuses')
  if (refusing?.refusal !== refusal?.tag || refusing?.rule !== (refusedBy ?? undefined)) {
    return 'wrong'
  }
  const isHeldUp = checks.some(
    ({ verdict, limits }) =>
      verdict === 'refuses' && !limits.some(({ test }) => test === 'at-most'),
  )
  if (isHeldUp) return 'held-up'
  const accepts = (amount: bigint): boolean => {
    const given = ask(ledger, amount)
    return given !== null && explain(ledger, given).refusal === null
  }
  const available = most(checks)
  if (available === null) return accepts(plenty) ? 'unlimited' : 'wrong'
  if (available < 1n) return accepts(1n) ? 'wrong' : 'nothing-left'
  return accepts(available) && !accepts(available + 1n) ? 'tried-at-its-limit' : 'wrong'
}

/** A claim about questions after any history. */
export type Answered = (
  handlers: Handlers,
) => fc.IPropertyWithHooks<[readonly Action[], readonly Ask[], fc.ContextValue]>

const answersExactly =
  (actions: fc.Arbitrary<Action>, asks: fc.Arbitrary<Ask>): Answered =>
  (handlers) =>
    fc.property(
      tries(actions),
      fc.array(asks, { minLength: 3, maxLength: 12 }),
      fc.context(),
      (tried, asked, context) => {
        const ledger = openedLedger(handlers)
        tryAll(
          ledger,
          tried,
          () => true,
          (text) => context.log(text),
        )
        return asked.every((ask) => {
          context.log(`may ${JSON.stringify(ask(ledger, 1n))}`)
          return answerTo(ledger, ask) !== 'wrong'
        })
      },
    )

/** Drawdowns, releases and transfers. */
export const reserveHeadroomIsExact = answersExactly(reserveActions, reserveAsks)

/** Virements, contributions and estimates. */
export const headHeadroomIsExact = answersExactly(virementActions, headAsks)
