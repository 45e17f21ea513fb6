import type { DatedBeforePreviousStep } from '../../dated-before-previous-step.ts'
import type { NothingMoves } from '../nothing-moves.ts'

/** The team handing over is not the responsible one; another team is, or none (null). */
export interface NotResponsible {
  readonly tag: 'NotResponsible'
  readonly fromTeam: string
  readonly responsible: string | null
}

/** Why a handoff is refused, in order of precedence. */
export type ResponsibilityRefusal = DatedBeforePreviousStep | NotResponsible | NothingMoves
