import { datedInOrder, type PlainDate } from '@coflyfr/core'
import {
  type ApprovalRules,
  countsOfAuthority,
  type DecisionRegister,
  type DecisionVerb,
  decisionSupports,
  rejectVirement as mayReject,
  type StepAct,
  takeVirementStep,
} from '@coflyfr/governance/rules'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { BudgetYear } from '../budget-year/state.ts'
import { minuteSupports } from '../shared/cite-minute.ts'
import { refuseOutsideYear } from '../shared/date-rules.ts'
import { decidedOnOf } from '../shared/decided-on.ts'
import { judgeInForce } from '../shared/judge-act.ts'
import { judgeBy, judgeStep } from '../shared/judge-step.ts'
import { after, andThen, type Judged, judgeFound, judgeRules, mapJudged } from '../shared/judged.ts'
import { type Rule, rule } from '../shared/rule.ts'
import type { AgreeVirement, ApproveVirement, RejectVirement } from './commands.ts'
import { VirementAgreed, VirementApproved, type VirementEvent, VirementRejected } from './events.ts'
import { factsOf, rulesFor } from './facts.ts'
import { judgePending } from './find.ts'
import type { VirementContext } from './propose.ts'
import type { DecisionRefusal } from './refusals.ts'
import type { PendingVirement } from './state.ts'

/** What a decision of an officer or a body reads from other streams: the rules, and its own minutes. */
export interface DecisionContext extends VirementContext {
  readonly minutes: DecisionRegister
}

type DecisionCommand = AgreeVirement | ApproveVirement | RejectVirement

type Decided = Judged<DecisionRefusal, readonly VirementEvent[]>

interface Considered {
  readonly rules: ApprovalRules
  readonly virement: PendingVirement
  readonly decidedOn: PlainDate
}

interface Deciding {
  readonly command: DecisionCommand
  readonly virement: PendingVirement
}

type DecidingRule = Rule<Deciding, DecisionRefusal>

const isNotApprovedYet: DecidingRule = rule(
  'its last step has not been taken yet',
  ({ virement: { status, taken }, command: { data } }) =>
    status === 'approved'
      ? { tag: 'AlreadyApproved', reference: data.reference, by: taken.at(-1)?.by ?? data.by }
      : null,
)

/**
 * The minute may be later than the effect, but never earlier than what it decides on: an old date would choose rules that have
 * ended.
 */
const isDatedRightly: DecidingRule = rule(
  'it is dated in the financial year, and not decided before the proposal',
  ({ command, virement }) => {
    const { effectiveOn, data } = command
    return (
      (command.command === 'RejectVirement'
        ? null
        : refuseOutsideYear(effectiveOn, data.financialYear)) ??
      datedInOrder(effectiveOn, virement.lastStepOn) ??
      datedInOrder(decidedOnOf(command), virement.versionOn)
    )
  },
)

const isForTheVersion: DecidingRule = rule(
  'the content hash is that of the pending version',
  ({ virement: { contentHash: current }, command: { data } }) =>
    data.contentHash === current
      ? null
      : { tag: 'ContentHashDiffers', given: data.contentHash, current },
  'B4',
)

/** The rules of every decision on a virement, whether for or against it, in order of precedence. */
const decidingRules: readonly DecidingRule[] = [isNotApprovedYet, isDatedRightly, isForTheVersion]

/** Checks what every decision on a virement must satisfy, and then the rest, even if one of these rules refuses. */
const judgeDecision = (
  command: DecisionCommand,
  state: BudgetYear,
  context: DecisionContext,
  rest: (considered: Considered) => Decided,
): Decided => {
  const decidedOn = decidedOnOf(command)
  return andThen(judgeInForce(context.rules, decidedOn), (rules) =>
    after(
      judgeBy(command),
      andThen(judgePending(state, command.data), (virement) =>
        after(
          judgeRules(decidingRules, { command, virement }),
          rest({ rules, virement, decidedOn }),
        ),
      ),
    ),
  )
}

/** The decision as it goes into the event, once the minute that it cites supports it. */
const judgeCited = (
  { effectiveOn, data }: DecisionCommand,
  { minutes }: DecisionContext,
  decidedOn: PlainDate,
  verb: DecisionVerb,
) => {
  const { reference, financialYear, by, decision, contentHash } = data
  const subject = { kind: 'virement', reference, contentHash } as const
  const standing = decisionSupports(minutes, {
    by,
    decision,
    verb,
    decidedOn,
    effectiveOn,
    subject,
  })
  return mapJudged(judgeFound(minuteSupports, standing), (stands) => {
    const onRecord = stands === 'on-record'
    return { reference, financialYear, by, decision, decidedOn, onRecord, contentHash }
  })
}

/** Checks each author of the proposal separately: nobody who wrote any of it may decide on it. */
const judgeAccepted = (
  { actor, data: { by } }: AgreeVirement | ApproveVirement,
  state: BudgetYear,
  { rules, virement }: Considered,
  act: StepAct,
) => {
  const { authors, taken, document } = virement
  const facts = factsOf(state, document)
  const rows = rulesFor(rules, facts)
  const [first, ...others] = authors
  const asked = (proposer: typeof first) =>
    takeVirementStep(rows, facts, { by, act, actor }, { proposer, taken })
  const counts = act === 'approve' ? countsOfAuthority(rows, facts, by) : []
  return judgeStep(others.map(asked).find(isLeft) ?? asked(first), counts)
}

const takeStep = (
  command: AgreeVirement | ApproveVirement,
  state: BudgetYear,
  context: DecisionContext,
  { act, verb }: { readonly act: StepAct; readonly verb: DecisionVerb },
): Decided =>
  judgeDecision(command, state, context, (considered) =>
    andThen(judgeAccepted(command, state, considered, act), ({ route }) =>
      mapJudged(judgeCited(command, context, considered.decidedOn, verb), (cited) => [
        (act === 'approve' ? VirementApproved : VirementAgreed).of(command.effectiveOn, {
          ...cited,
          route,
        }),
      ]),
    ),
  )

/** Records a step that is not the last. */
export const agreeVirement = (
  command: AgreeVirement,
  state: BudgetYear,
  context: DecisionContext,
): Decided => takeStep(command, state, context, { act: 'agree', verb: 'agreed' })

/** Records the last step, which permits the posting. */
export const approveVirement = (
  command: ApproveVirement,
  state: BudgetYear,
  context: DecisionContext,
): Decided => takeStep(command, state, context, { act: 'approve', verb: 'approved' })

/** Records that an authority of the route said no. */
export const rejectVirement = (
  command: RejectVirement,
  state: BudgetYear,
  context: DecisionContext,
): Decided =>
  judgeDecision(command, state, context, ({ rules, virement, decidedOn }) => {
    const facts = factsOf(state, virement.document)
    const { actor, data } = command
    const mayIt = mayReject(rulesFor(rules, facts), facts, { by: data.by, actor })
    return andThen(judgeFound('the authority is in the route', mayIt), () =>
      mapJudged(judgeCited(command, context, decidedOn, 'refused'), (cited) => [
        VirementRejected.of(command.effectiveOn, cited),
      ]),
    )
  })
