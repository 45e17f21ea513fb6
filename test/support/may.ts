import { budgetCommands } from '@coflyfr/budget'
import {
  commandCatalogue,
  type JsonObject,
  type JsonValue,
  type Preview,
  parseCommand,
} from '@coflyfr/core'
import type {
  ExplainedCheck,
  ExplainedChecks,
  ExplainedLimit,
  Figures,
  RouteExplanation,
} from '@coflyfr/governance/rules'
import { isLeft } from 'fp-ts/lib/Either.js'
import type { BudgetLedger, Line } from './budget-ledger.ts'

const definitions = commandCatalogue(budgetCommands)

/** What `may` answers for a line; nothing is written. */
const previewOf = async (
  { store }: BudgetLedger,
  { command, actor, on, data }: Line,
): Promise<Preview> => {
  const [id, role] = actor.split(' ')
  const line = { command, commandId: 'may', actor: { id, role }, effectiveOn: on, data }
  const parsed = parseCommand(definitions)(line)
  if (isLeft(parsed)) throw new Error(JSON.stringify(parsed.left.problems))
  const { definition, command: given } = parsed.right
  return definition.preview({ store, states: new Map() }, given)
}

/** Why a line would be accepted or refused, in the words of `may`; nothing is written. */
export const rationaleOf = async (ledger: BudgetLedger, line: Line): Promise<JsonValue> =>
  (await previewOf(ledger, line)).rationale

/** The parts of an answer of `may`. */
export interface Answered {
  readonly accepted: boolean
  /** The tag of the refusal, or null. */
  readonly refusal: string | null
  readonly refusedBy: string | null
  readonly chosen: string | null
  readonly approver: string | null
  readonly figures: Figures
  /** The roles that may give the command; null if any role may. */
  readonly allowed: readonly string[] | null
  readonly checks: readonly ExplainedCheck[]
  /** Every limit that was checked, in order. */
  readonly limits: readonly ExplainedLimit[]
}

type Rationale = JsonObject &
  ExplainedChecks &
  Partial<RouteExplanation> & { readonly figures?: Figures }

/** Asks `may` about a line and takes its answer apart. */
export const mayBe = async (ledger: BudgetLedger, line: Line): Promise<Answered> => {
  const { accepted, refusal, rationale } = await previewOf(ledger, line)
  const { checks, refusedBy, figures = {}, chosen = null, rows = [] } = rationale as Rationale
  const given = checks.find(({ rule }) => rule.startsWith(`${line.command} may be given by`))
  return {
    accepted,
    refusal: refusal?.tag ?? null,
    refusedBy,
    chosen,
    approver: rows.find(({ rule }) => rule === chosen)?.approver ?? null,
    figures,
    allowed: given?.allowed ?? null,
    checks,
    limits: checks.flatMap(({ limits }) => limits),
  }
}

/** The largest amount that the limits in the answer allow. */
export const availableOf = ({ limits }: Answered): string | null =>
  limits
    .flatMap(({ available }) => available ?? [])
    .sort((one, other) => Number(one) - Number(other))[0] ?? null
