import { canonicalDataOf, sha256Hex } from '@coflyfr/core'
import { councilHeads } from '../data/council.ts'
import { type GeneratedAppend, generatedAppend } from '../data/generated-append.ts'
import type { GeneratedEvent } from '../data/generated-event.ts'
import { type DataSet, ledgerEvents } from '../data/ledger-events.ts'

/** An amount at a head, in pounds. */
interface Amount {
  readonly costCentre: string
  readonly subjective: string
  readonly amount: string
}

/** The fields that are looked at, of all types of event. */
interface Looked {
  readonly reserve: string
  readonly reference: string
  readonly financialYear: string
  readonly amount: string
  readonly to: object
  readonly gift: { readonly stream: string; readonly revision: number }
  readonly legs: readonly Amount[]
  readonly lines: readonly Amount[]
  readonly route: { readonly rule: string }
}

const headOf = new Map(councilHeads.map((head) => [`${head.costCentre} ${head.subjective}`, head]))

/** The standard rule for the legs of a virement, whose generated amounts are within its limit. */
const ruleFor = (legs: Looked['legs']): string => {
  const [from, to] = legs.map((leg) => headOf.get(`${leg.costCentre} ${leg.subjective}`)!)
  if (from!.service === to!.service) return 'to £25,000 within a service'
  return from!.directorate === to!.directorate
    ? 'to £100,000 within a directorate'
    : 'any other to £500,000'
}

/** A lower bound of what the heads of each year can still give: money that they receive is not counted. */
const leftOfHeads = () => {
  const left = new Map<string, number>()
  const keyOf = (year: string, { costCentre, subjective }: Amount): string =>
    `${year} ${costCentre} ${subjective}`
  return {
    approve: ({ financialYear, lines }: Looked): void => {
      for (const line of lines) left.set(keyOf(financialYear, line), Number(line.amount))
    },
    takes: ({ financialYear, legs }: Looked): boolean => {
      const giver = legs.find(({ amount }) => amount.startsWith('-'))!
      const key = keyOf(financialYear, giver)
      const rest = (left.get(key) ?? 0) + Number(giver.amount)
      if (rest >= 0) left.set(key, rest)
      return rest >= 0
    },
  }
}

/** What the receipt of a posted drawdown says about it. */
interface Posted {
  readonly id: GeneratedAppend['event']['id']
  readonly correlationId: string
  readonly effectiveOn: GeneratedEvent['event']['effectiveOn']
}

/**
 * The events of a data set as they would obey every rule, so that a verifier checks all of them. Virements that the rules
 * would refuse or route otherwise are left out, and receipts have the command that the process of reserve funding gives.
 */
export function* obeyingAppends({ events, seed }: DataSet): Generator<GeneratedAppend> {
  const revisions = new Map<string, number>()
  const left = new Set<string>()
  const heads = leftOfHeads()
  const posted = new Map<string, Posted>()
  let number = 0
  const put = (
    given: GeneratedEvent,
    place?: Pick<Parameters<typeof generatedAppend>[1], 'commandId' | 'commandHash' | 'cause'>,
  ): GeneratedAppend => {
    const revision = (revisions.get(given.stream) ?? -1) + 1
    revisions.set(given.stream, revision)
    const commandId = `source-${String(number).padStart(9, '0')}`
    number += 1
    return generatedAppend(given, { revision, commandId, ...place })
  }
  // More events than wanted, because some are left out.
  for (const given of ledgerEvents({ events: 2 * events, seed })) {
    if (number === events) return
    const { event, stream } = given
    const data = event.data as Looked
    if (event.type === 'BudgetLinesDrafted') heads.approve(data)
    if (event.type.startsWith('Virement')) {
      const isRefused =
        event.type === 'VirementProposed' &&
        (data.route.rule !== ruleFor(data.legs) || !heads.takes(data))
      if (isRefused) left.add(data.reference)
      if (!left.has(data.reference)) yield put(given)
    } else if (event.type === 'DrawdownRequested' || event.type === 'DrawdownApproved') {
      const route = { ...data.route, rule: 'drawdown for the reserve’s purpose' }
      yield put({ ...given, event: { ...event, data: { ...data, route } } })
    } else if (event.type === 'ReserveFundingReceived') {
      const { id, correlationId, effectiveOn } = posted.get(
        `${data.gift.stream} ${data.gift.revision}`,
      )!
      const received = { ...data, gift: { ...data.gift, eventId: id } }
      const { actor } = given
      const command = { actor, command: 'ReceiveReserveFunding', data: received, effectiveOn }
      yield put(
        { ...given, event: { ...event, effectiveOn, data: received } },
        {
          commandId: `process:reserve-funding:${id}`,
          commandHash: sha256Hex(canonicalDataOf(command)),
          cause: { causationId: id, correlationId },
        },
      )
    } else {
      const append = put(given)
      if (event.type === 'DrawdownPosted')
        posted.set(`${stream} ${append.revision}`, {
          id: append.event.id,
          correlationId: append.event.correlationId,
          effectiveOn: event.effectiveOn,
        })
      yield append
    }
  }
}
