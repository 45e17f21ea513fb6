/** Codes of looked-after children, as SSDA903 writes them. */
import { oneOf } from '@coflyfr/core'

/**
 * Legal status: C1 interim and C2 full care order, D1 freeing order, E1 placement order, V2 voluntary (section 76 in
 * Wales, 20 in England), V3 and V4 short breaks, L1 police protection, L2 emergency protection, L3 child assessment order,
 * J1 remand, J2 detained by police, J3 sentenced.
 */
export const LegalStatusCode = oneOf(
  'C1',
  'C2',
  'D1',
  'E1',
  'V2',
  'V3',
  'V4',
  'L1',
  'L2',
  'L3',
  'J1',
  'J2',
  'J3',
)

/** Legal statuses of short breaks: published counts of looked-after children leave them out. */
export const shortBreakStatuses: ReadonlySet<string> = new Set(['V3', 'V4'])

/** How a new placement began: P carer too, T same carer; B and U the same with a new legal status. */
export const PlacementReasonCode = oneOf('P', 'T', 'B', 'U')

/** How an episode began: S where being looked after did, L with a legal status, else {@link PlacementReasonCode}. */
export const EpisodeReasonCode = oneOf('S', 'L', 'P', 'T', 'B', 'U')

/**
 * Where a child lives: A for adoption, F foster care (older years), H homes and hostels, K secure units and homes, P with
 * parents or independently, R residential care, NHS and custody, S residential schools, T temporary, U foster care by kin
 * or others, Z other.
 */
export const PlacementCode = oneOf(
  'A3',
  'A4',
  'A5',
  'A6',
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'K1',
  'K2',
  'K3',
  'P1',
  'P2',
  'P3',
  'R1',
  'R2',
  'R3',
  'R5',
  'S1',
  'T0',
  'T1',
  'T2',
  'T3',
  'T4',
  'U1',
  'U2',
  'U3',
  'U4',
  'U5',
  'U6',
  'Z1',
  'Z11',
  'Z12',
  'Z13',
  'Z14',
)

/** Who provides it: PR0 parents, PR1 own, PR2 another authority, PR3 other public, PR4 private, PR5 voluntary. */
export const PlacementProviderCode = oneOf('PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5')

/** Whether it lies in the authority; the returns of England say no more than that it does not. */
export const PlacementLocation = oneOf(
  'in-authority',
  'outside-authority',
  'elsewhere-in-wales',
  'outside-wales',
)

/** Why a placement ended. */
export const PlaceChangeCode = oneOf(
  'CARPL',
  'CLOSE',
  'ALLEG',
  'STAND',
  'APPRR',
  'CREQB',
  'CREQO',
  'CHILD',
  'LAREQ',
  'PLACE',
  'CUSTOD',
  'OTHER',
)

/**
 * Why being looked after ended: E11, E12 adopted, E2 died, E3 another authority, E4A, E4B, E13, E14 home, E41 residence or
 * child arrangements order, E45–E48 special guardianship, E5, E6 independent living, E7 adult services, E8 other reasons,
 * E9 sentenced, E15 age assessment, E16 moved abroad, E17 turned 18.
 */
export const FinalReasonCode = oneOf(
  'E11',
  'E12',
  'E13',
  'E14',
  'E15',
  'E16',
  'E17',
  'E2',
  'E3',
  'E41',
  'E45',
  'E46',
  'E47',
  'E48',
  'E4A',
  'E4B',
  'E5',
  'E6',
  'E7',
  'E8',
  'E9',
)

/** Why an episode ended: X1 where another follows on the same day, else {@link FinalReasonCode}. */
export const CeasedReasonCode = oneOf(
  'X1',
  'E11',
  'E12',
  'E13',
  'E14',
  'E15',
  'E16',
  'E17',
  'E2',
  'E3',
  'E41',
  'E45',
  'E46',
  'E47',
  'E48',
  'E4A',
  'E4B',
  'E5',
  'E6',
  'E7',
  'E8',
  'E9',
)

/** How a child took part in a review: PN0 under four, PN1–PN6 from speaking for oneself to absent, PN7 views not given. */
export const ParticipationCode = oneOf('PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7')

/** Missing, or away from the placement without authorisation. */
export const MissingKind = oneOf('M', 'A')
