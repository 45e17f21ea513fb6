import type { PlainDate } from '@coflyfr/core'
import type { PostsEvent } from './posts-events.ts'

/** How long a vacancy or an agency's cover lasted; null while it does. */
export interface PostSpell {
  readonly startedOn: PlainDate
  readonly endedOn: PlainDate | null
}

type Spells = ReadonlyMap<string, PostSpell>

/** Vacancies and agency cover by their references. */
export interface PostsState {
  readonly vacancies: Spells
  readonly agency: Spells
}

/** None. */
export const initialPosts: PostsState = { vacancies: new Map(), agency: new Map() }

const started = (spells: Spells, key: string, startedOn: PlainDate): Spells =>
  new Map([...spells, [key, { startedOn, endedOn: null }]])

const ended = (spells: Spells, key: string, endedOn: PlainDate): Spells => {
  const known = spells.get(key)
  return known === undefined ? spells : new Map([...spells, [key, { ...known, endedOn }]])
}

/** Folds one event about posts; pure. */
export const evolvePosts = (
  state: PostsState,
  { type, data, effectiveOn }: PostsEvent,
): PostsState => {
  switch (type) {
    case 'VacancyOpened':
      return { ...state, vacancies: started(state.vacancies, data.vacancy, effectiveOn) }
    case 'VacancyFilled':
    case 'VacancyWithdrawn':
      return { ...state, vacancies: ended(state.vacancies, data.vacancy, effectiveOn) }
    case 'AgencyEngaged':
      return { ...state, agency: started(state.agency, data.engagement, effectiveOn) }
    case 'AgencyEnded':
      return { ...state, agency: ended(state.agency, data.engagement, effectiveOn) }
  }
}
