import { check, datedInOrder, type PlainDate } from '@coflyfr/core'
import { type Either, left, map } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { noDuplicate } from '../duplicate-reference.ts'
import type { WorkforceCommandOf } from './commands.ts'
import type { postsCommands } from './posts-commands.ts'
import {
  AgencyEnded,
  AgencyEngaged,
  type PostsEvent,
  VacancyFilled,
  VacancyOpened,
  VacancyWithdrawn,
} from './posts-events.ts'
import type { PostSpell, PostsState } from './posts-state.ts'
import type { AgencyHasEnded, VacancyIsClosed, WorkforceRefusal } from './refusals.ts'

/** Any command about posts and who covers them. */
export type PostsCommand = {
  [Name in keyof typeof postsCommands]: WorkforceCommandOf<Name>
}[keyof typeof postsCommands]

type PostsDecision = Either<WorkforceRefusal, readonly PostsEvent[]>

/** Decides a command about posts and who covers them; refusals in the order of `WorkforceRefusal`. */
export const decidePosts = (command: PostsCommand, state: PostsState): PostsDecision => {
  const { effectiveOn: on } = command
  switch (command.command) {
    case 'OpenVacancy':
      return pipe(
        check(noDuplicate('vacancy', [...state.vacancies.keys()], [command.data.vacancy])),
        map(() => [VacancyOpened.of(on, command.data)]),
      )
    case 'FillVacancy':
      return endVacancy(state, command.data, on, VacancyFilled.of(on, command.data))
    case 'WithdrawVacancy':
      return endVacancy(state, command.data, on, VacancyWithdrawn.of(on, command.data))
    case 'EngageAgency':
      return pipe(
        check(noDuplicate('engagement', [...state.agency.keys()], [command.data.engagement])),
        map(() => [AgencyEngaged.of(on, command.data)]),
      )
    case 'EndAgency':
      return endAgency(state, command.data, on)
  }
}

/** What ends once, and not before it begins. */
const ending = (
  { startedOn, endedOn }: PostSpell,
  on: PlainDate,
  ended: (endedOn: PlainDate) => VacancyIsClosed | AgencyHasEnded,
  event: PostsEvent,
): PostsDecision =>
  pipe(
    check(datedInOrder(on, startedOn) ?? (endedOn === null ? null : ended(endedOn))),
    map(() => [event]),
  )

const endVacancy = (
  { vacancies }: PostsState,
  { service, vacancy }: { readonly service: string; readonly vacancy: string },
  on: PlainDate,
  event: PostsEvent,
): PostsDecision => {
  const found = vacancies.get(vacancy)
  return found === undefined
    ? left({ tag: 'NoSuchVacancy', service, vacancy })
    : ending(found, on, (closedOn) => ({ tag: 'VacancyIsClosed', vacancy, closedOn }), event)
}

const endAgency = (
  { agency }: PostsState,
  data: { readonly service: string; readonly engagement: string },
  on: PlainDate,
): PostsDecision => {
  const { service, engagement } = data
  const found = agency.get(engagement)
  return found === undefined
    ? left({ tag: 'NoSuchAgencyCover', service, engagement })
    : ending(
        found,
        on,
        (endedOn) => ({ tag: 'AgencyHasEnded', engagement, endedOn }),
        AgencyEnded.of(on, data),
      )
}
