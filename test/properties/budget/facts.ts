import type { Recorded } from '@coflyfr/core'
import { heads, penceOf } from './world.ts'

/** These facts are read from the log alone, as an auditor with a pencil would work them out. */
interface Leg {
  readonly costCentre: string
  readonly amount: string
}

/** The fields that facts are read from, in events of any type. */
export interface Said {
  readonly reference: string
  readonly amount: string
  readonly legs: readonly Leg[]
  readonly laterYears: readonly { readonly financialYear: string; readonly legs: readonly Leg[] }[]
  readonly financialYear: string
  readonly kind: string
  readonly by: string
  readonly contentHash: string
  readonly decision: string
  readonly reverses: string | null
  readonly to: { readonly costCentre: string }
  readonly from: { readonly costCentre: string } | null
  readonly reserve: string
  readonly toReserve: string
  readonly released: string
  readonly expiresOn: string | null
  readonly purpose: string
  readonly purposeBefore: string
  readonly openingBalance: string
  readonly openedOn: string
  readonly gift: { readonly eventId: string }
}

/** An event's data, with the fields of any type. */
export const said = ({ data }: Recorded): Said => data as unknown as Said

/** Events of some types. */
export const ofType = (log: readonly Recorded[], ...types: readonly string[]) =>
  log.filter(({ type }) => types.includes(type))

/** Sum of pence. */
export const sum = (amounts: readonly bigint[]): bigint =>
  amounts.reduce((all, one) => all + one, 0n)

/** What an event does to the approved budget of a head. */
const movedBy = (event: Recorded, head: string): bigint => {
  const { legs, to, from, amount } = said(event)
  const legsOf = () =>
    sum(legs.filter(({ costCentre }) => costCentre === head).map((leg) => penceOf(leg.amount)))
  switch (event.type) {
    case 'VirementPosted':
    case 'SpecificGrantReceived':
      return legsOf()
    case 'ReserveFundingReceived':
      return to.costCentre === head ? penceOf(amount) : 0n
    case 'DrawdownReversed':
      return to.costCentre === head ? -penceOf(amount) : 0n
    case 'ContributedToReserve':
      return from?.costCentre === head ? -penceOf(amount) : 0n
    default:
      return 0n
  }
}

/** The approved budget of a head: what it opened at, and every movement since. */
export const approvedOf = (log: readonly Recorded[], head: string): bigint =>
  penceOf(heads.find(({ costCentre }) => costCentre === head)?.amount ?? '0') +
  sum(log.map((event) => movedBy(event, head)))

/** The versions of virements that are proposed and neither posted nor ended. */
const pendingVersions = (log: readonly Recorded[]): readonly Recorded[] =>
  ofType(log, 'VirementProposed', 'VirementAmended').filter(({ position, data }) => {
    const { reference } = data as unknown as Said
    const later = log.slice(position + 1).filter((event) => said(event).reference === reference)
    const ending = ['VirementAmended', 'VirementPosted', 'VirementRejected', 'VirementWithdrawn']
    return !later.some(({ type }) => ending.includes(type))
  })

/** What pending virements would move at a head, or only what they would take from it. */
export const pendingOf = (log: readonly Recorded[], head: string, out = false): bigint =>
  sum(
    pendingVersions(log)
      .flatMap((event) => said(event).legs)
      .filter(({ costCentre }) => costCentre === head)
      .map(({ amount }) => penceOf(amount))
      .filter((amount) => !out || amount < 0n),
  )

/** The events of one virement since its current version, that version first. */
export const chainOf = (log: readonly Recorded[], reference: string, upTo: number) => {
  const own = log
    .slice(0, upTo + 1)
    .filter(({ type }) => type.startsWith('Virement') && type !== 'VirementForwarded')
    .filter((event) => said(event).reference === reference)
  const start = own.findLastIndex(
    ({ type }) => type === 'VirementProposed' || type === 'VirementAmended',
  )
  return own.slice(start)
}

/** What an event does to the balance of a reserve. */
const reserveMovedBy = (event: Recorded, reserve: string): bigint => {
  if (event.stream !== `reserve-${reserve}`) return 0n
  const amount = () => penceOf(said(event).amount)
  switch (event.type) {
    case 'ReserveEstablished':
      return penceOf(said(event).openingBalance)
    case 'ContributedToReserve':
    case 'ReserveRestated':
    case 'MoneyReceivedIntoReserve':
      return amount()
    case 'ReserveReleased':
    case 'TransferredBetweenReserves':
    case 'DrawdownPosted':
      return -amount()
    default:
      return 0n
  }
}

/** The balance of a reserve at the end of a day. */
export const reserveBalance = (log: readonly Recorded[], reserve: string, on: string): bigint =>
  sum(
    log
      .filter(({ effectiveOn }) => effectiveOn <= on)
      .map((event) => reserveMovedBy(event, reserve)),
  )

/** A drawdown with how much of it was posted or released. */
export interface DrawdownFacts {
  readonly request: Recorded
  readonly asked: bigint
  readonly posted: bigint
  readonly released: bigint
}

/** Every drawdown of a reserve. */
export const drawdownsOf = (log: readonly Recorded[], reserve: string): readonly DrawdownFacts[] =>
  ofType(log, 'DrawdownRequested')
    .filter(({ stream }) => stream === `reserve-${reserve}`)
    .map((request) => {
      const own = log.filter(
        (event) =>
          event.stream === request.stream && said(event).reference === said(request).reference,
      )
      const posts = ofType(own, 'DrawdownPosted').map(said)
      const voids = ofType(own, 'DrawdownVoided').map(said)
      const released = [...posts.map((one) => one.released), ...voids.map((one) => one.amount)]
      return {
        request,
        asked: penceOf(said(request).amount),
        posted: sum(posts.map((one) => penceOf(one.amount))),
        released: sum(released.map(penceOf)),
      }
    })

/** What pending drawdowns hold of a reserve on a day. */
export const heldOn = (log: readonly Recorded[], reserve: string, on: string): bigint =>
  sum(
    drawdownsOf(log, reserve)
      .filter(({ request }) => request.effectiveOn <= on)
      .filter(({ request }) => (said(request).expiresOn ?? '9999-12-31') >= on)
      .map(({ asked, posted, released }) => asked - posted - released),
  )
