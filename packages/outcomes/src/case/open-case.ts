import type { AdoptionPlacements } from './adoption/state.ts'
import type { Offers } from './advocacy/state.ts'
import type { Allocations } from './allocation/state.ts'
import type { TemporaryApprovals } from './approval/state.ts'
import type { Assessments } from './assessment/state.ts'
import { type CareState, initialCare } from './care/state.ts'
import type { CarePlans } from './care-plan/state.ts'
import type { ChildState } from './child/state.ts'
import { type ContactsState, initialContacts } from './contact/state.ts'
import type { Hearings } from './hearing/state.ts'
import type { LeavingFacts } from './leaving/state.ts'
import type { EpisodeLine } from './looked-after/line.ts'
import type { MissingEpisodes } from './missing/state.ts'
import { initialOutcomes, type OutcomesState } from './outcome/state.ts'
import type { Panels } from './panel/state.ts'
import { initialProtection, type ProtectionState } from './protection/state.ts'
import type { Referrals } from './referral/state.ts'
import type { ServiceRequest } from './request/state.ts'
import type { Responsibility } from './responsibility/state.ts'
import type { LevelReached } from './step/state.ts'

/** What a decision knows of a case, one part for each kind of document. */
export interface OpenCase {
  readonly contacts: ContactsState
  readonly responsibility: Responsibility | null
  readonly requests: ReadonlyMap<string, ServiceRequest>
  readonly child: ChildState
  readonly referrals: Referrals
  readonly allocations: Allocations
  readonly level: LevelReached | null
  readonly assessments: Assessments
  readonly plans: CarePlans
  readonly protection: ProtectionState
  readonly lookedAfter: EpisodeLine
  readonly care: CareState
  readonly missing: MissingEpisodes
  readonly adoption: AdoptionPlacements
  readonly approvals: TemporaryApprovals
  readonly outcomes: OutcomesState
  readonly offers: Offers
  readonly hearings: Hearings
  readonly leaving: LeavingFacts
  readonly panels: Panels
}

/** A case of which nothing is on record. */
export const emptyCase: OpenCase = {
  contacts: initialContacts,
  responsibility: null,
  requests: new Map(),
  child: { status: 'unrecorded' },
  referrals: new Map(),
  allocations: new Map(),
  level: null,
  assessments: new Map(),
  plans: new Map(),
  protection: initialProtection,
  lookedAfter: [],
  care: initialCare,
  missing: new Map(),
  adoption: new Map(),
  approvals: new Map(),
  outcomes: initialOutcomes,
  offers: new Map(),
  hearings: [],
  leaving: [],
  panels: new Map(),
}
