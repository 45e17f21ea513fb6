import { type Command, commandTellers, type Recorded } from '@coflyfr/core'
import { isLeft } from 'fp-ts/lib/Either.js'
import { caseCommandFrom } from '../command-from.ts'
import { type CaseCommandOf, caseCommands } from '../commands.ts'
import { decideFact, type FactCommand } from '../decide-fact.ts'
import { type CaseDecision, given, record } from '../decision.ts'
import { type CaseEvent, caseEvents } from '../events.ts'
import { evolveOpen } from '../evolve-open.ts'
import { emptyCase, type OpenCase } from '../open-case.ts'
import { type CaseState, factsOfCase } from '../state.ts'
import { CaseFactVoided } from './events.ts'
import type { FactIsReliedOn } from './refusals.ts'
import { onDayOfFact } from './rules.ts'

type CaseFact = Recorded<CaseEvent>

/** Takes a fact back if the rest could have been recorded without it; refusals in the order of `CorrectionRefusal`. */
export const voidFact = (
  { data, effectiveOn }: CaseCommandOf<'VoidCaseFact'>,
  state: CaseState<CaseFact>,
): CaseDecision => {
  const facts = factsOfCase(state)
  return given(
    facts.find(({ id }) => id === data.fact),
    { tag: 'NoSuchFact', fact: data.fact },
    (fact) =>
      record(
        onDayOfFact(effectiveOn, fact.effectiveOn) ?? reliedOn(facts, fact),
        CaseFactVoided.of(effectiveOn, {
          ...data,
          revision: fact.revision,
          factType: fact.type,
        }),
      ),
  )
}

/** Decides the rest again without the fact: the first command that would be refused relies on it. */
const reliedOn = (facts: readonly CaseFact[], { id: fact }: CaseFact): FactIsReliedOn | null => {
  let open: OpenCase | null = null
  for (const other of facts) {
    if (other.id === fact) continue
    const command = commandOf(other)
    const decided = command === null ? null : decideFact(command, open)
    if (decided !== null && isLeft(decided)) {
      const { type, revision } = other
      return {
        tag: 'FactIsReliedOn',
        fact,
        by: { type, revision, refusal: decided.left.tag },
      }
    }
    open = evolveOpen(open ?? emptyCase, other)
  }
  return null
}

const tellers = commandTellers<CaseEvent>(caseEvents, caseCommandFrom)

const isFactCommand = (command: Command): command is FactCommand =>
  Object.entries(caseCommands).some(
    ([name, codec]) => name === command.command && codec.is(command.data),
  )

/** The command that led to a fact. */
const commandOf = (fact: CaseFact): FactCommand | null => {
  const told = tellers.get(fact.type)?.([fact])
  if (told === undefined || told === null) return null
  const { commandId, commandHash, actor, effectiveOn } = fact
  const command: Command = { ...told, commandId, commandHash, actor, effectiveOn }
  return isFactCommand(command) ? command : null
}
