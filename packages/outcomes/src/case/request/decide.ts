import { datedInOrder } from '@coflyfr/core'
import { noDuplicate } from '../../duplicate-reference.ts'
import { type DecidersOf, given, record } from '../decision.ts'
import { moves } from '../nothing-moves.ts'
import type { requestCommands } from './commands.ts'
import { CrossReferred, ServiceRequested, ServiceStarted } from './events.ts'
import { waits } from './rules.ts'

/** Decisions about requests for services; refusals in the order of `RequestRefusal`. */
export const requestDeciders: DecidersOf<typeof requestCommands> = {
  RequestService: ({ data, effectiveOn }, { contacts: { firstContactOn }, requests }) =>
    record(
      datedInOrder(effectiveOn, firstContactOn ?? effectiveOn) ??
        noDuplicate('request', [...requests.keys()], [data.request]),
      ServiceRequested.of(effectiveOn, data),
    ),
  CrossRefer: ({ data, effectiveOn }, { requests }) =>
    given(requests.get(data.request), noSuchRequest(data), (request) =>
      record(
        waits(data.request, request) ??
          datedInOrder(effectiveOn, request.lastStepOn) ??
          moves(request.service, data.toService),
        CrossReferred.of(effectiveOn, { ...data, fromService: request.service }),
      ),
    ),
  StartService: ({ data, effectiveOn }, { requests }) =>
    given(requests.get(data.request), noSuchRequest(data), (request) =>
      record(
        waits(data.request, request) ?? datedInOrder(effectiveOn, request.lastStepOn),
        ServiceStarted.of(effectiveOn, { ...data, service: request.service }),
      ),
    ),
}

const noSuchRequest = ({ request }: { readonly request: string }) =>
  ({ tag: 'NoSuchRequest', request }) as const
