import { caseHandler } from '@coflyfr/outcomes'
import type { CaseDecider } from './desk.ts'

type State = ReturnType<CaseDecider['evolve']>
type Open = Extract<State, { readonly status: 'open' }>['open']
type Command = Parameters<CaseDecider['decide']>[0]

const { decider } = caseHandler

/** The shipped decider. */
export const shipped: CaseDecider = decider

/** A decider that sees a changed state for some commands. */
const seeing = (
  change: (open: Open, command: Command) => Partial<Open>,
  ...commands: readonly string[]
): CaseDecider => ({
  ...decider,
  decide: (command, state, context) => {
    const isMeant = commands.length === 0 || commands.includes(command.command)
    if (state.status === 'none' || !isMeant) return decider.decide(command, state, context)
    const open = { ...state.open, ...change(state.open, command) }
    return decider.decide(command, { ...state, open }, context)
  },
})

const without = <Value>(
  map: ReadonlyMap<string, Value>,
  isLeftOut: (value: Value) => boolean,
): ReadonlyMap<string, Value> => new Map([...map].filter(([, value]) => !isLeftOut(value)))

const hasEnded = ({ endedOn }: { readonly endedOn: unknown }): boolean => endedOn !== null

/** Forgets episodes that have ended, so that another may overlap them. */
export const forgetsEndedEpisodes = seeing(
  ({ lookedAfter }) => ({ lookedAfter: lookedAfter.filter((one) => !hasEnded(one)) }),
  'StartLookedAfterPeriod',
)

/** Forgets the open episode, so that a second one may be open. */
export const forgetsTheOpenEpisode = seeing(
  ({ lookedAfter }) => ({ lookedAfter: lookedAfter.filter(hasEnded) }),
  'StartLookedAfterPeriod',
)

/** Takes the last end as the day on which the next episode begins, so that there may be a gap. */
export const bridgesGaps = seeing(
  ({ lookedAfter }, { effectiveOn }) => ({
    lookedAfter: lookedAfter.map((one) =>
      one.reasonCeased === 'X1' && one.endedOn !== null && one.endedOn < effectiveOn
        ? { ...one, endedOn: effectiveOn }
        : one,
    ),
  }),
  'ChangeLegalStatus',
  'StartPlacement',
)

/** Begins a year with whatever its return says. */
export const believesReturns: CaseDecider = {
  ...decider,
  decide: (command, state, context) => {
    if (command.command !== 'ConfirmYearStart' || state.status === 'none') {
      return decider.decide(command, state, context)
    }
    const { data } = command
    const lookedAfter = state.open.lookedAfter.map((one) => ({ ...one, need: data.need }))
    return decider.decide(command, { ...state, open: { ...state.open, lookedAfter } }, context)
  },
}

/** Forgets closed referrals, so that another may overlap them. */
export const forgetsClosedReferrals = seeing(
  ({ referrals }) => ({
    referrals: without(referrals, (one) => one.status === 'accepted' && hasEnded(one)),
  }),
  'AcceptReferral',
)

/** Keeps the level of help after a closure, so that a child who comes back must begin where the last help ended. */
export const keepsTheLevel: CaseDecider = {
  ...decider,
  evolve: (state, event) => {
    const next = decider.evolve(state, event)
    const kept = state.status === 'open' ? state.open.level : null
    const isLost = next.status === 'open' && next.open.level?.level === null
    return isLost && kept !== null ? { ...next, open: { ...next.open, level: kept } } : next
  },
}

/** Treats enquiries as ended, so that a case can be closed with open ones. */
export const closesOverEnquiries = seeing(
  ({ protection }) => ({ protection: { ...protection, enquiries: new Map() } }),
  'CloseCase',
)

/** Ignores plans when a child is registered. */
export const registersBesidePlans = seeing(() => ({ plans: new Map() }), 'RegisterChild')

/** Accepts any panel for entry to care, whatever it decided. */
export const takesAnyPanel = seeing(
  ({ panels }) => ({
    panels: new Map([...panels].map(([name, one]) => [name, { ...one, conclusion: 'supported' }])),
  }),
  'StartLookedAfterPeriod',
)

/** Keeps voided facts. */
export const keepsVoidedFacts: CaseDecider = {
  ...decider,
  evolve: (state, event) =>
    event.type === 'CaseFactVoided' ? state : decider.evolve(state, event),
}

/** Lets every fact be voided, whatever depends on it. */
export const takesAnythingBack: CaseDecider = {
  ...decider,
  decide: (command, state, context) => {
    if (command.command !== 'VoidCaseFact' || state.status === 'none') {
      return decider.decide(command, state, context)
    }
    let { facts } = state
    while (facts.before !== null && facts.last.id !== command.data.fact) facts = facts.before
    return decider.decide(command, { ...state, facts }, context)
  },
}
