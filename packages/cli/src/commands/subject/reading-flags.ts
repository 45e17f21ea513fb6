import { commonFlags, switchFlag, textFlag } from '../../parameters.ts'

/** Definitions of who acts. */
export const actorFlags = {
  actor: textFlag('ID', 'Who acts'),
  role: textFlag('ROLE', 'In which role'),
} as const

/** Definitions of the flags of every command that reads the vault. */
export const readingFlags = {
  ...commonFlags,
  ...actorFlags,
  reason: textFlag(
    'CODE',
    'The reason: casework, safeguarding, emergency, matching, access-request, …',
  ),
  breakGlass: switchFlag(
    'Read without a need to know, for safeguarding or in an emergency; it is flagged',
  ),
} as const
