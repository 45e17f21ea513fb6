/** Codes of adoption, of health and of leaving care, as SSDA903 writes them. */
import { oneOf } from '@coflyfr/core'

/** Why a placement for adoption ended before an order. */
export const AdoptionEndCode = oneOf('RD1', 'RD2', 'RD3', 'RD4')

/** Sex of the adopters: one man or woman, or a couple. */
export const AdoptersCode = oneOf('M1', 'F1', 'MM', 'FF', 'MF')

/** Legal status of the adopters: single, married, civil partners, and so on. */
export const AdoptersStatusCode = oneOf('L0', 'L11', 'L12', 'L2', 'L3', 'L4')

/** The permanence that a child had before: adoption, special guardianship, residence order, other; Z1 none. */
export const PreviousPermanenceCode = oneOf('P1', 'P2', 'P3', 'P4', 'Z1')

/** Why no strengths and difficulties questionnaire was filled in. */
export const NoQuestionnaireCode = oneOf('SDQ1', 'SDQ2', 'SDQ3', 'SDQ4', 'SDQ5')

/** Whether the authority is in touch with a care leaver. */
export const InTouchCode = oneOf('YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM')

/** What a care leaver does: F full time, P part time, G nothing; 0 where nothing is known. */
export const ActivityCode = oneOf(
  'F1',
  'P1',
  'F2',
  'P2',
  'F4',
  'P4',
  'F5',
  'P5',
  'G4',
  'G5',
  'G6',
  '0',
)

/** Where a care leaver lives; the digit says suitable (1) or not (2); 0 where nothing is known. */
export const AccommodationCode = oneOf(
  'B1',
  'B2',
  'C1',
  'C2',
  'D1',
  'D2',
  'E1',
  'E2',
  'G1',
  'G2',
  'H1',
  'H2',
  'K1',
  'K2',
  'R1',
  'R2',
  'S1',
  'S2',
  'T1',
  'T2',
  'U1',
  'U2',
  'V1',
  'V2',
  'W1',
  'W2',
  'X1',
  'X2',
  'Y1',
  'Y2',
  'Z1',
  'Z2',
  '0',
)
