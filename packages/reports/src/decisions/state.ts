import type { EventOf, PlainDate } from '@coflyfr/core'
import type { CallInConcluded } from '@coflyfr/governance/events'

/** The document that a decision is about; with a content hash, exactly that version of it. */
export interface Subject {
  readonly kind: string
  readonly reference: string
  readonly contentHash?: string
}

/** How a call-in ended. */
export type Conclusion = EventOf<typeof CallInConcluded>['data']['conclusion']

/** What became of a decision that was called in. */
export interface CallIn {
  readonly calledInOn: PlainDate
  readonly calledInBy: string
  readonly reasons: string
  /** Null while it goes on. */
  readonly concluded: { readonly conclusion: Conclusion; readonly on: PlainDate } | null
  readonly tookEffectOn: PlainDate | null
}

/** A decision of a body, by which another one or itself refers back to it. */
interface DecisionKey {
  readonly body: string
  readonly decision: string
}

/** Something that a body resolved, as its minutes have it. */
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
  /** The last day on which it may be called in; null where it may not, or no day is given. */
  readonly callInEndsOn: PlainDate | null
  /** Why it was too urgent for call-in, and who agreed. */
  readonly urgentExemption: string | null
  /** The decision that it decides again. */
  readonly reconsiders: string | null
  /** The decision by which another body referred the item. */
  readonly answers: DecisionKey | null
}

/** A figure of a report that was noted: it moves nothing. */
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

/** A minute as another stream names it; `by` is null where the command does not say which body. */
export interface CitedMinute {
  readonly by: string | null
  readonly decision: string
  readonly verb: string
  readonly on: PlainDate
}

/** A document for which an event of another stream cites a minute. */
export interface Citation extends Subject {
  readonly minute: CitedMinute
}

/** An item that a body sent on to another one. */
export interface Referral {
  readonly body: string
  readonly decision: string
  readonly referredTo: string
  readonly subject: Subject | null
}

/** Everything that the report needs of the log. */
export interface DecisionsState {
  /** Names by body. */
  readonly bodies: Map<string, string>
  /** Days by body and meeting. */
  readonly meetings: Map<string, PlainDate>
  /** Titles by body, meeting and item. */
  readonly items: Map<string, string>
  /** By body and reference. */
  readonly decisions: Map<string, Decision>
  /** What became of those that were called in, by body and reference. */
  readonly callIns: Map<string, CallIn>
  /** By body and reference of the decision. */
  readonly referrals: Map<string, Referral>
  /** By body, meeting and item. */
  readonly noted: Map<string, NotedReport>
  /** Minutes cited elsewhere, each once for a subject. */
  readonly citations: Map<string, Citation>
}

/** Joins the parts of a key; no text of an event holds a unit separator. */
export const keyOf = (...parts: readonly (string | null)[]): string => parts.join('\u001f')
