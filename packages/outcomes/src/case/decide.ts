import type { Recorded } from '@coflyfr/core'
import type { CaseCommand } from './commands.ts'
import { voidFact } from './correction/decide.ts'
import { decideFact } from './decide-fact.ts'
import { type CaseDecision, noSuchCase } from './decision.ts'
import type { CaseEvent } from './events.ts'
import type { CaseState } from './state.ts'

/** Decides a command about a case; refusals in the order of `CaseRefusal`. */
export const decideCase = (
  command: CaseCommand,
  state: CaseState<Recorded<CaseEvent>>,
): CaseDecision => {
  if (command.command !== 'VoidCaseFact') {
    return decideFact(command, state.status === 'none' ? null : state.open)
  }
  return state.status === 'none' ? noSuchCase(command) : voidFact(command, state)
}
