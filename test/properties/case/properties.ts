import assert from 'node:assert/strict'
import type { censusGroupOn } from '@coflyfr/outcomes/events'
import fc from 'fast-check'
import { dateOf, dayOf, daysInAll } from './calendar.ts'
import { type CaseDecider, type Desk, openDesk, type Try } from './desk.ts'
import { type History, histories, tryOf } from './histories.ts'
import { episodesOf, type ModelEpisode } from './model/episodes.ts'
import { goesOnAfter, meet, registrationSpans, standing } from './model/spans.ts'

/* Each property is a function of the implementation, so that a wrong one can stand in for the right one. */

const turnsMax = 80

const carriedOut = (decider: CaseDecider, history: History): Desk => {
  const desk = openDesk(decider)
  for (const turn of history.turns) desk.give(tryOf(desk, history, turn))
  return desk
}

const standingEpisodes = ({ done }: Desk): readonly ModelEpisode[] => episodesOf(standing(done))

const periodHasGap = (episodes: readonly ModelEpisode[]): boolean => {
  const first = Math.min(...episodes.map(({ from }) => from))
  const last = Math.max(...episodes.map(({ from, to }) => to ?? from))
  for (let night = first; night < last; night += 1) {
    if (!episodes.some((episode) => goesOnAfter(episode, night))) return true
  }
  return false
}

/** DOMAIN §11, 13: episodes do not overlap, at most one is open, and every night of a period is in one. */
export const episodesAreSound = (decider: CaseDecider) =>
  fc.property(histories(turnsMax), (history) => {
    const episodes = standingEpisodes(carriedOut(decider, history))
    for (const [index, one] of episodes.entries()) {
      assert.ok(!episodes.slice(index + 1).some((other) => meet(one, other)), 'overlap')
    }
    assert.ok(episodes.filter(({ to }) => to === null).length <= 1, 'two are open')
    for (const period of new Set(episodes.map((one) => one.period))) {
      const ofPeriod = episodes.filter((one) => one.period === period)
      assert.ok(!periodHasGap(ofPeriod), `gap in ${String(period)}`)
    }
  })

const years = ['2023-24', '2024-25'] as const

const otherNeed = (need: unknown): string => (need === 'N1' ? 'N2' : 'N1')

const yearStart = (financialYear: string, { from, reason, data }: ModelEpisode): Try => ({
  command: 'ConfirmYearStart',
  on: dateOf(dayOf(`${financialYear.slice(0, 4)}-04-01`)),
  by: 'u-1',
  data: {
    financialYear,
    startedOn: dateOf(from),
    reason,
    legalStatus: data['legalStatus'],
    need: data['need'],
    placementType: data['placementType'],
    ...Object.fromEntries(
      ['provider', 'urn'].flatMap((field) => (data[field] == null ? [] : [[field, data[field]]])),
    ),
  },
})

/** DOMAIN §11, 13: the next year begins with exactly what is open when a year ends. */
export const yearsMeet = (decider: CaseDecider) =>
  fc.property(histories(turnsMax), (history) => {
    const desk = carriedOut(decider, history)
    for (const year of years) {
      const yearEnd = dayOf(`${year.slice(0, 4)}-03-31`)
      const open = standingEpisodes(desk).find((one) => goesOnAfter(one, yearEnd))
      if (open === undefined) continue
      const same = yearStart(year, open)
      const need = otherNeed(same.data['need'])
      const moved = dateOf(open.from + 1)
      const given = (change: Try['data']) =>
        desk.give({ ...same, data: { ...same.data, ...change } })
      assert.equal(given({ need }), 'YearStartDiffers')
      assert.equal(given({ startedOn: moved }), 'YearStartDateDiffers')
      assert.equal(given({}), null)
    }
  })

/** The group in which a child should be counted, from the facts alone. */
const groupExpected = ({ done }: Desk, day: number): string => {
  const facts = standing(done)
  const isLookedAfter = episodesOf(facts).some(
    (one) => goesOnAfter(one, day) && !['V3', 'V4'].includes(String(one.data['legalStatus'])),
  )
  if (isLookedAfter) return 'looked-after'
  const isRegistered = registrationSpans(facts).some((one) => goesOnAfter(one, day))
  return isRegistered ? 'registered' : 'neither'
}

/**
 * DOMAIN §11, 12: looked after, registered and neither add up to all children, each in the first group that applies.
 */
export const groupsPartition = (groupOn: typeof censusGroupOn, decider: CaseDecider) =>
  fc.property(
    fc.array(histories(turnsMax), { minLength: 1, maxLength: 6 }),
    fc.nat(daysInAll - 1),
    (children, day) => {
      const desks = children.map((history) => carriedOut(decider, history))
      const counts = new Map<string, number>()
      for (const desk of desks) {
        const group = groupOn(desk.state(), dateOf(day))
        assert.equal(group, groupExpected(desk, day))
        counts.set(group, (counts.get(group) ?? 0) + 1)
      }
      const parts = ['looked-after', 'registered', 'neither'].map((group) => counts.get(group) ?? 0)
      assert.equal(
        parts.reduce((sum, part) => sum + part, 0),
        children.length,
      )
    },
  )
