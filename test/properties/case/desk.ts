import assert from 'node:assert/strict'
import {
  type Command,
  epochInstant,
  type PlainDate,
  type Recorded,
  streamName,
} from '@coflyfr/core'
import { type caseHandler, outcomesCommands } from '@coflyfr/outcomes'
import type { CaseEvent } from '@coflyfr/outcomes/events'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'

/** The decider of cases, or a wrong one in its place. */
export type CaseDecider = (typeof caseHandler)['decider']

/** Something that somebody tries in a case. */
export interface Try {
  readonly command: string
  readonly on: PlainDate
  readonly by: string
  readonly data: { readonly [field: string]: unknown }
}

/** A try that succeeded, with the id of the fact it left. */
export interface Done extends Try {
  readonly id: string
}

/** One case, whose decisions are made in memory. */
export interface Desk {
  /** Null if the try succeeded, else the tag of its refusal. */
  readonly give: (one: Try) => string | null
  readonly done: readonly Done[]
  readonly events: readonly Recorded<CaseEvent>[]
  readonly state: () => ReturnType<CaseDecider['initialState']>
}

/** No approval rules, no merged keys, and one order that placements may be paid by. */
const noRules = {
  rules: { versions: [] },
  holder: { status: 'none' },
  orders: new Set(['PL-1']),
} as const

const pseudonym = '7f3a9b21'

const idOf = (revision: number): string =>
  `00000000-0000-5000-8000-${String(revision).padStart(12, '0')}`

const recorded = (event: CaseEvent, command: Command, revision: number): Recorded<CaseEvent> => ({
  ...event,
  id: idOf(revision),
  actor: command.actor,
  commandId: command.commandId,
  commandHash: command.commandHash,
  correlationId: command.commandId,
  causationId: null,
  context: [],
  stream: streamName('case', pseudonym),
  revision,
  position: revision,
  recordedAt: epochInstant,
})

const definitions = new Map(outcomesCommands.map((definition) => [definition.name, definition]))

/** The data as decoded; every try is well formed. */
const wellFormed = ({ command, data }: Try): unknown => {
  const decoded = definitions.get(command)?.data.decode({ case: pseudonym, ...data })
  assert.ok(decoded !== undefined && isRight(decoded), `${command} ${JSON.stringify(data)}`)
  return decoded.right
}

/** A case without any facts. */
export const openDesk = (decider: CaseDecider): Desk => {
  let state = decider.initialState()
  const done: Done[] = []
  const events: Recorded<CaseEvent>[] = []
  return {
    done,
    events,
    state: () => state,
    give: (one) => {
      const command = {
        command: one.command,
        commandId: `c-${done.length}`,
        commandHash: '',
        actor: { id: one.by, role: 'team-manager' },
        effectiveOn: one.on,
        data: wellFormed(one),
      } as Parameters<CaseDecider['decide']>[0]
      const decided = decider.decide(command, state, noRules)
      if (isLeft(decided)) return decided.left.tag
      for (const event of decided.right) {
        const fact = recorded(event, command, events.length)
        events.push(fact)
        done.push({ ...one, id: fact.id })
        state = decider.evolve(state, fact)
      }
      return null
    },
  }
}
