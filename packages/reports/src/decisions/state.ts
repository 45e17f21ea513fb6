import type { EventOf, PlainDate } from '@coflyfr/core'
import type { CallInConcluded } from '@coflyfr/governance/events'

/** The document that a decision is about; with a content hash, exactly that version. */
export interface Subject {
  readonly kind: string
  readonly reference: string
  readonly contentHash?: string
}

/** How a call-in ended. */
export type Conclusion = EventOf<typeof CallInConcluded>['data']['conclusion']

/** The call-in of a decision. */
export interface CallIn {
  readonly calledInOn: PlainDate
  readonly calledInBy: string
  readonly reasons: string
  /** Null while it goes on. */
  readonly concluded: { readonly conclusion: Conclusion; readonly on: PlainDate } | null
  readonly tookEffectOn: PlainDate | null
}

/** A decision of a body, as other decisions refer to it. */
interface DecisionKey {
  readonly body: string
  readonly decision: string
}

/** A decision of a body, as in its minutes. */
export interface Decision {
  readonly body: string
  readonly meeting: string
  readonly item: string
  readonly reference: string
  readonly verb: string
  /** The day of the meeting. */
  readonly decidedOn: PlainDate
  readonly effectiveOn: PlainDate
  readonly resolution: string
  readonly subject: Subject | null
  readonly reasons: string | null
  readonly subjectToCallIn: boolean | null
  readonly interestsDeclared: readonly string[]
  readonly paragraph: string | null
  /** The last day on which it may be called in; null if it may not be, or no day is given. */
  readonly callInEndsOn: PlainDate | null
  /** Why it was too urgent for call-in, and who agreed to that. */
  readonly urgentExemption: string | null
  /** The earlier decision that it reconsiders. */
  readonly reconsiders: string | null
  /** The decision by which another body referred the item to this one. */
  readonly answers: DecisionKey | null
}

/** A figure in a report that was noted; it moves nothing. */
interface Figure {
  readonly label: string
  readonly amount: string
  readonly reserve: string | null
}

/** A report that a body noted, with all figures noted under its item. */
export interface NotedReport {
  readonly body: string
  readonly meeting: string
  readonly item: string
  readonly on: PlainDate
  readonly figures: readonly Figure[]
}

/** A minute as another stream cites it; `by` is null if the command does not name the body. */
export interface CitedMinute {
  readonly by: string | null
  readonly decision: string
  readonly verb: string
  readonly on: PlainDate
}

/** A document, and a minute that an event of another stream cites for it. */
export interface Citation extends Subject {
  readonly minute: CitedMinute
}

/** An item that a body referred to another. */
export interface Referral {
  readonly body: string
  readonly decision: string
  readonly referredTo: string
  readonly subject: Subject | null
}

/** Everything that the report needs from the log. */
export interface DecisionsState {
  /** Names of bodies. */
  readonly bodies: Map<string, string>
  /** Days of meetings, by body and meeting. */
  readonly meetings: Map<string, PlainDate>
  /** Titles of items, by body, meeting and item. */
  readonly items: Map<string, string>
  /** By body and reference. */
  readonly decisions: Map<string, Decision>
  /** Call-ins by body and reference of the decision. */
  readonly callIns: Map<string, CallIn>
  /** By body and reference of the decision. */
  readonly referrals: Map<string, Referral>
  /** By body, meeting and item. */
  readonly noted: Map<string, NotedReport>
  /** Minutes cited by other streams, each once for a subject; see `citationKey`. */
  readonly citations: Map<string, Citation>
}

/** Joins the parts of a key; no text of an event contains a unit separator. */
export const keyOf = (...parts: readonly (string | null)[]): string => parts.join('\u001f')
