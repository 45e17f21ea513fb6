import {
  type ApplicationText,
  ArgumentParseError,
  EnumValidationError,
  text_en,
} from '@stricli/core'

/** Where to look; it is said once, however many flags and arguments are wrong. */
export const usageHint =
  'coflyfr --help shows the commands, and coflyfr COMMAND --help what one takes'

/** Flags are typed with hyphens; Stricli names them by their fields. */
const asTyped = (message: string): string =>
  message.replaceAll(/--[a-z]+(?:[A-Z][a-z]+)+\b/g, (flag) =>
    flag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  )

/** A wrong value told as the commands tell theirs; of what is parsed only numbers can fail. Null for any other fault. */
const wrongValue = (fault: unknown): string | null => {
  if (fault instanceof EnumValidationError)
    return `--${fault.externalFlagName}: expected one of ${fault.values.join(', ')}, found ${JSON.stringify(fault.input)}`
  return fault instanceof ArgumentParseError
    ? `--${fault.externalFlagNameOrPlaceholder}: expected a number, found ${JSON.stringify(fault.input)}`
    : null
}

/** What a user is told who gives a command or a flag that there is not: as every other message. */
export const usageText: ApplicationText = {
  ...text_en,
  noCommandRegisteredForInput: (args) => `coflyfr: ${text_en.noCommandRegisteredForInput(args)}`,
  exceptionWhileParsingArguments(fault, ansiColor) {
    const message =
      wrongValue(fault) ?? text_en.exceptionWhileParsingArguments.call(this, fault, ansiColor)
    return `coflyfr: ${asTyped(message)}`
  },
}
