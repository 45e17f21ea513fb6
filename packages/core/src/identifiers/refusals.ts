/** A text holds an NHS number. The number is not repeated here, because the answer would then hold it too. */
export interface NhsNumberInText {
  readonly tag: 'NhsNumberInText'
  /** Where it stands: `data.summary`. */
  readonly field: string
}

/** A text holds a unique pupil number. */
export interface UpnInText {
  readonly tag: 'UpnInText'
  readonly field: string
}

/** A text holds an e-mail address. */
export interface EmailInText {
  readonly tag: 'EmailInText'
  readonly field: string
}

/** A text holds a postcode, which narrows a person down to a few houses. */
export interface PostcodeInText {
  readonly tag: 'PostcodeInText'
  readonly field: string
}

/** A text holds a telephone number. */
export interface PhoneNumberInText {
  readonly tag: 'PhoneNumberInText'
  readonly field: string
}

/** Why a command is refused before it is decided: its texts would tell, for ever, who somebody is. */
export type IdentifierRefusal =
  | NhsNumberInText
  | UpnInText
  | EmailInText
  | PostcodeInText
  | PhoneNumberInText
