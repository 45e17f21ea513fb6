import { type DomainEvent, plainDate, streamName } from '@coflyfr/core'
import {
  BodyEstablished,
  CallInConcluded,
  DecisionCalledIn,
  DecisionRecorded,
  MeetingCalled,
} from '@coflyfr/governance/events'
import type { Written } from '../reports/desk.ts'

const body = 'board'
const day = plainDate('2023-04-01')
const papersOn = plainDate('2023-05-31')
const key = { body, reference: 'd' }

const inBody = (event: DomainEvent<string, unknown>): Written => [
  streamName('body', body),
  event as DomainEvent,
]

const ahead = { body: 'board-ahead', meeting: 'm' }
const inAhead = (event: DomainEvent<string, unknown>): Written => [
  streamName('body', ahead.body),
  event as DomainEvent,
]
const farDay = plainDate('2099-05-31')

/** Packs on the very day of their papers, and a decision that was sent back: drawn logs seldom have either. */
export const rareBodies: readonly Written[] = [
  inBody(
    BodyEstablished.of(day, {
      body,
      name: 'Board',
      kind: 'board',
      terms: 'x',
      chair: 'x',
      reportsTo: [],
    }),
  ),
  inBody(MeetingCalled.of(day, { body, meeting: 'm', meetsOn: plainDate('2023-06-07'), papersOn })),
  inAhead(
    BodyEstablished.of(day, {
      body: ahead.body,
      name: 'Board',
      kind: 'board',
      terms: 'x',
      chair: 'x',
      reportsTo: [],
    }),
  ),
  inAhead(MeetingCalled.of(day, { ...ahead, meetsOn: farDay, papersOn: farDay })),
  inBody(
    DecisionRecorded.of(plainDate('2023-04-20'), {
      ...key,
      meeting: 'l',
      item: '1',
      verb: 'agreed',
      decidedOn: day,
      resolution: 'x',
      callInEndsOn: plainDate('2023-04-12'),
    }),
  ),
  inBody(DecisionCalledIn.of(plainDate('2023-04-10'), { ...key, calledInBy: 'x', reasons: 'x' })),
  inBody(
    CallInConcluded.of(plainDate('2023-04-18'), {
      ...key,
      conclusion: 'referred-back',
      concludedBy: 'x',
      reasons: 'x',
    }),
  ),
]
