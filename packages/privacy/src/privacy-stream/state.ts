import type { PlainDate, Recorded, Sealed } from '@coflyfr/core'
import { type Erasures, evolveErasures } from '../erasure/state.ts'
import type { RecordedTrigger } from '../retention/keeping.ts'
import { type IdentityFieldName, identityFieldNames } from '../subject/identity-fields.ts'
import type { PrivacyEvent } from './events.ts'

/** What the ledger knows of a person who has a key. */
export interface Subject {
  readonly status: 'created'
  readonly lastStepOn: PlainDate
  /** The digest of each field of the identity as it was told last. */
  readonly identity: ReadonlyMap<IdentityFieldName, Sealed>
  /** The key that this one was merged into; null for a person of its own. */
  readonly mergedInto: string | null
  /** Why the records are kept and not read; null where they are read. */
  readonly restrictedFor: string | null
  /** Holds by their reference, and whether each is in force. */
  readonly holds: ReadonlyMap<string, 'in-force' | 'lifted'>
  /** References that are taken; see {@link referenceKey}. */
  readonly references: ReadonlySet<string>
  /** Requests by reference: the disclosure that answered each, or null. */
  readonly requests: ReadonlyMap<string, string | null>
  /** What a period is counted from, the last of each class and trigger. */
  readonly triggers: ReadonlyMap<string, RecordedTrigger>
  /** A claim of the person to erasure was upheld. */
  readonly erasureUpheld: boolean
  readonly erasures: Erasures
  /** Keys of the person that are destroyed; none while they are not erased. */
  readonly destroyed: ReadonlySet<string>
}

/** A key, or none. */
export type PrivacyState = { readonly status: 'none' } | Subject

/** Nobody has the key. */
export const initialPrivacy = (): PrivacyState => ({ status: 'none' })

/** The name under which a reference is remembered. */
export const referenceKey = (of: string, reference: string): string => `${of}/${reference}`

/** Folds one event of a person's stream; pure. */
export const evolvePrivacy = (state: PrivacyState, event: Recorded<PrivacyEvent>): PrivacyState => {
  if (event.type === 'SubjectKeyCreated') return created(event.effectiveOn)
  return state.status === 'none' ? state : evolveSubject(state, event)
}

const created = (lastStepOn: PlainDate): Subject => ({
  status: 'created',
  lastStepOn,
  identity: new Map(),
  mergedInto: null,
  restrictedFor: null,
  holds: new Map(),
  references: new Set(),
  requests: new Map(),
  triggers: new Map(),
  erasureUpheld: false,
  erasures: new Map(),
  destroyed: new Set(),
})

type Later = Exclude<Recorded<PrivacyEvent>, { readonly type: 'SubjectKeyCreated' }>

const evolveSubject = (state: Subject, event: Later): Subject => {
  switch (event.type) {
    case 'IdentityRecorded':
      return { ...state, identity: new Map([...state.identity, ...toldFields(event.data)]) }
    case 'SubjectKeyMerged':
      return { ...state, mergedInto: event.data.into, lastStepOn: event.effectiveOn }
    case 'SubjectKeyUnmerged':
      return { ...state, mergedInto: null, lastStepOn: event.effectiveOn }
    case 'ProcessingRestricted':
      return { ...state, restrictedFor: event.data.ground, lastStepOn: event.effectiveOn }
    case 'RestrictionLifted':
      return { ...state, restrictedFor: null, lastStepOn: event.effectiveOn }
    case 'LegalHoldPlaced':
      return withHold(state, event.data.hold, 'in-force')
    case 'LegalHoldLifted':
      return withHold(state, event.data.hold, 'lifted')
    case 'RectificationRecorded':
      return withReference(state, 'rectification', event.data.rectification)
    case 'ObjectionDecided': {
      const { objection, right, outcome } = event.data
      const erasureUpheld = state.erasureUpheld || (right === 'erasure' && outcome === 'upheld')
      return { ...withReference(state, 'objection', objection), erasureUpheld }
    }
    case 'AccessRequestReceived':
      return withRequest(state, event.data.request, null)
    case 'DisclosureMade': {
      const { disclosure, request } = event.data
      const disclosed = withReference(state, 'disclosure', disclosure)
      return request === null ? disclosed : withRequest(disclosed, request, disclosure)
    }
    case 'RetentionTriggerRecorded':
      return withTrigger(state, event.data)
    case 'ErasureRequested':
    case 'ErasureAgreed':
    case 'ErasureApproved':
    case 'ErasureWithdrawn':
      return { ...state, erasures: evolveErasures(state.erasures, event) }
    case 'SubjectKeyDestroyed': {
      const { subject, merged } = event.data
      const destroyed = new Set([...state.destroyed, subject, ...merged])
      return { ...state, erasures: evolveErasures(state.erasures, event), destroyed }
    }
    case 'ReturnParticularsKept':
    case 'IdentityUnsealed':
    case 'StatementUnsealed':
      return state
  }
}

type Told = Extract<PrivacyEvent, { type: 'IdentityRecorded' }>['data']

const toldFields = (data: Told): readonly (readonly [IdentityFieldName, Sealed])[] =>
  identityFieldNames.flatMap((field) => {
    const sealed = data[field]
    return sealed === null ? [] : [[field, sealed] as const]
  })

const withTrigger = (state: Subject, { recordClass, trigger, on }: RecordedTrigger): Subject => ({
  ...state,
  triggers: new Map([
    ...state.triggers,
    [`${recordClass}/${trigger}`, { recordClass, trigger, on }],
  ]),
})

const withHold = (state: Subject, hold: string, standing: 'in-force' | 'lifted'): Subject => ({
  ...state,
  holds: new Map([...state.holds, [hold, standing]]),
})

const withReference = (state: Subject, of: string, reference: string): Subject => ({
  ...state,
  references: new Set([...state.references, referenceKey(of, reference)]),
})

const withRequest = (state: Subject, request: string, answeredBy: string | null): Subject => ({
  ...state,
  requests: new Map([...state.requests, [request, answeredBy]]),
})
