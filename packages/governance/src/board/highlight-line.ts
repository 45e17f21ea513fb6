import { exactObject, NonEmptyText, oneOf, PlainDateText } from '@coflyfr/core'
import * as t from 'io-ts'

/**
 * Codec of the lines of a highlight report (DOMAIN §5.7): blue done, green on track, amber at risk, red late; confidence
 * in the outcome is rated apart from progress.
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
    },
  ),
)
