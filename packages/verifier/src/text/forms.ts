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

/** Whether a text has the form `text`: normal form C, nothing invisible, no white space at either end. */
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

/** Whether a text has the form `id`, that of codes and references. */
export const isId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(text)

/** Whether a text is a hash: 64 hex digits. */
export const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** Whether a text is the name of a stream. */
export const isStream = (text: string): boolean =>
  text.length <= 200 && /^[a-z]+(?:-[A-Za-z0-9][A-Za-z0-9._-]*)?$/.test(text)

/** Whether a text is a UUIDv5 in lower case. */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)

/** Whether a value is a safe integer of at least `least`. */
export const isWhole = (value: unknown, least: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least
