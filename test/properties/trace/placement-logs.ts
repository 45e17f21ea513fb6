import { addDays, type DomainEvent, type PlainDate, plainDate, streamName } from '@coflyfr/core'
import { formatPounds, pence } from '@coflyfr/money'
import {
  CaseFactVoided,
  EpisodeEnded,
  EpisodesCorrected,
  LegalStatusChanged,
  LookedAfterPeriodStarted,
  PlacementCostAgreed,
  PlacementStarted,
} from '@coflyfr/outcomes/events'
import { SubjectKeyMerged, SubjectKeyUnmerged } from '@coflyfr/privacy/events'
import fc from 'fast-check'
import { orderLink, somewhere, type Written } from '../../support/traced-money.ts'

const first = plainDate('2023-03-01')

const written = (stream: Written[0], event: DomainEvent<string, unknown>): Written => [
  stream,
  event as DomainEvent,
]

const anyKind = fc.constantFrom('legal', 'placement', 'end', 'shift', 'remove')

/** The events of one child, each some days after the last. */
const anyStory = fc.record({
  begins: fc.integer({ min: 0, max: 200 }),
  steps: fc.array(fc.record({ kind: anyKind, after: fc.integer({ min: 1, max: 90 }) }), {
    maxLength: 5,
  }),
  costs: fc.array(
    fc.record({
      episode: fc.nat(4),
      after: fc.integer({ min: 0, max: 120 }),
      poundsAWeek: fc.integer({ min: 1, max: 9 }),
      isOrdered: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  /** Places in the stream of events that are voided. */
  voids: fc.array(fc.nat(8), { maxLength: 2 }),
})

type Story = typeof anyStory extends fc.Arbitrary<infer Drawn> ? Drawn : never

const fullEpisode = (of: { period: string; episode: string }, startedOn: PlainDate) => ({
  ...of,
  startedOn,
  reason: 'P' as const,
  ...somewhere,
})

const told = (key: string, { begins, steps, costs, voids }: Story): readonly Written[] => {
  const stream = streamName('case', key)
  const events: DomainEvent<string, unknown>[] = []
  let day = addDays(first, begins)
  const starts = new Map([['e0', day]])
  const period = { case: key, period: 'p1' }
  const began = { ...period, episode: 'e0', ...somewhere }
  events.push(LookedAfterPeriodStarted.of(day, { ...began, proposedBy: 'u-1' }))
  for (const [index, { kind, after }] of steps.entries()) {
    day = addDays(day, after)
    const episode = `e${index + 1}`
    const next = { ...period, episode, ...somewhere, endsPrevious: true, previousPlaceChange: null }
    const last = [...starts.keys()].at(-1) ?? 'e0'
    if (kind === 'legal') events.push(LegalStatusChanged.of(day, next))
    if (kind === 'placement') events.push(PlacementStarted.of(day, { ...next, reason: 'P' }))
    if (kind === 'legal' || kind === 'placement') starts.set(episode, day)
    if (kind === 'end')
      events.push(EpisodeEnded.of(day, { ...period, episode: last, reasonPlaceChange: null }))
    const corrected = { case: key, reason: 'wrong-date' as const }
    if (kind === 'shift') {
      const { case: _, ...ofPeriod } = { ...period, episode: last }
      const moved = { ...fullEpisode(ofPeriod, addDays(starts.get(last) ?? day, 3)), endedOn: day }
      events.push(EpisodesCorrected.of(day, { ...corrected, episodes: [moved], removes: [] }))
    }
    if (kind === 'remove')
      events.push(EpisodesCorrected.of(day, { ...corrected, episodes: [], removes: [last] }))
  }
  for (const { episode, after, poundsAWeek, isOrdered } of costs) {
    const startedOn = starts.get(`e${episode}`)
    if (startedOn === undefined) continue
    events.push(
      PlacementCostAgreed.of(addDays(startedOn, after), {
        case: key,
        episode: `e${episode}`,
        weeklyCost: formatPounds(pence(BigInt(poundsAWeek) * 700n)),
        proposedBy: 'u-1',
        commitment: isOrdered ? orderLink : null,
      }),
    )
  }
  for (const revision of voids) {
    const fact = '00000000-0000-5000-8000-000000000000'
    const voided = { case: key, fact, reason: 'wrong-date' as const, revision, factType: 'X' }
    if (revision < events.length) events.push(CaseFactVoided.of(day, voided))
  }
  return events.map((event) => written(stream, event))
}

/** Children with their placements; some keys turn out to be one child, and some of those merges are undone. */
export const placementLogs: fc.Arbitrary<readonly Written[]> = fc
  .record({
    stories: fc.array(anyStory, { minLength: 5, maxLength: 9 }),
    merges: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.boolean()), { maxLength: 3 }),
  })
  .map(({ stories, merges }) => {
    const key = (index: number) => `7f3a9b2${index % stories.length}`
    const merged = merges
      .filter(([one, into]) => key(one) !== key(into))
      .flatMap(([one, into, isUndone]) => {
        const subject = key(one)
        const merge = { subject, into: key(into), reason: 'recorded-twice' as const }
        const part = { subject, from: key(into), reason: 'different-people' as const }
        const stream = streamName('privacy', subject)
        return [
          written(stream, SubjectKeyMerged.of(first, merge)),
          ...(isUndone ? [written(stream, SubjectKeyUnmerged.of(first, part))] : []),
        ]
      })
    return [...stories.flatMap((story, index) => told(key(index), story)), ...merged]
  })
