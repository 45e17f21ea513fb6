import { PlainDateText } from '@coflyfr/core'
import type { Label, Note } from '../report.ts'
import { asRecorded } from '../words/as-recorded.ts'
import { shownPounds } from '../words/shown-pounds.ts'
import { isExpired, isWithin, remainingOf, type Span } from './position.ts'
import type { Drawdown, Gift, Reserve } from './state.ts'

/** The fields that LAAP 99 requires of a reserve besides its purpose (DOMAIN §3.3). */
const protocolFields = [
  ['useRule', { en: 'how and when it can be used', cy: 'sut a phryd y gellir ei defnyddio' }],
  ['manager', { en: 'who manages and controls it', cy: 'pwy sy’n ei rheoli' }],
  ['reviewBy', { en: 'when it is reviewed', cy: 'pryd y caiff ei hadolygu' }],
] as const

const unstatedNotes = (reserve: string, missing: readonly Label[]): readonly Note[] =>
  missing.length === 0
    ? []
    : [
        {
          en: `${reserve}: the protocol is not stated: ${missing.map(({ en }) => en).join('; ')}`,
          cy: `${asRecorded(reserve)}: nid yw’r protocol wedi’i nodi: ${missing.map(({ cy }) => cy).join('; ')}`,
        },
      ]

const protocolNotes = ({ reserve, establishment }: Reserve, { day }: Span): readonly Note[] => {
  if (establishment === null)
    return [
      {
        en: `${reserve}: has movements, but is not established by this date`,
        cy: `${asRecorded(reserve)}: mae ganddi symudiadau ac nid yw wedi’i sefydlu erbyn y dyddiad hwn`,
      },
    ]
  const missing = protocolFields.filter(([field]) => establishment[field] === null)
  const { reviewBy } = establishment
  const isDue = PlainDateText.is(reviewBy) && day !== null && reviewBy <= day
  return [
    ...unstatedNotes(
      reserve,
      missing.map(([, words]) => words),
    ),
    ...(isDue
      ? [
          {
            en: `${reserve}: its review was due by ${reviewBy}`,
            cy: `${asRecorded(reserve)}: roedd ei hadolygiad i fod erbyn ${reviewBy}`,
          },
        ]
      : []),
  ]
}

const repurposingNotes = ({ reserve, repurposings }: Reserve, span: Span): readonly Note[] =>
  repurposings
    .filter(({ on }) => isWithin(span, on))
    .map(({ on, amount, purposeBefore, purpose, decision }) => {
      const shown = shownPounds(amount)
      return {
        en: `${reserve}: ${shown.en} was repurposed on ${on} by "${decision}", from "${purposeBefore}" to "${purpose}"; the balance stays`,
        cy: `${asRecorded(reserve)}: ailbwrpaswyd ${shown.cy} ar ${on} drwy “${decision}”, o “${purposeBefore}” i “${purpose}”; mae’r balans yn aros`,
      }
    })

const expiryNote = (reserve: string, drawdown: Drawdown, span: Span): Note => {
  const { reference, expiresOn } = drawdown
  const free = shownPounds(remainingOf(drawdown, span))
  return {
    en: `${reserve}: ${reference} expired after ${expiresOn}; ${free.en} is free again`,
    cy: `${asRecorded(reserve)}: daeth ${asRecorded(reference)} i ben ar ôl ${expiresOn}; mae ${free.cy} ar gael eto`,
  }
}

const expiryNotes = ({ reserve, drawdowns }: Reserve, span: Span): readonly Note[] =>
  [...drawdowns.values()]
    .filter((drawdown) => isExpired(drawdown, span) && remainingOf(drawdown, span) > 0n)
    .map((drawdown) => expiryNote(reserve, drawdown, span))

const minuteNotes = ({ reserve, missingMinutes }: Reserve, span: Span): readonly Note[] =>
  missingMinutes
    .filter(({ on }) => isWithin(span, on))
    .map(({ what, decision }) => ({
      en: `${reserve}: decision "${decision}" (${what}) is not on record`,
      cy: `${asRecorded(reserve)}: nid yw penderfyniad “${decision}” (${asRecorded(what)}) ar gofnod`,
    }))

const wayOf = ({ kind, reserve, toReserve }: Gift): Label => {
  const from = asRecorded(reserve)
  switch (kind) {
    case 'drawdown':
      return { en: `from ${reserve} to the budget`, cy: `o ${from} i’r gyllideb` }
    case 'contribution':
    case 'reversed-drawdown':
      return { en: `from the budget to ${reserve}`, cy: `o’r gyllideb i ${from}` }
    case 'transfer':
      return {
        en: `from ${reserve} to ${toReserve}`,
        cy: `o ${from} i ${asRecorded(toReserve ?? '')}`,
      }
  }
}

const giftNote = (gift: Gift): Note => {
  const [shown, way] = [shownPounds(gift.amount), wayOf(gift)]
  return {
    en: `${gift.reference}: ${shown.en} given on ${gift.on} ${way.en} is not received yet`,
    cy: `${asRecorded(gift.reference)}: ni dderbyniwyd ${shown.cy} a roddwyd ar ${gift.on} ${way.cy}`,
  }
}

/** Gifts that are not received: nobody can draw, spend or vire the money until it is received or returned. */
const giftNotes = (gifts: readonly Gift[], span: Span): readonly Note[] =>
  gifts.filter(({ on }) => isWithin(span, on)).map(giftNote)

/** A reserve with its name in place of its id, for notes. */
const named = (reserve: Reserve): Reserve => ({
  ...reserve,
  reserve: reserve.establishment?.name ?? reserve.reserve,
})

/** What a reader must know besides the rows, reserve by reserve, then gifts on their way. */
export const reserveNotes = (
  reserves: readonly Reserve[],
  gifts: readonly Gift[],
  span: Span,
): readonly Note[] => [
  ...reserves
    .map(named)
    .flatMap((reserve) => [
      ...protocolNotes(reserve, span),
      ...repurposingNotes(reserve, span),
      ...expiryNotes(reserve, span),
      ...minuteNotes(reserve, span),
    ]),
  ...giftNotes(gifts, span),
]
