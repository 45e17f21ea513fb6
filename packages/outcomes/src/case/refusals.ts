import type { RoleNotAllowed } from '@coflyfr/governance/rules'
import type { AdoptionRefusal } from './adoption/refusals.ts'
import type { AdvocacyRefusal } from './advocacy/refusals.ts'
import type { AllocationRefusal } from './allocation/refusals.ts'
import type { ApprovalRefusal } from './approval/refusals.ts'
import type { AssessmentRefusal } from './assessment/refusals.ts'
import type { CareRefusal } from './care/refusals.ts'
import type { CarePlanRefusal } from './care-plan/refusals.ts'
import type { ChildRefusal } from './child/refusals.ts'
import type { ContactRefusal } from './contact/refusals.ts'
import type { CorrectionRefusal } from './correction/refusals.ts'
import type { HearingRefusal } from './hearing/refusals.ts'
import type { LeavingRefusal } from './leaving/refusals.ts'
import type { LookedAfterRefusal } from './looked-after/refusals.ts'
import type { MissingRefusal } from './missing/refusals.ts'
import type { OutcomeRefusal } from './outcome/refusals.ts'
import type { PanelRefusal } from './panel/refusals.ts'
import type { ProtectionRefusal } from './protection/refusals.ts'
import type { ReferralRefusal } from './referral/refusals.ts'
import type { RequestRefusal } from './request/refusals.ts'
import type { ResponsibilityRefusal } from './responsibility/refusals.ts'
import type { ReturnsRefusal } from './returns/refusals.ts'
import type { StepRefusal } from './step/refusals.ts'

/** Nothing is on record about that case. A contact opens it, or recording the child. */
export interface NoSuchCase {
  readonly tag: 'NoSuchCase'
  readonly case: string
}

/** Why a command about a case is refused: the first two before all else, then the first of its folder's. */
export type CaseRefusal =
  | RoleNotAllowed
  | NoSuchCase
  | ContactRefusal
  | ResponsibilityRefusal
  | RequestRefusal
  | ChildRefusal
  | ReferralRefusal
  | AllocationRefusal
  | StepRefusal
  | AssessmentRefusal
  | CarePlanRefusal
  | ProtectionRefusal
  | LookedAfterRefusal
  | CorrectionRefusal
  | CareRefusal
  | MissingRefusal
  | AdoptionRefusal
  | ReturnsRefusal
  | ApprovalRefusal
  | OutcomeRefusal
  | AdvocacyRefusal
  | HearingRefusal
  | LeavingRefusal
  | PanelRefusal
