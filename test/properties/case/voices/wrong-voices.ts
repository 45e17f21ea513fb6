import { caseHandler } from '@coflyfr/outcomes'
import type { CaseDecider } from '../desk.ts'

type Command = Parameters<CaseDecider['decide']>[0]
type State = ReturnType<CaseDecider['evolve']>

const { decider } = caseHandler

/** The shipped decider. */
export const shipped: CaseDecider = decider

const deciding = (change: (command: Command, state: State) => Command): CaseDecider => ({
  ...decider,
  decide: (command, state, context) => decider.decide(change(command, state), state, context),
})

/** Ignores the version of a scale. */
export const mixesVersions = deciding((command, state) => {
  if (command.command !== 'MeasureOutcome' || state.status === 'none') return command
  const agreed = state.open.outcomes.outcomes.get(command.data.outcome)
  const isSame = agreed !== undefined && agreed.scale === command.data.scale
  return isSame ? { ...command, data: { ...command.data, version: agreed.version } } : command
})

/** Treats a missing score as zero. */
export const takesNothingForNought = deciding((command) => {
  if (command.command !== 'MeasureOutcome') return command
  const { score, noScore } = command.data
  return score === undefined && noScore === undefined
    ? { ...command, data: { ...command.data, score: '0' } }
    : command
})

/** Lets work on an outcome go on after its end. */
export const forgetsClosures: CaseDecider = {
  ...decider,
  evolve: (state, event) => (event.type === 'OutcomeClosed' ? state : decider.evolve(state, event)),
}

/** Accepts an offer from the day on which the child is said to be entitled, whenever that is. */
export const offersEarly = deciding((command) =>
  command.command === 'OfferAdvocacy' && command.effectiveOn < command.data.entitledOn
    ? { ...command, effectiveOn: command.data.entitledOn }
    : command,
)

/** Lets care leavers be asked about at once. */
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
