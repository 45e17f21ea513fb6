import { type Either, flatMap, map, tap } from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import { check } from '../check.ts'
import { datedInOrder } from '../dated-in-order.ts'
import { noDuplicate } from '../duplicate-reference.ts'
import type { CaseCommand, CaseCommandOf } from './commands.ts'
import { ContactDecided, ContactReceived } from './contact/events.ts'
import type { CaseEvent } from './events.ts'
import type { CaseRefusal } from './refusals.ts'
import { CrossReferred, ServiceRequested, ServiceStarted } from './request/events.ts'
import { HandedOff } from './responsibility/events.ts'
import { handsOver, moves, openContact, receivedCase, waitingRequest } from './rules.ts'
import type { CaseState } from './state.ts'

/** The answer to a command about a case. */
export type CaseDecision = Either<CaseRefusal, readonly CaseEvent[]>

/** Decides a command about a case; refusals in the order of `CaseRefusal`. */
export const decideCase = (command: CaseCommand, state: CaseState): CaseDecision => {
  switch (command.command) {
    case 'ReceiveContact':
      return receiveContact(command, state)
    case 'DecideContact':
      return decideContact(command, state)
    case 'HandOff':
      return handOff(command, state)
    case 'RequestService':
      return requestService(command, state)
    case 'CrossRefer':
      return crossRefer(command, state)
    case 'StartService':
      return startService(command, state)
  }
}

const receiveContact = (
  { data, effectiveOn }: CaseCommandOf<'ReceiveContact'>,
  state: CaseState,
): CaseDecision => {
  const known = state.status === 'none' ? [] : [...state.contacts.keys()]
  const firstContactOn = state.status === 'none' ? effectiveOn : state.firstContactOn
  return pipe(
    check(
      datedInOrder(effectiveOn, firstContactOn) ?? noDuplicate('contact', known, [data.contact]),
    ),
    map(() => [ContactReceived.of(effectiveOn, data)]),
  )
}

const decideContact = (
  { data, effectiveOn }: CaseCommandOf<'DecideContact'>,
  state: CaseState,
): CaseDecision =>
  pipe(
    receivedCase(state, data.case),
    flatMap((received) => openContact(received, data.contact)),
    tap(({ receivedOn }) => check(datedInOrder(effectiveOn, receivedOn))),
    map(() => [ContactDecided.of(effectiveOn, data)]),
  )

const handOff = ({ data, effectiveOn }: CaseCommandOf<'HandOff'>, state: CaseState): CaseDecision =>
  pipe(
    receivedCase(state, data.case),
    tap((received) =>
      check(
        datedInOrder(effectiveOn, received.responsibleFrom) ??
          handsOver(received, data.fromTeam) ??
          moves(data.fromTeam, data.toTeam),
      ),
    ),
    map(() => [HandedOff.of(effectiveOn, data)]),
  )

const requestService = (
  { data, effectiveOn }: CaseCommandOf<'RequestService'>,
  state: CaseState,
): CaseDecision =>
  pipe(
    receivedCase(state, data.case),
    tap(({ firstContactOn, requests }) =>
      check(
        datedInOrder(effectiveOn, firstContactOn) ??
          noDuplicate('request', [...requests.keys()], [data.request]),
      ),
    ),
    map(() => [ServiceRequested.of(effectiveOn, data)]),
  )

const crossRefer = (
  { data, effectiveOn }: CaseCommandOf<'CrossRefer'>,
  state: CaseState,
): CaseDecision =>
  pipe(
    receivedCase(state, data.case),
    flatMap((received) => waitingRequest(received, data.request)),
    tap(({ service, lastStepOn }) =>
      check(datedInOrder(effectiveOn, lastStepOn) ?? moves(service, data.toService)),
    ),
    map(({ service }) => [CrossReferred.of(effectiveOn, { ...data, fromService: service })]),
  )

const startService = (
  { data, effectiveOn }: CaseCommandOf<'StartService'>,
  state: CaseState,
): CaseDecision =>
  pipe(
    receivedCase(state, data.case),
    flatMap((received) => waitingRequest(received, data.request)),
    tap(({ lastStepOn }) => check(datedInOrder(effectiveOn, lastStepOn))),
    map(({ service }) => [ServiceStarted.of(effectiveOn, { ...data, service })]),
  )
