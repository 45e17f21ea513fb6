import {
  type Command,
  type CommandHandler,
  commandCatalogue,
  type DomainEvent,
  type Instant,
  parseCommand,
  plainDate,
  type Recorded,
  type Refusal,
  type StreamName,
} from '@coflyfr/core'
import { contentHashOfRules, standardRules } from '@coflyfr/governance'
import type { RulesState } from '@coflyfr/governance/rules'
import { caseHandler, measureHandler, outcomesCommands, workforceHandler } from '@coflyfr/outcomes'
import type { SyntheticCommand } from '@coflyfr/synthetic'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type GeneratedAppend, generatedAppend } from '../data/generated-append.ts'

const inForce: RulesState = {
  versions: [
    {
      rules: standardRules,
      contentHash: contentHashOfRules(standardRules),
      effectiveOn: plainDate('1900-01-01'),
      revision: 0,
    },
  ],
}

/** What decisions read: the standard rules, and that no key was merged. */
interface DecisionContext {
  readonly rules: RulesState
  readonly holder: { readonly status: 'none' }
}

const context: DecisionContext = { rules: inForce, holder: { status: 'none' } }

type Decide = (command: Command, recordedAt: Instant) => readonly GeneratedAppend[]

/** The state of a stream after its last event, which `execute` would load. */
interface Held<State> {
  readonly state: State
  readonly revision: number
}

/** Decides the commands of one handler on states in memory; throws on a refusal. */
const decidingWith = <
  Given extends Command,
  State,
  Event extends DomainEvent,
  Refused extends Refusal,
>(
  handler: Pick<
    CommandHandler<Given, State, Event, DecisionContext, Refused>,
    'decider' | 'streamOf'
  >,
): Decide => {
  const { decider } = handler
  const streams = new Map<StreamName, Held<State>>()
  return (given, recordedAt) => {
    // It was parsed by the codecs of the handler's commands.
    const command = given as Given
    const stream = handler.streamOf(command)
    const held = streams.get(stream) ?? { state: decider.initialState(), revision: -1 }
    const decided = decider.decide(command, held.state, context)
    if (isLeft(decided)) {
      throw new Error(`${command.commandId} is refused: ${JSON.stringify(decided.left)}`)
    }
    let { state, revision } = held
    const appends: GeneratedAppend[] = []
    for (const event of decided.right) {
      revision += 1
      const { actor, commandId, commandHash } = command
      const generated = { stream, event, actor, readsRules: true }
      const append = generatedAppend(generated, { revision, commandId, commandHash, recordedAt })
      // As it will be read back, without the text that only the store needs.
      const { canonicalData: _, ...fact } = append.event
      state = decider.evolve(state, {
        ...fact,
        stream,
        revision,
        position: 0,
        recordedAt,
      } as Recorded<Event>)
      appends.push(append)
    }
    streams.set(stream, { state, revision })
    return appends
  }
}

/** Whether a command about a case refers to an order. This ledger has no orders, so that an audit would refuse it. */
const namesMoney = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'commitment' in data

/**
 * Parses synthetic commands about cases, measures and the workforce, and decides them on the state of their stream, as
 * `record` does. Commands about money are left out: the workload `finance` measures them.
 */
export function* decidedAppends(
  commands: Iterable<SyntheticCommand>,
): Generator<GeneratedAppend, void> {
  const parse = parseCommand(commandCatalogue(outcomesCommands))
  const known = new Set(outcomesCommands.map(({ name }) => name))
  const cases = decidingWith(caseHandler)
  const measures = decidingWith(measureHandler)
  const workforce = decidingWith(workforceHandler)
  for (const given of commands) {
    if (!known.has(given.command)) continue
    const parsed = parse(given)
    if (isLeft(parsed)) throw new Error(`${given.commandId}: ${JSON.stringify(parsed.left)}`)
    const { command, definition } = parsed.right
    if (namesMoney(command.data)) continue
    const decide = definition.events.has('CaseClosed')
      ? cases
      : definition.events.has('MeasureDefined')
        ? measures
        : workforce
    yield* decide(command, given.recordedAt)
  }
}
