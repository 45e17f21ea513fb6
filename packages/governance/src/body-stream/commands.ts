import type { BoardCommand } from '../board/commands.ts'
import type { BodyCommand } from '../body/commands.ts'
import type { DecisionCommand } from '../decision/commands.ts'
import type { RecommendationCommand } from '../recommendation/commands.ts'
import type { ReportingLineCommand } from '../reporting-line/commands.ts'

/** Every command that is carried out on a stream `body-<id>`. */
export type BodyStreamCommand =
  | BodyCommand
  | DecisionCommand
  | RecommendationCommand
  | BoardCommand
  | ReportingLineCommand
