/** The roles that an actor or a body may have. */
export const roles: ReadonlySet<string> = new Set([
  'budget-holder',
  'head-of-service',
  'corporate-director',
  'section-151-officer',
  'finance-officer',
  'cabinet-member',
  'cabinet',
  'council',
  'scrutiny',
  'board',
  'practitioner',
  'team-manager',
  'performance-officer',
  'records-officer',
  'data-protection-officer',
  'auditor',
  'system',
])

const plainText = /^[!-~](?:[ -~]*[!-~])?$/
const hidden = /[\p{Cc}\p{Cf}]/u

/** A text as people write it: normal form C, nothing hidden, no white space at either end. */
export const isText = (text: string): boolean => {
  if (text.length < 1 || text.length > 4000) return false
  if (plainText.test(text)) return true
  return (
    text.isWellFormed() &&
    !hidden.test(text) &&
    text.trim() === text &&
    text.normalize('NFC') === text
  )
}

/** A name that codes and streams are made of. */
export const isId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(text)

/** 64 hex digits. */
export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** The name of a stream. */
export const isStream = (text: string): boolean =>
  text.length <= 200 && /^[a-z]+(?:-[A-Za-z0-9][A-Za-z0-9._-]*)?$/.test(text)

/** A UUID in lower case. */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)

/** A whole number from a least one. */
export const isWhole = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least
