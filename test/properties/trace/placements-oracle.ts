import { addDays, type PlainDate, plainDate } from '@coflyfr/core'
import { penceOfPounds } from '@coflyfr/money'
import type {
  CaseFactVoided,
  EpisodeEnded,
  EpisodesCorrected,
  LegalStatusChanged,
  LookedAfterPeriodStarted,
  PlacementCostAgreed,
  PlacementStarted,
} from '@coflyfr/outcomes/events'
import type { SubjectKeyMerged, SubjectKeyUnmerged } from '@coflyfr/privacy/events'
import type { Written } from '../../support/traced-money.ts'

type Of<Event extends { of: (...values: never[]) => unknown }> = ReturnType<Event['of']>

type Told =
  | Of<typeof CaseFactVoided>
  | Of<typeof EpisodeEnded>
  | Of<typeof EpisodesCorrected>
  | Of<typeof LegalStatusChanged>
  | Of<typeof LookedAfterPeriodStarted>
  | Of<typeof PlacementCostAgreed>
  | Of<typeof PlacementStarted>
  | Of<typeof SubjectKeyMerged>
  | Of<typeof SubjectKeyUnmerged>

interface Stay {
  readonly name: string
  readonly from: string
  to: string | null
  readonly isLegalOnly: boolean
}

interface Price {
  readonly on: string
  readonly stay: string
  readonly pence: bigint
  readonly isOrdered: boolean
  readonly place: number
}

interface Diary {
  stays: Stay[]
  readonly prices: Price[]
}

const none = { stays: [], prices: [] }

/** What one key says, read event by event, leaving out voided events. */
const diaryOf = (events: readonly (readonly [number, Told])[]): Diary => {
  const gone = new Set(
    events.flatMap(([, { type, data }]) => (type === 'CaseFactVoided' ? [data.revision] : [])),
  )
  const diary: Diary = { ...none, stays: [], prices: [] }
  for (const [index, [place, event]] of events.entries()) {
    if (gone.has(index)) continue
    const on = event.effectiveOn
    switch (event.type) {
      case 'LegalStatusChanged':
      case 'PlacementStarted':
        for (const stay of diary.stays) stay.to ??= on
        diary.stays.push({
          name: event.data.episode,
          from: on,
          to: null,
          isLegalOnly: event.type === 'LegalStatusChanged',
        })
        break
      case 'LookedAfterPeriodStarted':
        diary.stays.push({ name: event.data.episode, from: on, to: null, isLegalOnly: false })
        break
      case 'EpisodeEnded':
        for (const stay of diary.stays) if (stay.name === event.data.episode) stay.to = on
        break
      case 'EpisodesCorrected': {
        const { episodes, removes } = event.data
        const changed = [...removes, ...episodes.map(({ episode }) => episode)]
        diary.stays = [
          ...diary.stays.filter(({ name }) => !changed.includes(name)),
          ...episodes.map(({ episode, startedOn, endedOn }) => ({
            name: episode,
            from: startedOn,
            to: endedOn,
            isLegalOnly: false,
          })),
        ]
        break
      }
      case 'PlacementCostAgreed':
        diary.prices.push({
          on,
          place,
          stay: event.data.episode,
          pence: penceOfPounds(event.data.weeklyCost),
          isOrdered: event.data.commitment !== null,
        })
        break
      default:
    }
  }
  return diary
}

/** The first and the last day of the placement that a stay belongs to, or null if the stay was voided. */
const placementOf = ({ stays }: Diary, name: string) => {
  const line = stays.toSorted((one, other) => {
    const [a, b] = [one, other].map(({ from, to }) => `${from} ${to ?? '~'}`)
    return (a ?? '') < (b ?? '') ? -1 : 1
  })
  const at = line.findIndex((stay) => stay.name === name)
  if (at < 0) return null
  let begin = at
  while (begin > 0 && line[begin]?.isLegalOnly) begin -= 1
  let end = at
  while (line[end + 1]?.isLegalOnly) end += 1
  return { from: line[begin]?.from ?? '', to: line[end]?.to ?? null }
}

/** The price of a child on a day: the last one agreed, if its placement still continues. */
const priceOn = (diaries: readonly Diary[], day: string): Price | null => {
  const held = diaries.flatMap((diary) =>
    diary.prices.flatMap((price) => {
      const placement = placementOf(diary, price.stay)
      if (placement === null) return []
      const from = [placement.from, price.on].sort()[1] ?? ''
      return from > day ? [] : [{ price, from, to: placement.to }]
    }),
  )
  const [last] = held.toSorted((one, other) =>
    one.from === other.from ? other.price.place - one.price.place : one.from < other.from ? 1 : -1,
  )
  return last === undefined || (last.to !== null && last.to <= day) ? null : last.price
}

/** Division that rounds a half to the even neighbour. */
const halfEven = (part: bigint, by: bigint): bigint => {
  const [whole, rest] = [part / by, part % by]
  const up = rest * 2n > by || (rest * 2n === by && whole % 2n === 1n)
  return up ? whole + 1n : whole
}

/** The total of the placements paid by the order in the year, found day by day; null if there are none. */
export const placementsDayByDay = (log: readonly Written[]) => {
  const told = log.map(([stream, event], place) => [stream, place, event as Told] as const)
  const byStream = Map.groupBy(
    told.filter(([stream]) => stream.startsWith('case-')),
    ([stream]) => stream.slice('case-'.length),
  )
  const into = new Map<string, string>()
  for (const [, , event] of told) {
    if (event.type === 'SubjectKeyMerged') into.set(event.data.subject, event.data.into)
    if (event.type === 'SubjectKeyUnmerged') into.delete(event.data.subject)
  }
  const childOf = (key: string, passed: readonly string[] = []): string => {
    // Keys that are merged in a cycle are one child, whichever key is used.
    if (passed.includes(key)) return passed.slice(passed.indexOf(key)).sort().join()
    const next = into.get(key)
    return next === undefined ? key : childOf(next, [...passed, key])
  }
  const children = Map.groupBy(byStream, ([key]) => childOf(key))
  const diaries = [...children.values()].map((keys) =>
    keys.map(([, events]) => diaryOf(events.map(([, place, event]) => [place, event] as const))),
  )
  let [days, cost] = [0n, 0n]
  const seen = new Set<number>()
  for (let day: PlainDate = plainDate('2023-04-01'); day <= '2024-03-31'; day = addDays(day, 1))
    for (const [child, of] of diaries.entries()) {
      const price = priceOn(of, day)
      if (price === null || !price.isOrdered) continue
      days += 1n
      cost += price.pence
      seen.add(child)
    }
  if (days === 0n) return null
  if (seen.size < 5) return { children: '*', childWeeks: '*', weeklyCost: null }
  const week = halfEven(cost, days)
  return {
    children: seen.size,
    childWeeks: Number(halfEven(days, 7n)),
    weeklyCost: `${week / 100n}.${String(week % 100n).padStart(2, '0')}`,
  }
}
