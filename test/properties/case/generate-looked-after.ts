import { dateOf, dayOf, daysInAll } from './calendar.ts'
import type { Done, Try } from './desk.ts'
import { byPanel, panelDraws } from './generate-panels.ts'
import { type Draw, known, maybe } from './generate-pathway.ts'
import { episodesOf, type ModelEpisode } from './model/episodes.ts'
import { standing } from './model/spans.ts'
import type { Tape } from './tape.ts'

const people = ['u-1', 'u-2', 'u-3'] as const

const legalStatus = (tape: Tape): string => tape.pick('V2', 'C1', 'C2', 'V4')

const details = (tape: Tape): Try['data'] => ({
  legalStatus: legalStatus(tape),
  need: tape.pick('N1', 'N2'),
  placementType: tape.pick('U6', 'K2', 'P1'),
  ...maybe(tape, 'provider', 'PR4'),
  ...maybe(tape, 'urn', 'SC1'),
})

const end = (tape: Tape, today: number): Try['data'] => {
  const endedOn = dateOf(Math.max(0, today - 1 + tape.below(40)))
  const reasonCeased = tape.pick('X1', 'E4A')
  return tape.pick<Try['data']>(
    ...[{}, {}, {}, {}],
    ...[
      { endedOn, reasonCeased },
      { endedOn, reasonCeased },
    ],
    ...[{ endedOn }, { reasonCeased }],
  )
}

const pick = <Item>(tape: Tape, items: readonly Item[]): Item | undefined =>
  items.length === 0 ? undefined : items[tape.below(items.length)]

/** The fields of an episode that a correction may set to unknown. */
const unknownable = [
  'provider',
  'providerKey',
  'urn',
  'distance',
  'placementAuthority',
  'location',
  'reasonPlaceChange',
] as const

const wire = ({
  ref: episode,
  data,
  period,
  reason,
  from,
  to,
  why,
}: ModelEpisode): Try['data'] => ({
  ...Object.fromEntries(unknownable.map((field) => [field, data[field] ?? null])),
  legalStatus: data['legalStatus'],
  need: data['need'],
  placementType: data['placementType'],
  period,
  episode,
  reason,
  startedOn: dateOf(from),
  endedOn: to === null ? null : dateOf(to),
  reasonCeased: why,
})

const approvalDraws = (episodes: () => readonly ModelEpisode[]): Readonly<Record<string, Draw>> => {
  const draw: Draw = (tape, today) => {
    const one = tape.oneIn(6) ? undefined : pick(tape, episodes())
    const day = one === undefined || tape.oneIn(2) ? today : one.from
    return { day, data: { episode: one?.ref ?? tape.ref('x') } }
  }
  return {
    ApproveTemporarily: draw,
    EndTemporaryApproval: (tape, today) => {
      const { day, data } = draw(tape, today)
      const given = tape.oneIn(4) ? undefined : tape.last('ApproveTemporarily')?.data['episode']
      return { day, data: { ...data, ...(given ? { episode: given } : {}), reason: 'expired' } }
    },
  }
}

