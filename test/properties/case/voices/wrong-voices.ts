import { caseHandler } from '@coflyfr/outcomes'
import type { CaseDecider } from '../desk.ts'

type Command = Parameters<CaseDecider['decide']>[0]
type State = ReturnType<CaseDecider['evolve']>

const { decider } = caseHandler

/** The decider as it is shipped. */
export const shipped: CaseDecider = decider

const deciding = (change: (command: Command, state: State) => Command): CaseDecider => ({
  ...decider,
  decide: (command, state, context) => decider.decide(change(command, state), state, context),
})

/** Versions of a scale are taken for one. */
export const mixesVersions = deciding((command, state) => {
  if (command.command !== 'MeasureOutcome' || state.status === 'none') return command
  const agreed = state.open.outcomes.outcomes.get(command.data.outcome)
  const isSame = agreed !== undefined && agreed.scale === command.data.scale
  return isSame ? { ...command, data: { ...command.data, version: agreed.version } } : command
})

/** Whoever has not answered is taken to have placed a nought. */
export const takesNothingForNought = deciding((command) => {
  if (command.command !== 'MeasureOutcome') return command
  const { score, noScore } = command.data
  return score === undefined && noScore === undefined
    ? { ...command, data: { ...command.data, score: '0' } }
    : command
})

/** An outcome that ended is worked on. */
export const forgetsClosures: CaseDecider = {
  ...decider,
  evolve: (state, event) => (event.type === 'OutcomeClosed' ? state : decider.evolve(state, event)),
}

/** An offer holds from whenever the child is said to be entitled. */
export const offersEarly = deciding((command) =>
  command.command === 'OfferAdvocacy' && command.effectiveOn < command.data.entitledOn
    ? { ...command, effectiveOn: command.data.entitledOn }
    : command,
)

/** Whoever left care is asked about at once. */
export const asksTooSoon: CaseDecider = {
  ...decider,
  decide: (command, state, context) => {
    if (command.command !== 'RecordActivity' || state.status === 'none') {
      return decider.decide(command, state, context)
    }
    const { open } = state
    const lookedAfter = open.lookedAfter.map((one) => ({ ...one, endedOn: one.startedOn }))
    return decider.decide(command, { ...state, open: { ...open, lookedAfter } }, context)
  },
}
