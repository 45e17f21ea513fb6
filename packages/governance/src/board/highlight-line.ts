import { exactObject, IdText, NonEmptyText, oneOf, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'

/**
 * Codec of the lines of a highlight report (DOMAIN §5.7): blue done, green on track, amber at risk, red late; confidence
 * in the outcome is rated apart from progress. `plan` names the plan whose action it is, by that action's reference; the
 * last rating and the days of slip are never stated, but found from the reports before.
 */
export const HighlightLines = t.readonlyArray(
  exactObject(
    'line',
    {
      action: NonEmptyText,
      owner: NonEmptyText,
      dueOn: PlainDateText,
      progress: oneOf('blue', 'green', 'amber', 'red'),
      changed: NonEmptyText,
    },
    {
      outcomeConfidence: oneOf('green', 'amber', 'red'),
      risk: NonEmptyText,
      decisionAsked: NonEmptyText,
      plan: IdText,
      measures: t.readonlyArray(NonEmptyText),
    },
  ),
)

/** One line of a highlight report. */
export type HighlightLine = t.TypeOf<typeof HighlightLines>[number]