/** Draws commands about being looked after, given what has succeeded so far. */
export const lookedAfterDraws = (done: readonly Done[]): Readonly<Record<string, Draw>> => {
  const facts = standing(done)
  const episodes = () => episodesOf(facts)
  const latest = () => episodes().toSorted((one, other) => other.from - one.from)[0]

  const continues: (tape: Tape, today: number) => ReturnType<Draw> = (tape, today) => {
    const before = tape.oneIn(8) ? undefined : latest()
    const isOpen = before?.to === null
    const day = before?.to === null || before === undefined || tape.oneIn(5) ? today : before.to
    return {
      day: day ?? today,
      data: {
        period: tape.oneIn(10) ? tape.ref('l') : (before?.period ?? 'l1'),
        episode: tape.ref('x'),
        ...details(tape),
        ...((isOpen && !tape.oneIn(5)) || tape.oneIn(8) ? { endsPrevious: true } : {}),
        ...end(tape, day ?? today),
      },
    }
  }

  const ends = (tape: Tape, more: Try['data']): ReturnType<Draw> => {
    const open = tape.oneIn(5) ? undefined : episodes().find(({ to }) => to === null)
    return {
      data: {
        period: open?.period ?? tape.ref('l'),
        episode: open?.ref ?? tape.ref('x'),
        ...more,
      },
    }
  }

  /**
   * Moves the boundary of an episode, alone or with that of the next one; or removes an episode; or repeats everything.
   */
  const correct = (tape: Tape, today: number): ReturnType<Draw> => {
    const one = pick(tape, episodes())
    if (one === undefined) {
      return { data: { reason: 'wrong-date', episodes: [], removes: [tape.ref('x')] } }
    }
    const next = episodes().find((other) => other !== one && other.from === one.to)
    const to = one.to === null ? null : Math.max(0, one.to - 2 + tape.below(5))
    const moved = wire({ ...one, to })
    const both = next === undefined || to === null ? [moved] : [moved, wire({ ...next, from: to })]
    const shape = tape.below(8)
    const given = shape === 0 ? [moved] : shape === 1 ? [] : shape === 2 ? [moved, moved] : both
    return {
      day: tape.oneIn(6) ? today : one.from,
      data: {
        reason: 'wrong-date',
        episodes: given,
        ...(shape === 1 ? { removes: [one.ref] } : {}),
        ...(shape === 3 ? { removes: [tape.ref('x')] } : {}),
      },
    }
  }

  const yearStart = (tape: Tape): ReturnType<Draw> => {
    const year = tape.pick('2023-24', '2024-25')
    const yearEnd = dayOf(`${year.slice(0, 4)}-03-31`)
    const open = episodes().find(({ from, to }) => from <= yearEnd && (to === null || to > yearEnd))
    const { startedOn, reason, ...rest } = open === undefined ? ({} as Try['data']) : wire(open)
    const stated = {
      financialYear: year,
      startedOn: startedOn ?? dateOf(0),
      reason: reason ?? 'S',
      legalStatus: rest['legalStatus'] ?? 'V2',
      need: rest['need'] ?? 'N1',
      placementType: rest['placementType'] ?? 'U6',
      ...(rest['provider'] == null ? {} : { provider: rest['provider'] }),
      ...(rest['urn'] == null ? {} : { urn: rest['urn'] }),
    }
    return {
      data: tape.pick<Try['data']>(
        stated,
        stated,
        { ...stated, startedOn: dateOf(1) },
        { ...stated, need: 'N9' },
        { ...stated, reason: 'B' },
        { ...stated, location: 'in-authority' },
      ),
    }
  }

  return {
    StartLookedAfterPeriod: (tape, today) => ({
      data: {
        period: tape.ref('l'),
        episode: tape.ref('x'),
        ...details(tape),
        proposedBy: tape.pick(...people),
        ...end(tape, today),
        ...byPanel(tape),
      },
    }),
    ChangeLegalStatus: continues,
    StartPlacement: (tape, today) => {
      const { day, data } = continues(tape, today)
      return { day, data: { ...data, reason: tape.pick('P', 'T', 'B', 'U') } }
    },
    EndEpisode: (tape) => ends(tape, {}),
    EndLookedAfterPeriod: (tape) => ends(tape, { reasonCeased: 'E4A' }),
    ConfirmYearStart: yearStart,
    CorrectEpisodes: correct,
    AgreeLookedAfterPlan: (tape) => ({
      data: { period: known(tape, 'period', 'l', 'StartLookedAfterPeriod'), plan: tape.ref('y') },
    }),
    HoldLookedAfterReview: (tape) => ({
      data: {
        period: known(tape, 'period', 'l', 'StartLookedAfterPeriod'),
        review: tape.ref('r'),
        participation: 'PN1',
      },
    }),
    MakeVisit: (tape) => ({
      data: {
        visit: tape.ref('v'),
        purpose: tape.pick('looked-after', 'child-protection', 'care-and-support'),
        childSeen: !tape.oneIn(4),
        seenAlone: tape.oneIn(3),
      },
    }),
    AgreePathwayPlan: (tape) => ({ data: { plan: tape.ref('z') } }),
    ReviewPathwayPlan: (tape) => ({
      data: { plan: known(tape, 'plan', 'z', 'AgreePathwayPlan'), review: tape.ref('r') },
    }),
    AgreePlacementCost: (tape, today) => {
      const one = pick(tape, episodes())
      return {
        day: one === undefined || tape.oneIn(3) ? today : one.from,
        data: {
          episode: one === undefined || tape.oneIn(6) ? tape.ref('x') : one.ref,
          weeklyCost: tape.oneIn(5) ? '-1.00' : '950.00',
          proposedBy: tape.pick(...people),
          ...byPanel(tape),
          ...(tape.oneIn(3)
            ? {}
            : {
                commitment: {
                  financialYear: '2023-24',
                  service: 'csc',
                  reference: tape.oneIn(4) ? 'PL-2' : 'PL-1',
                },
              }),
        },
      }
    },
    TakeShortBreak: (tape, today) => {
      const before = tape.oneIn(4) ? undefined : tape.last('TakeShortBreak')?.data['endedOn']
      const day = before === undefined ? today : dayOf(before) + tape.below(4)
      const length = tape.pick(-1, 0, 5, 27, 28, 28, 28, 29)
      return {
        day: Math.min(day, daysInAll),
        data: {
          shortBreak: `s${tape.below(9)}`,
          endedOn: dateOf(Math.max(0, Math.min(day, daysInAll) + length)),
          placementType: 'U4',
        },
      }
    },
    ...approvalDraws(episodes),
    ...panelDraws,
    RecordHealthContact: () => ({ data: { kind: 'dentist-seen' } }),
    ChangeSchool: () => ({ data: { isTransition: false } }),
    VoidCaseFact: (tape, today) => {
      const fact = pick(tape, done)
      return {
        day: fact === undefined || tape.oneIn(6) ? today : dayOf(fact.on),
        data: {
          fact: fact?.id ?? '00000000-0000-5000-8000-999999999999',
          reason: 'wrong-child',
        },
      }
    },
  }
}
