import { PlainDateText } from '@coflyfr/core'
import { displayPounds, type Pence } from '@coflyfr/money'
import { isExpired, isWithin, remainingOf, type Span } from './position.ts'
import type { Gift, Reserve } from './state.ts'

const shown = (amount: Pence): string => displayPounds(amount, 'en')

/** The required fields of a reserve besides its purpose, as LAAP 99 puts them (DOMAIN §3.3). */
const protocolFields = [
  ['useRule', 'how and when it can be used'],
  ['manager', 'who manages and controls it'],
  ['reviewBy', 'when it is reviewed'],
] as const

const protocolNotes = ({ reserve, establishment }: Reserve, { day }: Span): readonly string[] => {
  if (establishment === null)
    return [`${reserve}: has movements and is not established by this date`]
  const missing = protocolFields.filter(([field]) => establishment[field] === null)
  const { reviewBy } = establishment
  return [
    ...(missing.length === 0
      ? []
      : [
          `${reserve}: the protocol is not stated: ${missing.map(([, words]) => words).join('; ')}`,
        ]),
    ...(PlainDateText.is(reviewBy) && day !== null && reviewBy <= day
      ? [`${reserve}: its review was due by ${reviewBy}`]
      : []),
  ]
}

const repurposingNotes = ({ reserve, repurposings }: Reserve, span: Span): readonly string[] =>
  repurposings
    .filter(({ on }) => isWithin(span, on))
    .map(
      ({ on, amount, purposeBefore, purpose, decision }) =>
        `${reserve}: ${shown(amount)} was repurposed on ${on} by "${decision}", from "${purposeBefore}" to "${purpose}"; the balance stays`,
    )

const expiryNotes = ({ reserve, drawdowns }: Reserve, span: Span): readonly string[] =>
  [...drawdowns.values()]
    .filter((drawdown) => isExpired(drawdown, span) && remainingOf(drawdown, span) > 0n)
    .map(
      (drawdown) =>
        `${reserve}: ${drawdown.reference} expired after ${drawdown.expiresOn}; ${shown(remainingOf(drawdown, span))} is free again`,
    )

const minuteNotes = ({ reserve, missingMinutes }: Reserve, span: Span): readonly string[] =>
  missingMinutes
    .filter(({ on }) => isWithin(span, on))
    .map(({ what, decision }) => `${reserve}: decision "${decision}" (${what}) is not on record`)

const receiverOf = ({ kind, reserve, toReserve }: Gift): string => {
  switch (kind) {
    case 'drawdown':
      return `from ${reserve} to the budget`
    case 'contribution':
    case 'reversed-drawdown':
      return `from the budget to ${reserve}`
    case 'transfer':
      return `from ${reserve} to ${toReserve}`
  }
}

/** Money given and not taken in: it can be drawn, spent or vired by nobody until it is, or is returned. */
const giftNotes = (gifts: readonly Gift[], span: Span): readonly string[] =>
  gifts
    .filter(({ on }) => isWithin(span, on))
    .map(
      (gift) =>
        `${gift.reference}: ${shown(gift.amount)} given on ${gift.on} ${receiverOf(gift)} is unreceived`,
    )

/** What the rows do not say, reserve by reserve, and what is on its way between two pots. */
export const reserveNotes = (
  reserves: readonly Reserve[],
  gifts: readonly Gift[],
  span: Span,
): readonly string[] => [
  ...reserves.flatMap((reserve) => [
    ...protocolNotes(reserve, span),
    ...repurposingNotes(reserve, span),
    ...expiryNotes(reserve, span),
    ...minuteNotes(reserve, span),
  ]),
  ...giftNotes(gifts, span),
]
