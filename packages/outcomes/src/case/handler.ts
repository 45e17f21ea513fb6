import {
  type CommandDefinition,
  type CommandHandler,
  type ContextSources,
  defineCommands,
  type Recorded,
  type SubjectErased,
  streamName,
} from '@coflyfr/core'
import { type RulesContext, rulesSource } from '@coflyfr/governance/rules'
import { type SubjectIsMerged, subjectSource } from '@coflyfr/privacy/rules'
import { type KeyholderContext, withLivingKey } from '../living-case.ts'
import { explainWithRoles, withRoles } from '../roles.ts'
import { scaleSource } from '../scale/scale-source.ts'
import { ordersSource } from './care/orders-source.ts'
import { type OrdersContext, withOrder } from './care/with-order.ts'
import { type CaseCommand, caseCommands } from './commands.ts'
import { decideCase } from './decide.ts'
import { type CaseEvent, caseEvents } from './events.ts'
import { type ScaleContext, withScale } from './outcome/with-scale.ts'
import type { CaseRefusal } from './refusals.ts'
import { type CaseState, evolveCase, initialCase } from './state.ts'

/** A referral that is recorded with its closure closes a case, so it needs the role for that as well. */
const actsAs = ({ command, data }: CaseCommand): readonly string[] =>
  command === 'AcceptReferral' && 'closedOn' in data ? [command, 'CloseCase'] : [command]

/** A scale is read for a command that names one, and so are the orders of a service. */
type CaseContext = CaseAround | (CaseAround & ScaleContext) | (CaseAround & OrdersContext)

type CaseAround = RulesContext & KeyholderContext

const decide = withLivingKey<
  CaseCommand,
  CaseState<Recorded<CaseEvent>>,
  CaseEvent,
  CaseContext,
  CaseRefusal
>(withOrder(withScale<CaseState<Recorded<CaseEvent>>, CaseAround>(decideCase)))

const contextOf = (command: CaseCommand): ContextSources<CaseContext> => {
  const { data } = command
  const around = { rules: rulesSource(), holder: subjectSource(data.case) }
  if ('commitment' in data) return { ...around, orders: ordersSource(data.commitment) }
  return 'scale' in data ? { ...around, scale: scaleSource(data.scale) } : around
}

/** Carries out commands about a case on `case-<pseudonym>`. */
export const caseHandler: CommandHandler<
  CaseCommand,
  CaseState<Recorded<CaseEvent>>,
  CaseEvent,
  CaseContext,
  CaseRefusal | SubjectErased | SubjectIsMerged
> = {
  name: 'case',
  decider: {
    initialState: initialCase,
    evolve: evolveCase,
    decide: withRoles(decide, actsAs),
  },
  events: caseEvents,
  streamOf: ({ data }) => streamName('case', data.case),
  subjectOf: ({ data }) => data.case,
  contextOf,
  rationale: explainWithRoles(decide, actsAs),
}

/** The commands about a case, with the codecs of their data. */
export const caseCommandDefinitions: readonly CommandDefinition[] = defineCommands(
  caseHandler,
  caseCommands,
)
